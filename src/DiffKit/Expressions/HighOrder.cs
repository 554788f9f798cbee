using System.Numerics;

namespace DiffKit.Expressions;

/// <summary>Derivatives of high orders. Differentiating again and again gives the form that people expect, but of a nested formula each
/// is several times the one before; there the derivative is the last coefficient of a Taylor series of formulas, whose graph grows as
/// the square of the order.</summary>
internal static class HighOrder
{
    /// <summary>Up to here a graph is differentiated again, in about 10 ms; and up to so many times the formula's own size.</summary>
    private const int LargestGraph = 5000;
    private const int LargestGrowth = 50;

    /// <summary>What a series may cost: some seconds. Some functions take order⁴ operations,
    /// so that there is a limit to the order too.</summary>
    private const double MostSeriesSteps = 5e6;
    private const int LargestSeries = 150;

    /// <summary>∂ᵏf/∂xᵏ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would take too long.</exception>
    public static Expr Of(Expr f, string variable, int order) =>
        Repeatedly(f, variable, order, Math.Max(LargestGraph, LargestGrowth * Nodes(f, LargestGraph))) ?? BySeries(f, variable, order);

    /// <summary>Differentiates again and again; null where a derivative on the way has more nodes than this.</summary>
    public static Expr? Repeatedly(Expr f, string variable, int order, int mostNodes)
    {
        Expr derivative = f;
        for (int k = 1; k <= order && derivative != Expr.Zero; k++)
        {
            derivative = derivative.Directional((variable, Expr.One));
            if (derivative.Equals(f))
            {
                // The derivatives of sin and exp come round again.
                return Repeatedly(f, variable, order % k, mostNodes);
            }

            if (k < order && Nodes(derivative, mostNodes) >= mostNodes)
            {
                return null;
            }
        }

        return derivative;
    }

    /// <summary>A power of two s near order/e. On x + s·t the coefficients of a series keep within the range of a double, where
    /// those on x + t would be divided by order!.</summary>
    public static double Scale(int order) => Math.ScaleB(1, Math.Max(0, Math.ILogB(order / Math.E)));

    /// <summary>order!/s^order, which turns the coefficient on x + s·t into the derivative.</summary>
    public static T Unscaled<T>(T coefficient, int order) where T : INumberBase<T>
    {
        T scale = T.CreateChecked(Scale(order));
        for (int k = 1; k <= order; k++)
        {
            coefficient *= T.CreateChecked(k) / scale;
        }

        return coefficient;
    }

    /// <summary>k!, exactly as far as a formula's numbers go.</summary>
    public static Expr Factorial(int k) => Enumerable.Range(2, Math.Max(k - 1, 0)).Aggregate(Expr.One, (product, i) => product * i);

    private static Expr BySeries(Expr f, string variable, int order)
    {
        IReadOnlyList<string> names = f.Variables;
        var program = Program.Of([f], names);
        if (order > LargestSeries || program.Steps.Length * (double)order * order > MostSeriesSteps)
        {
            throw new ArgumentOutOfRangeException(
                nameof(order),
                $"The derivative of order {order} would be a formula of very many operations; "
                + $"its value at a point is Function.From(f).Along(x, v, {order}).");
        }

        Jet<Expr>[] seeded = names.Select(name => name == variable
            ? Jet<Expr>.Line(new Variable(name), Scale(order), order)
            : new Variable(name)).ToArray();
        return Unscaled(program.RunOnFormulas<Jet<Expr>>(seeded, constant => constant)[0].Coefficient(order), order);
    }

    /// <summary>How many distinct nodes a graph has, counted up to a limit.</summary>
    private static int Nodes(Expr formula, int most) => Rewriting.Nodes([formula]).Take(most).Count();
}
