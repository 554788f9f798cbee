using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>Functions in terms of exp, log, sin, cos, erf and |u|, exponentials and angles taken apart: tan(u) is sin(u)/cos(u),
/// cos(2u) is cos²(u) - sin²(u).</summary>
internal static class Basis
{
    //                                F(u)                  is
    private static readonly Dictionary<Elementary, Func<Expr, Expr>> s_rows = new()
    {
        [Elementary.Of<Exp>()]        = Exponential,
        [Elementary.Of<Exp2>()]       = u => Exponential(u * Expr.Apply<Log>(2)),
        [Elementary.Of<Exp10>()]      = u => Exponential(u * Expr.Apply<Log>(10)),
        [Elementary.Of<ExpM1>()]      = u => Exponential(u) - 1,
        [Elementary.Of<Log>()]        = Logarithm,
        [Elementary.Of<Log2>()]       = u => Logarithm(u) / Expr.Apply<Log>(2),
        [Elementary.Of<Log10>()]      = u => Logarithm(u) / Expr.Apply<Log>(10),
        [Elementary.Of<LogP1>()]      = u => Logarithm(1 + u),
        [Elementary.Of<Sin>()]        = u => Angle(u).Sin,
        [Elementary.Of<Cos>()]        = u => Angle(u).Cos,
        [Elementary.Of<Tan>()]        = u => Angle(u) is var (sin, cos) ? sin / cos : u,
        [Elementary.Of<Sinh>()]       = u => (Exponential(u) - 1 / Exponential(u)) / 2,
        [Elementary.Of<Cosh>()]       = u => (Exponential(u) + 1 / Exponential(u)) / 2,
        [Elementary.Of<Tanh>()]       = u => 1 - 2 / (Expr.Pow(Exponential(u), 2) + 1),
        [Elementary.Of<Sech>()]       = u => 2 / (Exponential(u) + 1 / Exponential(u)),
        [Elementary.Of<Logistic>()]   = u => 1 - 1 / (Exponential(u) + 1),
        [Elementary.Of<Softplus>()]   = u => Logarithm(1 + Exponential(u)),
        [Elementary.Of<LogSigmoid>()] = u => -Logarithm(1 + 1 / Exponential(u)),
        [Elementary.Of<Erfc>()]       = u => 1 - Expr.Apply<Erf>(u),
        [Elementary.Of<Acos>()]       = u => Expr.Pi / 2 - Expr.Apply<Asin>(u),
        [Elementary.Of<Abs>()]        = Magnitude,
    };

    //                                F(a, b)               is
    private static readonly Dictionary<Elementary, Func<Expr, Expr, Expr>> s_rows2 = new()
    {
        [Elementary.Of2<Hypot>()]      = (a, b) => Expr.Apply<Sqrt>(a * a + b * b),
        [Elementary.Of2<Max>()]        = (a, b) => (a + b + Magnitude(a - b)) / 2,
        [Elementary.Of2<Min>()]        = (a, b) => (a + b - Magnitude(a - b)) / 2,
        [Elementary.Of2<SphericalJ>()] = SphericalBessel,
        [Elementary.Of2<ExpRel>()]     = (n, u) => n.Equals(Expr.Zero) ? (Exponential(u) - 1) / u : Expr.Apply2<ExpRel>(n, u),
    };

    /// <summary>A node whose parts are in the basis.</summary>
    public static Expr Of(Expr node, IReadOnlyList<Expr> parts) => node switch
    {
        Call { Second: null } call when s_rows.TryGetValue(call.Function, out Func<Expr, Expr>? row) => row(parts[0].Expand()),
        Call call when s_rows2.TryGetValue(call.Function, out Func<Expr, Expr, Expr>? row) => row(parts[0], parts[1]),
        Power when parts[0] is Literal { Value: { IsFinite: true, IsNegative: false, IsZero: false } b }
                && parts[1] is not Literal { Value.IsInteger: true } =>
            parts[1] is Literal { Value: var n } && n.Q == 2 && b.P * b.Q < int.MaxValue
                ? Root((int)b.P, (int)b.Q, n)
                : Exponential(parts[1] * Expr.Apply<Log>(parts[0])),
        Power { Exponent: Literal { Value: { IsInteger: true } n } }
                when n.P.IsEven && parts[0] is Call magnitude && magnitude.Function == Elementary.Of<Abs>() =>
            Expr.Pow(magnitude.First, new Literal(n)),
        _ => Rewriting.Rebuild(node, parts),
    };

    /// <summary>exp(a + 2b) as exp(a)·exp(b)², and exp(n·log(u)) as uⁿ.</summary>
    private static Expr Exponential(Expr u) => Terms.Collect([u.Expand()]).Aggregate(Expr.One, (product, term) =>
        product * (term.Rest is Call log && log.Function == Elementary.Of<Log>() ? Expr.Pow(log.First, new Literal(term.Coefficient))
            : term is Literal ? Expr.Apply<Exp>(term)
            : Expr.Pow(Expr.Apply<Exp>(term.Rest / new Literal(term.Coefficient.Q)), new Literal(term.Coefficient.P))));

