using System.Numerics.Tensors;

namespace DiffKit.Samples.Smoothing;

internal static class Residuals
{
    public static double RootMeanSquare(ReadOnlySpan<double> y, ReadOnlySpan<double> s) =>
        TensorPrimitives.Distance(y, s) / Math.Sqrt(y.Length);
}
