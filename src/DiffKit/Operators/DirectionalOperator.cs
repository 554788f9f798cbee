using DiffKit.Functions;

namespace DiffKit;

/// <summary>Derivatives along a direction: Along itself.</summary>
public static class DirectionalOperator
{
    /// <summary>dᵏ/dtᵏ f(x + t·v) at t = 0; order 1 is ∇f(x)·v, order 2 is vᵀ∇²f(x)v.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="v">The direction, n finite numbers. It is not normalised: twice the direction is 2ᵏ times the derivative.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <exception cref="ArgumentException">x and v differ in length, or hold NaN or an infinity.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public static double Directional(this ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order = 1) =>
        f.EstimateDirectional(x, v, order).Value;

    /// <summary>As <see cref="Directional(ScalarFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, int)"/>, with its error, the
    /// calls it took and how the search ended.</summary>
    public static Estimate EstimateDirectional(this ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order = 1)
    {
        Check(f.Inputs, x, v, order);
        return f.Along(x, v, order);
    }

    /// <summary>dᵏ/dtᵏ f(x + t·v) at t = 0 of each output, m numbers; order 1 is J(x)·v, one Along whatever n is.</summary>
    /// <inheritdoc cref="Directional(ScalarFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, int)"/>
    public static double[] Directional(this VectorFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order = 1) =>
        f.EstimateDirectional(x, v, order).Value;

    /// <summary>As <see cref="Directional(VectorFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, int)"/>, with errors.</summary>
    public static Estimate<double[]> EstimateDirectional(
        this VectorFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order = 1)
    {
        Check(f.Inputs, x, v, order);
        return f.Along(x, v, order);
    }

    private static void Check(int? inputs, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, inputs);
    }
}
