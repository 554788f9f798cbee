namespace DiffKit.Expressions;

/// <summary>A Taylor series cut off where it is as good as the formula it is of.</summary>
internal static class TaylorPolynomial
{
    /// <summary>What the terms left out may amount to, beside the first.</summary>
    private const double Tail = 1e-20;

    /// <summary>Beyond it formulas do not cancel, and large terms of alternating signs would.</summary>
    private const double LargestRadius = 1;

    /// <summary>How many of the last coefficients tell how fast they fall.</summary>
    private const int Last = 8;

    /// <summary>c₀·tⁿ·(1 + t·(r₁ + t·(r₂ + ...))), and the |t| up to which it holds; null where rₖ = cₖ/c₀ are no numbers,
    /// so that the radius can't be told.</summary>
    public static (Expr Polynomial, double Radius)? Of(Laurent series, string t)
    {
        if (Ratios(series) is not { } ratios)
        {
            return null;
        }

        int order = ratios.Length - 1;
        double radius = Enumerable.Range(0, order + 1).TakeLast(Last).Where(k => k > 0 && ratios[k] != 0)
            .Select(k => Math.Pow(Math.Abs(ratios[k]), -1.0 / k) * Math.Pow(Tail, 1.0 / k)).Append(LargestRadius).Min();
        int needed = Enumerable.Range(0, order + 1).Last(k => Math.Abs(ratios[k]) * Math.Pow(radius, k) > Tail / Last);
        radius = Math.Round(radius, 3);
        return (series[0] * Expr.Pow(new Variable(t), series.Start) * Horner(ratios.AsSpan(0, needed + 1), new Variable(t)), radius);
    }

    /// <summary>rₖ = cₖ/c₀ as far as the series goes; null where one of them is no number.</summary>
    public static double[]? Ratios(Laurent series)
    {
        var ratios = new double[series.Order(ofConstant: 0) + 1];
        for (int k = 0; k < ratios.Length; k++)
        {
            Expr ratio = (series[k] / series[0]).Simplify();
            ratios[k] = ratio.Variables.Count == 0 ? ratio.Evaluate() : double.NaN;
            if (!double.IsFinite(ratios[k]))
            {
                return null;
            }
        }

        return ratios;
    }

    /// <summary>c₀ ... cₙ of f(at + t); where jets meet 0/0, by the Laurent series.</summary>
    /// <exception cref="ArgumentException">One of them has no finite value.</exception>
    public static IReadOnlyList<Expr> Coefficients(Expr f, string variable, Expr at, int order)
    {
        IReadOnlyList<string> names = f.Variables;
        Jet<Expr>[] seeded = names
            .Select(name => name == variable ? Jet<Expr>.Line(at, Expr.One, Math.Max(order, 1)) : new Variable(name)).ToArray();
        Jet<Expr> series = Program.Of([f], names).RunOnFormulas<Jet<Expr>>(seeded, constant => constant)[0];
        Expr[] coefficients = [.. Enumerable.Range(0, order + 1).Select(series.Coefficient)];
        const string step = "step from there";
        return Array.TrueForAll(coefficients, Laurent.HasValue) ? coefficients
            : AtZero(f.Substitute((variable, at + new Variable(step))), step, order)
            ?? throw new ArgumentException(
                $"The formula has no Taylor polynomial of order {order} at {variable} = {at}: a derivative has no finite value there.",
                nameof(at));
    }

    /// <summary>c₀ ... cₙ of f(t), by its Laurent series at t = 0; null where it has a pole, or no series.</summary>
    public static Expr[]? AtZero(Expr f, string t, int order)
    {
        const int spare = 8;
        return Laurent.Of(f, t, order + spare) is { Start: >= 0 } series && series.Start + series.Order(order) >= order
            ? [.. Enumerable.Range(0, order + 1).Select(k => k < series.Start ? Expr.Zero : series[k - series.Start])]
            : null;
    }

    private static Expr Horner(ReadOnlySpan<double> coefficients, Expr t)
    {
        bool isEven = true;
        for (int k = 1; k < coefficients.Length; k += 2)
        {
            isEven &= coefficients[k] == 0;
        }

        (Expr step, int stride) = isEven ? (t * t, 2) : (t, 1);
        Expr sum = coefficients[(coefficients.Length - 1) / stride * stride];
        for (int k = (coefficients.Length - 1) / stride * stride - stride; k >= 0; k -= stride)
        {
            sum = coefficients[k] + step * sum;
        }

        return sum;
    }
}
