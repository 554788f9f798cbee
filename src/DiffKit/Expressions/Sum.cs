namespace DiffKit.Expressions;

/// <summary>a + b, a chain of terms. 3·x and -x are alike, and so are numbers.</summary>
internal sealed class Sum : Chain<Sum>, IChain<Sum>
{
    private Sum(Expr left, Expr right)
        : base("sum", left, right)
    {
    }

    public static Expr Empty => Zero;

    /// <summary>a + b. A sum b is taken apart only where one of its terms meets its like in a: sums are rounded as they were written. So is
    /// a choice, of whose two terms one is 0.</summary>
    public static Expr Of(Expr a, Expr b)
    {
        if (a is Literal { Value.IsZero: true } || b is Literal { Value.IsZero: true })
        {
            return a is Literal { Value.IsZero: true } ? b : a;
        }

        if (a.Rest.Equals(b.Rest))
        {
            return Scaled.Of(a.Coefficient + b.Coefficient, a.Rest);
        }

        if (a is Literal && b.Rest is Sum)
        {
            (a, b) = (b, a);
        }

        return b.Rest is Sum sum && (Meets(a, sum) || Condition.Choice(sum.Left, sum.Right) is not null)
            ? Parts(sum).Aggregate(a, (chain, term) => Of(chain, Scaled.Of(b.Coefficient, term)))
            : Append(a, b);
    }

    public static bool IsLike(Expr part, Expr added) => part.Rest.Equals(added.Rest);

    public static IEnumerable<Expr> Merge(Expr part, Expr like)
    {
        Number c = part.Coefficient + like.Coefficient;
        return c.IsZero ? [] : [Scaled.Of(c, part.Rest)];
    }

    public static Expr Link(Expr chain, Expr part) => new Sum(chain, part);
}
