using System.Runtime.CompilerServices;
using DiffKit.Samples;
using static System.FormattableString;

namespace DiffKit;

public static partial class ArrayGradient
{
    /// <summary>The derivative of samples along one axis by a scheme: any order, any accuracy, spectral, compact, across gaps.</summary>
    /// <exception cref="ArgumentException">The axis does not fit, or has fewer samples than the scheme needs.</exception>
    [OverloadResolutionPriority(1)]
    public static double[] Of(double[] values, Axis axis, Scheme scheme) => Line(values, axis, scheme);

    /// <inheritdoc cref="Of(double[], Axis, Scheme)"/>
    public static float[] Of(float[] values, Axis axis, Scheme scheme) => Line(values, axis, scheme);

    /// <summary>The derivative of samples along one axis by a scheme, into a destination of the same length.</summary>
    /// <exception cref="ArgumentException">The axis or the destination does not fit, or there are fewer samples than the scheme
    /// needs.</exception>
    [OverloadResolutionPriority(1)]
    public static void Of(ReadOnlySpan<double> source, Axis axis, Span<double> destination, Scheme scheme) =>
        Grid.Differentiate(source, [source.Length], 0, axis, scheme, destination);

    /// <inheritdoc cref="Of(ReadOnlySpan{double}, Axis, Span{double}, Scheme)"/>
    public static void Of(ReadOnlySpan<float> source, Axis axis, Span<float> destination, Scheme scheme) =>
        Grid.Differentiate(source, [source.Length], 0, axis, scheme, destination);

    /// <summary>The derivative of a 2-D array along one of its axes by a scheme.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static double[,] Along(double[,] values, int axis, Axis spacing, Scheme scheme) =>
        (double[,])Slope<double>(values, axis, spacing, scheme);

    /// <inheritdoc cref="Along(double[,], int, Axis, Scheme)"/>
    public static float[,] Along(float[,] values, int axis, Axis spacing, Scheme scheme) =>
        (float[,])Slope<float>(values, axis, spacing, scheme);

    /// <summary>The derivative of a 3-D array along one of its axes by a scheme.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static double[,,] Along(double[,,] values, int axis, Axis spacing, Scheme scheme) =>
        (double[,,])Slope<double>(values, axis, spacing, scheme);

    /// <inheritdoc cref="Along(double[,,], int, Axis, Scheme)"/>
    public static float[,,] Along(float[,,] values, int axis, Axis spacing, Scheme scheme) =>
        (float[,,])Slope<float>(values, axis, spacing, scheme);

    /// <summary>The derivative of an array of any rank, in row-major order, along one of its axes by a scheme.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[] Along(ReadOnlySpan<double> values, ReadOnlySpan<int> shape, int axis, Axis spacing, Scheme scheme) =>
        Grid.Differentiate(values, shape, axis, spacing, scheme);

    /// <inheritdoc cref="Along(ReadOnlySpan{double}, ReadOnlySpan{int}, int, Axis, Scheme)"/>
    public static float[] Along(ReadOnlySpan<float> values, ReadOnlySpan<int> shape, int axis, Axis spacing, Scheme scheme) =>
        Grid.Differentiate(values, shape, axis, spacing, scheme);

    /// <summary>The derivative of an array of any rank along one of its axes by a scheme, into a destination of the same length.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, Axis, Span{double}, Scheme)" path="/exception"/>
    public static void Along(
        ReadOnlySpan<double> source, ReadOnlySpan<int> shape, int axis, Axis spacing, Span<double> destination, Scheme scheme) =>
        Grid.Differentiate(source, shape, axis, spacing, scheme, destination);

    /// <summary>The derivative by the scheme of the accuracy asked for, with an error for each element: how far the scheme of the next
    /// accuracy is from it, which is the leading term of the error where the samples resolve the function.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie.</param>
    /// <param name="order">The order of the derivative, 1 to 6.</param>
    /// <param name="accuracy">The order of the error, 2 to 8.</param>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Estimate<double[]> Estimate(double[] values, Axis axis, int order = 1, int accuracy = 2)
    {
        const int most = 8;
        if (accuracy > most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(accuracy), Invariant($"An estimate takes the next accuracy beside it, so it is 2 to {most}, not {accuracy}."));
        }

        double[] value = Of(values, axis, Scheme.Differences(order, accuracy));
        double[] finer = Of(values, axis, Scheme.Differences(order, accuracy + 2));
        double[] error = [.. value.Zip(finer, (coarse, fine) => Math.Abs(coarse - fine))];
        return new Estimate<double[]>(value, error, 0, Array.TrueForAll(value, double.IsFinite) ? Outcome.Converged : Outcome.NotFinite);
    }
}
