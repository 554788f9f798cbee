using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>Shows that a formula is 0: functions in terms of few (<see cref="Basis"/>), all over one denominator,
/// the numerator multiplied out.</summary>
internal static class Equivalence
{
    /// <summary>What is larger would take too long.</summary>
    private const int MostNodes = 400;
    private const int MostTerms = 2000;

    /// <summary>Whether this shows it.</summary>
    public static bool IsZero(Expr f)
    {
        if (Rewriting.Nodes([f]).Take(MostNodes + 1).Count() > MostNodes)
        {
            return false;
        }

        Dictionary<Expr, (Expr Over, Expr Under)> fractions = [];
        Expr inBasis = Rewriting.BottomUp(f, Basis.Of);
        Rewriting.BottomUp(inBasis, (node, _) =>
        {
            fractions[node] = OverOne(node, [.. Rewriting.PartsOf(node).Select(part => fractions[part])]);
            return node;
        });
        (Expr over, Expr under) = fractions[inBasis];
        return IsExpandedZero(over) && !IsExpandedZero(under);
    }

    private static bool IsExpandedZero(Expr f)
    {
        Expr? expanded = Expander.Of(f, MostTerms);
        return expanded is not null
            && Expander.Of(Rewriting.BottomUp(expanded, SineSquared), MostTerms) is { } reduced && reduced.Equals(Expr.Zero);
    }

    private static (Expr Over, Expr Under) OverOne(Expr node, (Expr Over, Expr Under)[] parts) => node switch
    {
        Sum => parts.Aggregate(Added),
        Product => parts.Aggregate((a, b) => (a.Over * b.Over, a.Under * b.Under)),
        Scaled => (Scaled.Of(node.Coefficient, parts[0].Over), parts[0].Under),
        Power { Exponent: Literal { Value: { IsInteger: true, IsNegative: true } n } exponent } =>
            (Expr.Pow(parts[0].Under, new Literal(-n)), Expr.Pow(parts[0].Over, new Literal(-n))),
        Power { Exponent: Literal { Value.IsInteger: true } exponent } =>
            (Expr.Pow(parts[0].Over, exponent), Expr.Pow(parts[0].Under, exponent)),
        _ => (Rewriting.Rebuild(node, [.. parts.Select(Joined)]), Expr.One),
    };

    private static (Expr Over, Expr Under) Added((Expr Over, Expr Under) a, (Expr Over, Expr Under) b) => a.Under.Equals(b.Under)
        ? (a.Over + b.Over, a.Under)
        : (a.Over * b.Under + b.Over * a.Under, a.Under * b.Under);

    /// <summary>An argument of a function, alike however it was written.</summary>
    private static Expr Joined((Expr Over, Expr Under) part) =>
        (Expander.Of(part.Over, MostTerms) ?? part.Over) / (Expander.Of(part.Under, MostTerms) ?? part.Under);

    /// <summary>sin²ᵏ(u) as (1 - cos²(u))ᵏ.</summary>
    private static Expr SineSquared(Expr node, IReadOnlyList<Expr> parts) =>
        node is Power { Exponent: Literal { Value: { IsInteger: true, IsNegative: false } n } } && !n.IsOne
                && parts[0] is Call sine && sine.Function == Elementary.Of<Sin>()
            ? Expr.Pow(1 - Expr.Pow(Expr.Apply<Cos>(sine.First), 2), new Literal(n.P / 2)) * (n.P.IsEven ? Expr.One : sine)
            : Rewriting.Rebuild(node, parts);
}
