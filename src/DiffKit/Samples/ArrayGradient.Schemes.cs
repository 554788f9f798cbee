using System.Runtime.CompilerServices;
using DiffKit.Samples;

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
}
