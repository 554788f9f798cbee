namespace DiffKit.Expressions;

/// <summary>A sum as a list of terms, without regard to order or distance.</summary>
internal static class Terms
{
    /// <summary>The terms, those of sums in brackets included, with like terms as one, each where its first was; zeros left out.</summary>
    public static List<Expr> Collect(IReadOnlyList<Expr> terms)
    {
        Dictionary<Expr, int> places = [];
        List<(Number Coefficient, Expr Term)> collected = [];
        Stack<(Number Scale, Expr Term)> todo = new(terms.Reverse().Select(term => (Number.One, term)));
        while (todo.TryPop(out var item))
        {
            Number c = item.Scale * item.Term.Coefficient;
            Expr rest = item.Term.Rest;
            if (rest is Sum)
            {
                foreach (Expr inner in Enumerable.Reverse(Sum.Parts(rest)))
                {
                    todo.Push((c, inner));
                }
            }
            else if (places.TryGetValue(rest, out int place))
            {
                collected[place] = (collected[place].Coefficient + c, collected[place].Term);
            }
            else
            {
                places.Add(rest, collected.Count);
                collected.Add((c, rest));
            }
        }

        return collected.Where(term => !term.Coefficient.IsZero).Select(term => Scaled.Of(term.Coefficient, term.Term)).ToList();
    }
}
