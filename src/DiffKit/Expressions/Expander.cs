namespace DiffKit.Expressions;

/// <summary>Multiplies out products and whole powers of sums.</summary>
internal sealed class Expander
{
    /// <summary>More terms than this are of no use to anyone.</summary>
    private const int MostTerms = 100_000;

    private readonly int _mostTerms;
    private bool _isTooLong;

    private Expander(int mostTerms) => _mostTerms = mostTerms;

    /// <exception cref="InvalidOperationException">It has too many terms.</exception>
    public static Expr Of(Expr formula) =>
        Of(formula, MostTerms) ?? throw new InvalidOperationException($"Multiplied out, the formula has more than {MostTerms} terms.");

    /// <summary>Null where there are more terms than this.</summary>
    public static Expr? Of(Expr formula, int mostTerms)
    {
        var expander = new Expander(mostTerms);
        Expr expanded = Rewriting.BottomUp(formula, expander.Rule);
        return expander._isTooLong ? null : expanded;
    }

    private Expr Rule(Expr node, IReadOnlyList<Expr> parts) => node switch
    {
        Sum => Add(Terms.Collect(parts)),
        Scaled => Add(Terms.Collect([Scaled.Of(node.Coefficient, parts[0])])),
        Product => Add(parts.Select(TermsOf).Aggregate(Multiply)),
        Power when parts[0].Rest is Sum && parts[1] is Literal { Value: { IsInteger: true, IsNegative: false } n } && n.P <= MostTerms =>
            Add(Enumerable.Repeat(TermsOf(parts[0]), (int)n.P).Aggregate(Multiply)),
        _ => Rewriting.Rebuild(node, parts),
    };

    private static List<Expr> TermsOf(Expr f) => Terms.Collect([f]);

    private List<Expr> Multiply(List<Expr> a, List<Expr> b)
    {
        _isTooLong |= (long)a.Count * b.Count > _mostTerms;
        return _isTooLong ? [] : Terms.Collect(a.SelectMany(p => b.Select(q => Times(p, q))).ToArray());
    }

    /// <summary>p·q, factor by factor, so that none is left in a bracket.</summary>
    private static Expr Times(Expr p, Expr q) => Product.Parts(q.Rest).Aggregate(Scaled.Of(q.Coefficient, p), Product.Of);

    private static Expr Add(List<Expr> terms) => terms.Count == 0 ? Expr.Zero : terms.Aggregate(Sum.Of);
}
