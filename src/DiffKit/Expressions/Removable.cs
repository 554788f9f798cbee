using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>Removable singularities: where a formula divides by what is 0 at a point and still has a limit there, as coth(x) - 1/x
/// at 0 or a derivative of sin(x)/x, it becomes a choice, if(|u| &lt; r, its Taylor polynomial in u, the formula), right to
/// rounding on both sides of r.</summary>
internal static class Removable
{
    /// <summary>As many coefficients as make r a quarter of the radius of convergence.</summary>
    private const int Order = 32;

    /// <summary>Enough to see whether a pole is cancelled.</summary>
    private const int FirstLook = 8;

    /// <summary>Formulas that divide by more different things than this are left as they are.</summary>
    private const int MostDivisors = 12;

    //                                                F: F(u) is 0 at u = 0
    private static readonly HashSet<Elementary> s_vanishing =
    [
        Elementary.Of<Sin>(), Elementary.Of<Tan>(), Elementary.Of<Asin>(), Elementary.Of<Atan>(),
        Elementary.Of<Sinh>(), Elementary.Of<Tanh>(), Elementary.Of<Asinh>(), Elementary.Of<Atanh>(),
        Elementary.Of<ExpM1>(), Elementary.Of<LogP1>(), Elementary.Of<Erf>(),
    ];

    /// <summary>The formulas with choices where they have such points; a few derivatives of them are little worse.</summary>
    public static IReadOnlyList<Expr> Of(IReadOnlyList<Expr> formulas)
    {
        List<Expr> divisors = [.. Rewriting.Nodes(formulas).SelectMany(Divisors).Distinct().Take(MostDivisors + 1)];
        List<Expr> cancelling = [.. Rewriting.Nodes(formulas).OfType<Sum>().SelectMany(Cancelling).Distinct()];
        if (divisors.Count + cancelling.Count is 0 or > MostDivisors)
        {
            return formulas;
        }

        HashSet<string> variables = [.. divisors.SelectMany(u => u.Variables)];
        IEnumerable<Expr> arguments = Rewriting.Nodes(formulas).OfType<Call>().Select(ZeroOf)
            .Where(u => u is Variable or Sum or Product && u.Variables.Any(variables.Contains));
        return divisors.Union(arguments).Union(cancelling).Take(MostDivisors)
            .Aggregate(formulas, (rewritten, u) => [.. rewritten.Select(f => At(u, f, cancelling.Contains(u)))]);
    }

    /// <summary>What a node divides by, as what is 0 where it is: x of 1/x, of 1/sin(x) and of 1/expm1(x).</summary>
    private static IEnumerable<Expr> Divisors(Expr node) =>
        node is not Power { Exponent: Literal { Value: { IsNegative: true, IsFinite: true } } } power ? []
        : Product.Parts(power.Base.Rest).Select(Product.Base).Select(factor => factor switch
        {
            Call { Second: null } call when s_vanishing.Contains(call.Function) || call.Function == Elementary.Of<Log>() => ZeroOf(call),
            _ => factor.Rest,
        }).Where(u => u is Variable or Sum or Product);

    /// <summary>u of F(u), u - 1 of log(u): near 0 where the function is.</summary>
    private static Expr ZeroOf(Call call) => call.Function == Elementary.Of<Log>() ? call.First - 1 : call.First.Rest;

    /// <summary>u of a sum with the terms u, or a multiple of it, and F(u), such as u - sin(u), which near 0 are alike.</summary>
    private static IEnumerable<Expr> Cancelling(Sum sum)
    {
        List<Expr> terms = Sum.Parts(sum).ConvertAll(term => term.Rest);
        return terms.OfType<Call>()
            .Where(call => call.Second is null && s_vanishing.Contains(call.Function))
            .Select(call => call.First.Rest)
            .Where(u => terms.Exists(term => term.Equals(u) || Product.Parts(term).Contains(u)));
    }

    /// <summary>The formula with u = a·v + b as its variable, v being the first that u is linear in.</summary>
    private static Expr At(Expr u, Expr formula, bool cancels)
    {
        const string t = "divisor of 0";
        foreach (string v in u.Variables)
        {
            Expr a = u.Directional((v, Expr.One));
            if (a.DependsOn(v))
            {
                continue;
            }

            Expr inT = u is Variable ? formula : formula.Substitute((v, (new Variable(t) - u.Substitute((v, 0))) / a));
            string name = u is Variable ? v : t;
            if ((cancels || Divides(inT, name)) && (u is Variable || IsSame(inT.Substitute((t, u)), formula)))
            {
                return new Sweep(name).Of(inT).Substitute((name, u));
            }
        }

        return formula;
    }

