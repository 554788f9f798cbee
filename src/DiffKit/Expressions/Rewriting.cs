namespace DiffKit.Expressions;

/// <summary>Rewrites a formula from its leaves up, each distinct node once and without recursion. Sums and products come whole: as all
/// their terms, all their factors.</summary>
internal static class Rewriting
{
    /// <summary>The formula with each node put through the rule; the parts that the rule is given are rewritten already.</summary>
    public static Expr BottomUp(Expr formula, Func<Expr, IReadOnlyList<Expr>, Expr> rule) => BottomUp([formula], rule)[0];

    /// <summary>The same of several formulas, what they share rewritten once.</summary>
    public static IReadOnlyList<Expr> BottomUp(IReadOnlyList<Expr> formulas, Func<Expr, IReadOnlyList<Expr>, Expr> rule)
    {
        Dictionary<Expr, Expr> done = [];
        Stack<(Expr Node, IReadOnlyList<Expr>? Parts)> todo = new(formulas.Select(formula => (formula, (IReadOnlyList<Expr>?)null)));
        while (todo.TryPop(out var item))
        {
            if (done.ContainsKey(item.Node))
            {
                continue;
            }

            if (item.Parts is { } parts)
            {
                done.Add(item.Node, rule(item.Node, parts.Select(part => done[part]).ToArray()));
                continue;
            }

            IReadOnlyList<Expr> operands = PartsOf(item.Node);
            todo.Push((item.Node, operands));
            foreach (Expr part in operands.Where(part => !done.ContainsKey(part)))
            {
                todo.Push((part, null));
            }
        }

        return [.. formulas.Select(formula => done[formula])];
    }

    /// <summary>All distinct nodes of the formulas.</summary>
    public static IEnumerable<Expr> Nodes(IReadOnlyList<Expr> formulas)
    {
        HashSet<Expr> seen = [.. formulas];
        Stack<Expr> todo = new(seen);
        while (todo.TryPop(out Expr? node))
        {
            yield return node;
            (Expr? first, Expr? second) = node.Operands;
            if (second is not null && seen.Add(second))
            {
                todo.Push(second);
            }

            if (first is not null && seen.Add(first))
            {
                todo.Push(first);
            }
        }
    }

    /// <summary>The same node of other parts, as far as its constructor lets it be the same.</summary>
    public static Expr Rebuild(Expr node, IReadOnlyList<Expr> parts) => node switch
    {
        Sum => parts.Aggregate(Sum.Of),
        Product => parts.Aggregate(Product.Of),
        Scaled => Scaled.Of(node.Coefficient, parts[0]),
        Power => Power.Of(parts[0], parts[1]),
        Call { Second: null } call => Call.Of(call.Function, parts[0]),
        Call call => Call.Of(call.Function, parts[0], parts[1]),
        _ => node,
    };

    /// <summary>What a node is made of: all terms of a sum, all factors of a product.</summary>
    public static IReadOnlyList<Expr> PartsOf(Expr node) => node switch
    {
        Sum => Sum.Parts(node),
        Product => Product.Parts(node),
        _ => node.Operands switch
        {
            (null, _) => [],
            ({ } first, null) => [first],
            ({ } first, { } second) => [first, second],
        },
    };
}