    /// <summary>log(c·u²ⁿ·vᵐ) as log(c) + 2n·log|u| + m·log(v): wherever log(v) has a value, too.</summary>
    private static Expr Logarithm(Expr u)
    {
        IEnumerable<Expr> factors = u.Rest is Product ? Rewriting.PartsOf(u.Rest) : [u.Rest];
        Expr rest = factors.Aggregate(Expr.Zero, (sum, factor) => sum + LogarithmOfFactor(factor));
        return u.Coefficient is { IsNegative: false, IsOne: false } c && u is not Literal ? rest + Expr.Apply<Log>(new Literal(c))
            : u.Coefficient.IsOne ? rest
            : Expr.Apply<Log>(u);
    }

    private static Expr LogarithmOfFactor(Expr u) => u switch
    {
        Power { Exponent: Literal { Value: { IsInteger: true } n } } power when n.P.IsEven =>
            new Literal(n) * Expr.Apply<Log>(Magnitude(power.Base)),
        Power { Exponent: Literal exponent } power => exponent * Logarithm(power.Base),
        Call exp when exp.Function == Elementary.Of<Exp>() => exp.First,
        _ => Expr.Apply<Log>(u),
    };

    /// <summary>|c·u| as |c|·|u|, and |u| and |-u| alike.</summary>
    private static Expr Magnitude(Expr u)
    {
        (Expr plus, Expr minus) = (u.Rest.Expand(), (-u.Rest).Expand());
        Expr rest = plus.Fingerprint.High < minus.Fingerprint.High ? plus : minus;
        return new Literal(u.Coefficient.IsNegative ? -u.Coefficient : u.Coefficient) * Expr.Apply<Abs>(rest);
    }

    /// <summary>Sine and cosine of a sum and of multiples, by those of its terms; whole quarter turns as numbers.</summary>
    private static (Expr Sin, Expr Cos) Angle(Expr u)
    {
        const int largestMultiple = 12;
        (Expr Sin, Expr Cos) all = (Expr.Zero, Expr.One);
        foreach (Expr term in Terms.Collect([u.Expand()]))
        {
            Number c = term.Coefficient;
            bool isTurn = term.Rest.Equals(Expr.Pi) && c.Q <= 2,
                isMultiple = term is not Literal && System.Numerics.BigInteger.Abs(c.P) <= largestMultiple;
            Expr single = isTurn ? Expr.Pi / 2 : isMultiple ? term.Rest / new Literal(c.Q) : term;
            int times = isTurn ? (int)(c.P * 2 / c.Q % 4) : isMultiple ? (int)c.P : 1;
            (Expr Sin, Expr Cos) one = isTurn ? (Expr.One, Expr.Zero) : (Expr.Apply<Sin>(single), Expr.Apply<Cos>(single));
            one = times < 0 ? (-one.Sin, one.Cos) : one;
            all = Enumerable.Repeat(one, Math.Abs(times)).Aggregate(all, Turned);
        }

        return all;
    }

    private static (Expr Sin, Expr Cos) Turned((Expr Sin, Expr Cos) a, (Expr Sin, Expr Cos) b) =>
        ((a.Sin * b.Cos + a.Cos * b.Sin).Expand(), (a.Cos * b.Cos - a.Sin * b.Sin).Expand());

    /// <summary>j₀ = sin(u)/u, j₁ = (j₀ - cos(u))/u, and jₙ₊₁ = (2n + 1)·jₙ/u - jₙ₋₁.</summary>
    private static Expr SphericalBessel(Expr n, Expr u)
    {
        const int highest = 12;
        if (n is not Literal { Value: { IsInteger: true, IsNegative: false } index } || index.P > highest)
        {
            return Expr.Apply2<SphericalJ>(n, u);
        }

        (Expr below, Expr at) = (Angle(u).Cos / u, Angle(u).Sin / u);
        for (int k = 0; k < (int)index.P; k++)
        {
            (below, at) = (at, (2 * k + 1) * at / u - below);
        }

        return at;
    }

    /// <summary>(p/q)^(m/2) as a fraction times the root of a number without square factors: √8 is 2√2, 1/√2 is √2/2.</summary>
    private static Expr Root(int p, int q, Number exponent)
    {
        (int left, int taken) = (p * q, 1);
        for (int d = 2; d * d <= left; d++)
        {
            for (; left % (d * d) == 0; left /= d * d)
            {
                taken *= d;
            }
        }

        // With c = taken/q and r = left: (p/q)^(n/2) is cⁿ·r^((n - 1)/2)·√r, n odd; the inverse of that is itself over (p/q)ⁿ.
        var n = (int)System.Numerics.BigInteger.Abs(exponent.P);
        Number factor = Number.Ratio(taken, q).ToPower(n) * ((Number)left).ToPower((n - 1) / 2);
        factor = exponent.IsNegative ? factor / Number.Ratio(p, q).ToPower(n) : factor;
        return left == 1 ? new Literal(factor) : new Literal(factor) * Expr.Apply<Sqrt>(left);
    }
}
