using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What every Along asks of its arguments.</summary>
internal static class Border
{
    public static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int? inputs)
    {
        Require.Point(x, inputs);
        Require.Length(v, x.Length, nameof(v));
        Require.Finite(v, nameof(v));
        Require.Order(order);
    }
}
