using System.Numerics.Tensors;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Derivatives that say what they are worth.</summary>
public static partial class ArrayGradient
{
    /// <summary>The derivative by the scheme of the accuracy asked for, with an error for each element: how far the scheme of the next
    /// accuracy is from it, which is the leading term of the error where the samples resolve the function.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie.</param>
    /// <param name="order">The order of the derivative, 1 to 6.</param>
    /// <param name="accuracy">The order of the error, 2 to 8.</param>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Estimate<double[]> Estimate(double[] values, Axis axis, int order = 1, int accuracy = 2)
    {
        ArgumentNullException.ThrowIfNull(values);
        return EstimateAlong(values, [values.Length], 0, axis, order, accuracy);
    }

    /// <summary>The same of an array of any rank, in row-major order, along one of its axes.</summary>
    /// <param name="values">The samples; as many as the product of the lengths in <paramref name="shape"/>.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="axis">The axis to differentiate along; counted from the end where negative.</param>
    /// <param name="spacing">Where the samples lie along that axis.</param>
    /// <param name="order">The order of the derivative, 1 to 6.</param>
    /// <param name="accuracy">The order of the error, 2 to 8.</param>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Estimate<double[]> EstimateAlong(
        ReadOnlySpan<double> values, ReadOnlySpan<int> shape, int axis, Axis spacing, int order = 1, int accuracy = 2)
    {
        const int most = 8;
        if (accuracy > most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(accuracy), Invariant($"An estimate takes the next accuracy beside it, so it is 2 to {most}, not {accuracy}."));
        }

        double[] value = Along(values, shape, axis, spacing, Scheme.Differences(order, accuracy));
        double[] error = Along(values, shape, axis, spacing, Scheme.Differences(order, accuracy + 2));
        TensorPrimitives.Subtract(error, value, error);
        TensorPrimitives.Abs(error, error);
        return new Estimate<double[]>(value, error, 0, Array.TrueForAll(value, double.IsFinite) ? Outcome.Converged : Outcome.NotFinite);
    }
}
