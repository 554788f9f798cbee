using DiffKit.Functions;
using DiffKit.Operators;
using DiffKit.Results;

namespace DiffKit;

/// <summary>Mixed partial derivatives of any order, from derivatives along lines or, of order 1 in two variables, from Hessian-vector
/// products.</summary>
public static class MixedPartialOperator
{
    /// <summary>∂ᵏf / ∂x₀^α₀ ... ∂xₙ₋₁^αₙ₋₁ at x, where k = Σαᵢ.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="orders">α: how often to differentiate by each variable; [2, 1] is ∂³f/∂x²∂y.</param>
    /// <returns>The derivative, at about Π(αᵢ + 1) / 2 derivatives of order k along lines; ∂²f/∂xᵢ∂xⱼ at two Hessian-vector products where
    /// the method has them. Those along lines are added and taken away, so that even an exact method is right only to the rounding of the
    /// largest: where variables differ much in scale, digits of a small mixed partial are lost.</returns>
    /// <exception cref="ArgumentException">x or the orders have the wrong length, or x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An order is negative, or all are 0.</exception>
    public static double MixedPartial(this ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<int> orders) =>
        f.EstimateMixedPartial(x, orders).Value;

    /// <summary>∂ᵅf(x) with its error, the calls it took, and the worst outcome of the lines asked.</summary>
    /// <inheritdoc cref="MixedPartial"/>
    public static Estimate EstimateMixedPartial(this ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<int> orders)
    {
        Require.Point(x, f.Inputs);
        int k = Total(orders, x.Length), i = orders.IndexOf(1);
        return k == 2 && i >= 0 && TryEntry(f, x, i, orders.LastIndexOf(1)) is { } entry ? entry : ByPolarisation(f, x, orders, k);
    }

    /// <summary>The Hessian's entry (i, j) from the products with eᵢ and with eⱼ, as <see cref="HessianOperator.Hessian"/> has it: NaN where
    /// one is. Lines do not see that |x·y| has none at 0.</summary>
    private static Estimate? TryEntry(ScalarFunction f, ReadOnlySpan<double> x, int i, int j)
    {
        using var e = new UnitVector(x.Length);
        using var scratch = new Scratch<double>(x.Length);
        Span<double> product = scratch.Span;
        if (!f.TryPullAlong(x, e.At(i), product))
        {
            return null;
        }

        double entry = product[j];
        f.TryPullAlong(x, e.At(j), product);
        return Estimate.Exact(double.IsNaN(product[i]) ? product[i] : entry, 2);
    }

    private static Estimate ByPolarisation(ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<int> orders, int k)
    {
        List<(double Weight, double[] Direction)> lines = Polarisation.Lines(orders, k);
        var estimates = new Estimate[lines.Count];
        f.AlongEach(x, (i, v) => lines[i].Direction.CopyTo(v), k, estimates);
        var sum = new Estimate(0, 0, 0, Outcome.Converged);
        for (int i = 0; i < estimates.Length; i++)
        {
            sum = new(
                sum.Value + lines[i].Weight * estimates[i].Value,
                sum.Error + Math.Abs(lines[i].Weight) * estimates[i].Error,
                sum.Evaluations + estimates[i].Evaluations,
                Outcomes.Worst(sum.Outcome, estimates[i].Outcome));
        }

        return sum;
    }

    private static int Total(ReadOnlySpan<int> orders, int n)
    {
        if (orders.Length != n)
        {
            throw new ArgumentException($"There are {orders.Length} orders for {n} variable(s); give one for each.", nameof(orders));
        }

        int k = 0;
        foreach (int order in orders)
        {
            k += order >= 0 ? order : throw new ArgumentOutOfRangeException(
                nameof(orders), $"The order in a variable is 0 or more, not {order}.");
        }

        Require.Order(k, nameof(orders));
        return k;
    }
}