    /// <summary>Whether a formula with u put in and taken out again is what it was, up to rounding; at some point that tells.</summary>
    private static bool IsSame(Expr formula, Expr original)
    {
        const double rounding = 1e-9;
        (double a, double b) = (AtSomePoint(formula, original.Variables), AtSomePoint(original, original.Variables));
        return Math.Abs(a - b) <= rounding * Math.Abs(b);
    }

    private static double AtSomePoint(Expr formula, IReadOnlyList<string> names) =>
        Program.Of([formula], names).Run<double>([.. names.Select((_, i) => 0.61 + 0.17 * i)], Program.Constant<double>)[0];

    /// <summary>Whether there is 0/0, or ∞ - ∞, at t = 0; the other variables at some numbers.</summary>
    private static bool Divides(Expr formula, string t)
    {
        (string, double)[] at = [.. formula.Variables.Select((name, i) => (name, name == t ? 0 : 0.61 + 0.17 * i))];
        return double.IsNaN(Program.Of([formula], [.. at.Select(pair => pair.Item1)])
            .Run<double>([.. at.Select(pair => pair.Item2)], Program.Constant<double>)[0]);
    }

    /// <summary>From the leaves up: the terms of a sum that cancel, and the poles and zeros in a product, become a choice.</summary>
    private sealed class Sweep(string t)
    {
        private readonly Dictionary<Expr, Laurent?> _series = [];

        public Expr Of(Expr formula) => Rewriting.BottomUp(formula, Rule);

        private Expr Rule(Expr node, IReadOnlyList<Expr> rewritten)
        {
            IReadOnlyList<Expr> parts = Rewriting.PartsOf(node);
            _ = Laurent.Note(_series, node, parts, t, FirstLook);
            bool isRescued = node is Sum or Product && _series[node] is { Start: >= 0 } series
                && parts.Any(part => _series[part]!.Start < (node is Sum ? series.Start : 0));
            if (isRescued && node is Product && OfRegular(node) is { } whole)
            {
                return whole;
            }

            if (isRescued && Guarded(node, parts.Where(part => IsPart(node, part))) is { } guarded)
            {
                IEnumerable<Expr> others = rewritten.Where((_, i) => !IsPart(node, parts[i]));
                return node is Sum ? others.Aggregate(guarded, Sum.Of) : others.Aggregate(guarded, Product.Of);
            }

            return Rewriting.Rebuild(node, rewritten);
        }

        /// <summary>A sum's terms of lower order than itself, which cancel; a product's poles and zeros.</summary>
        private bool IsPart(Expr node, Expr part) => node is Sum
            ? _series[part]!.Start < Math.Max(_series[node]!.Start, 0)
            : _series[part]!.Start != 0;

        private Expr? Guarded(Expr node, IEnumerable<Expr> parts) =>
            node is Sum ? OfSum(parts.Aggregate(Sum.Of)) : OfRegular(parts.Aggregate(Product.Of)) ?? OfSum(parts.Aggregate(Product.Of));

        /// <summary>What all terms have in common and is no pole, such as exp(-k·t), need not be in the series.</summary>
        private Expr? OfSum(Expr sum)
        {
            if (OfRegular(sum) is { } guarded)
            {
                return guarded;
            }

            if (Expander.Of(sum, Laurent.MostTerms) is not { } expanded)
            {
                return null;
            }

            List<Expr> terms = Sum.Parts(expanded);
            Expr common = Product.Parts(terms[0].Rest)
                .Where(factor => Laurent.Of(factor, t, FirstLook) is { Start: 0 }
                    && terms.TrueForAll(term => Product.Parts(term.Rest).Contains(factor)))
                .Aggregate(Expr.One, Product.Of);
            return common.Equals(Expr.One) ? null
                : OfRegular(terms.Select(term => term / common).Aggregate(Sum.Of)) is { } regular ? common * regular
                : null;
        }

        /// <summary>The whole series only where the first coefficients tell of no other variable: of several it takes long.</summary>
        private Expr? OfRegular(Expr f) =>
            (Laurent.Of(f, t, FirstLook) is not { } first || TaylorPolynomial.Ratios(first) is not null)
                && Laurent.Of(f, t, Order) is { Start: >= 0 } series
                && TaylorPolynomial.Of(series, t) is var (polynomial, radius)
                ? Condition.Choose(Condition.Less(Expr.Pow(new Variable(t), 2), radius * radius), polynomial, f)
                : null;
    }
}
