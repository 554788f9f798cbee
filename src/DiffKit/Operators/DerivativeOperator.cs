using System.Runtime.InteropServices;
using DiffKit.Functions;

namespace DiffKit;

/// <summary>f, dᵏf/dxᵏ and Taylor coefficients of a function of one variable, of one output or of m: Along([x], [1], k).</summary>
public static class DerivativeOperator
{
    /// <summary>f(x), of a function of one variable.</summary>
    /// <exception cref="ArgumentException">f has more than one variable.</exception>
    public static double Value(this ScalarFunction f, double x) => f.Value(One(in x));

    /// <summary>dᵏf/dxᵏ at x, k being the order.</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">The point, finite.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <returns>The derivative; NaN where the method found none. What it is worth, <see cref="EstimateDerivative(ScalarFunction, double, int)"/> tells.</returns>
    /// <exception cref="ArgumentException">f has more than one variable (ask for its gradient), or x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public static double Derivative(this ScalarFunction f, double x, int order = 1) => f.EstimateDerivative(x, order).Value;

    /// <summary>dᵏf/dxᵏ at x with its error, the calls it took and how the search ended.</summary>
    /// <inheritdoc cref="Derivative(ScalarFunction, double, int)"/>
    public static Estimate EstimateDerivative(this ScalarFunction f, double x, int order = 1)
    {
        OneVariable(f.Inputs);
        double one = 1;
        return f.Along(One(in x), One(in one), order);
    }

    /// <summary>f(x), m numbers, of a function of one variable: a point of a curve.</summary>
    /// <exception cref="ArgumentException">f has more than one variable.</exception>
    public static double[] Value(this VectorFunction f, double x) => f.Value(One(in x));

    /// <summary>dᵏf/dxᵏ at x, m numbers: of a curve the velocity, the acceleration and so on.</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">The point, finite.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <exception cref="ArgumentException">f has more than one variable (ask for its Jacobian), or x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public static double[] Derivative(this VectorFunction f, double x, int order = 1) => f.EstimateDerivative(x, order).Value;

    /// <summary>dᵏf/dxᵏ at x with the error of each output, the calls spent on all and the worst outcome.</summary>
    /// <inheritdoc cref="Derivative(VectorFunction, double, int)"/>
    public static Estimate<double[]> EstimateDerivative(this VectorFunction f, double x, int order = 1)
    {
        OneVariable(f.Inputs);
        double one = 1;
        return f.Along(One(in x), One(in one), order);
    }

    /// <summary>c₀ ... c_k of f(x + t) = Σ cⱼ tʲ, where cⱼ = f⁽ʲ⁾(x) / j!.</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">The point, finite.</param>
    /// <param name="order">k, the highest power, 0 or more.</param>
    /// <returns>k + 1 coefficients.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public static double[] TaylorCoefficients(this ScalarFunction f, double x, int order)
    {
        if (order < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(order), $"The highest power is 0 or more, not {order}.");
        }

        OneVariable(f.Inputs);
        double one = 1;
        var estimates = new Estimate[order + 1];
        f.AlongOrders(One(in x), One(in one), estimates);
        var coefficients = new double[order + 1];
        double factorial = 1;
        for (int k = 0; k <= order; k++)
        {
            factorial *= Math.Max(k, 1);
            coefficients[k] = estimates[k].Value / factorial;
        }

        return coefficients;
    }

    private static ReadOnlySpan<double> One(in double x) => MemoryMarshal.CreateReadOnlySpan(in x, 1);

    /// <summary>The rest of what a derivative asks of its arguments Along checks.</summary>
    private static void OneVariable(int? inputs)
    {
        if (inputs is > 1)
        {
            throw new ArgumentException(
                $"A derivative by one number needs a function of one variable, but f has {inputs}. Did you mean Gradient, Jacobian or Directional?",
                "f");
        }
    }
}
