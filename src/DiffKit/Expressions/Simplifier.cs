using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>What the constructors leave: likes that lie far apart or in brackets, sin² + cos², signs inside functions, exp and log of each
/// other, a number that all terms share. No rule changes a value where both sides are defined.</summary>
internal static class Simplifier
{
    private static readonly HashSet<Elementary> s_odd =
    [
        Elementary.Of<Sin>(), Elementary.Of<Tan>(), Elementary.Of<Asin>(), Elementary.Of<Atan>(),
        Elementary.Of<Sinh>(), Elementary.Of<Tanh>(), Elementary.Of<Asinh>(), Elementary.Of<Atanh>(),
        Elementary.Of<Erf>(), Elementary.Of<Sign>(), Elementary.Of<Cbrt>(),
    ];

    private static readonly HashSet<Elementary> s_even =
        [Elementary.Of<Cos>(), Elementary.Of<Cosh>(), Elementary.Of<Abs>(), Elementary.Of<Sech>()];

    /// <summary>Simplifies until nothing changes: each round may set free what the next can use.</summary>
    public static Expr Of(Expr formula)
    {
        const int mostRounds = 8;
        for (int round = 0; round < mostRounds; round++)
        {
            Expr simpler = Rewriting.BottomUp(formula, Rule);
            if (simpler.Equals(formula))
            {
                return simpler;
            }

            formula = simpler;
        }

        return formula;
    }

    private static Expr Rule(Expr node, IReadOnlyList<Expr> parts) => node switch
    {
        Sum => CommonNumber(Pythagoras(Terms.Collect(parts))),
        Product => Factors.Collect(parts),
        Power => OfPower(parts[0], parts[1]),
        Call { Second: null } call => OfCall(call.Function, parts[0]),
        _ => Rewriting.Rebuild(node, parts),
    };

    private static Expr OfPower(Expr b, Expr exponent)
    {
        if (exponent is Literal n && b is Product && n.Value.IsInteger)
        {
            return Factors.Collect([Power.Of(b, n)]);
        }

        if (exponent is Literal { Value: { IsInteger: true, P.IsEven: true } even } && b is Call { Second: { } second } hypot
            && hypot.Function == Elementary.Of2<Hypot>())
        {
            return Power.Of(Expr.Pow(hypot.First, 2) + Expr.Pow(second, 2), new Literal(even.P / 2));
        }

        // √(x²) is |x|, also where x is negative.
        return exponent is Literal { Value: var half } && half.Equals(Number.Half)
                && b is Power { Exponent: Literal two } inner && two.Value.Equals(2)
            ? Expr.Apply<Abs>(inner.Base)
            : Power.Of(b, exponent);
    }

    private static Expr OfCall(Elementary function, Expr x)
    {
        if (x.Coefficient.IsNegative && (s_odd.Contains(function) || s_even.Contains(function)))
        {
            return s_odd.Contains(function) ? -Call.Of(function, -x) : Call.Of(function, -x);
        }

        if (function == Elementary.Of<Jump>())
        {
            return Expr.Zero;
        }

        bool undoes = x is Call inner
            && ((function == Elementary.Of<Log>() && inner.Function == Elementary.Of<Exp>())
                || (function == Elementary.Of<Exp>() && inner.Function == Elementary.Of<Log>()));
        return undoes ? ((Call)x).First : Call.Of(function, x);
    }

    /// <summary>c·sin²(u) + c·cos²(u) is c, for any c.</summary>
    private static List<Expr> Pythagoras(List<Expr> terms)
    {
        Dictionary<(Expr Cofactor, Expr Angle), (int Term, Elementary Function)> squares = [];
        for (int i = 0; i < terms.Count; i++)
        {
            foreach ((Elementary function, Expr angle, Expr square) in Squares(terms[i]))
            {
                Expr cofactor = terms[i] / square;
                if (!squares.TryAdd((cofactor, angle), (i, function))
                    && squares[(cofactor, angle)] is var (partner, other) && other != function)
                {
                    return Pythagoras(Terms.Collect([.. terms.Where((_, k) => k != i && k != partner), cofactor]));
                }
            }
        }

        return terms;
    }

    /// <summary>The factors sin²(u) and cos²(u) of a term.</summary>
    private static IEnumerable<(Elementary Function, Expr Angle, Expr Square)> Squares(Expr term) =>
        from factor in Product.Parts(term.Rest)
        where factor is Power { Exponent: Literal n } && n.Value.Equals(2)
        let call = ((Power)factor).Base as Call
        where call is not null && (call.Function == Elementary.Of<Sin>() || call.Function == Elementary.Of<Cos>())
        select (call.Function, call.First, factor);

    /// <summary>2·x + 4·y is 2·(x + 2·y): the number that all coefficients share, where all are exact fractions.</summary>
    private static Expr CommonNumber(List<Expr> terms)
    {
        Expr sum = terms.Count == 0 ? Expr.Zero : terms.Aggregate(Sum.Of);
        if (terms.Count < 2 || terms.Exists(term => term.Coefficient is { IsDecimal: true } or { IsFinite: false }))
        {
            return sum;
        }

        BigInteger p = terms.Aggregate(BigInteger.Zero, (gcd, term) => BigInteger.GreatestCommonDivisor(gcd, term.Coefficient.P));
        BigInteger q = terms.Aggregate(
            BigInteger.One,
            (lcm, term) => lcm / BigInteger.GreatestCommonDivisor(lcm, term.Coefficient.Q) * term.Coefficient.Q);
        var common = Number.Ratio(terms.TrueForAll(term => term.Coefficient.IsNegative) ? -p : p, q);
        return common.IsOne ? sum : Scaled.Of(common, terms.Select(term => Scaled.Of(Number.One / common, term)).Aggregate(Sum.Of));
    }
}
