namespace DiffKit.Expressions;

/// <summary>Multiplies out products and whole powers of sums.</summary>
internal static class Expander
{
    /// <summary>More terms than this are of no use to anyone.</summary>
    private const int MostTerms = 100_000;

    public static Expr Of(Expr formula) => Rewriting.BottomUp(formula, Rule);

    private static Expr Rule(Expr node, IReadOnlyList<Expr> parts) => node switch
    {
        Sum => Add(Terms.Collect(parts)),
        Scaled => Add(Terms.Collect([Scaled.Of(node.Coefficient, parts[0])])),
        Product => Add(parts.Select(TermsOf).Aggregate(Multiply)),
        Power when parts[0].Rest is Sum && parts[1] is Literal { Value: { IsInteger: true, IsNegative: false } n } && n.P <= MostTerms =>
            Add(Enumerable.Repeat(TermsOf(parts[0]), (int)n.P).Aggregate(Multiply)),
        _ => Rewriting.Rebuild(node, parts),
    };

    private static List<Expr> TermsOf(Expr f) => Terms.Collect([f]);

    private static List<Expr> Multiply(List<Expr> a, List<Expr> b) => (long)a.Count * b.Count <= MostTerms
        ? Terms.Collect(a.SelectMany(p => b.Select(q => p * q)).ToArray())
        : throw new InvalidOperationException($"Multiplied out, the formula has more than {MostTerms} terms.");

    private static Expr Add(List<Expr> terms) => terms.Count == 0 ? Expr.Zero : terms.Aggregate(Sum.Of);
}
