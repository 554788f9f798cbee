namespace DiffKit.Expressions;

/// <summary>What sums and products share. A long one is a chain of pairs to the left, ((a ∘ b) ∘ c) ∘ d, in the order it was written: its
/// beginning is shared with every longer chain, and it is rounded as it was written. Like parts are collected as the chain grows.</summary>
internal abstract class Chain<TSelf> : Expr where TSelf : Chain<TSelf>, IChain<TSelf>
{
    /// <summary>How far back along a chain the like of a new part is looked for.
    /// What lies further apart stays apart until Simplify.</summary>
    protected const int Reach = 32;

    private readonly Fingerprint _parts;

    private protected Chain(string kind, Expr left, Expr right)
        : this(kind, left, right, PartsOf(left) + Fingerprint.Of("part").Then(right.Fingerprint))
    {
    }

    private Chain(string kind, Expr left, Expr right, Fingerprint parts)
        : base(Fingerprint.Of(kind).Then(parts))
    {
        Left = left;
        Right = right;
        _parts = parts;
    }

    /// <summary>The beginning: a chain again, or the first part.</summary>
    public Expr Left { get; }

    /// <summary>The last part; a chain itself only in brackets, as in a + (b + c).</summary>
    public Expr Right { get; }

    internal sealed override (Expr? First, Expr? Second) Operands => (Left, Right);

    /// <summary>The parts of a chain in order; a formula that is no chain is its only part.</summary>
    public static List<Expr> Parts(Expr chain)
    {
        List<Expr> parts = [];
        for (; chain is TSelf link; chain = link.Left)
        {
            parts.Add(link.Right);
        }

        parts.Add(chain);
        parts.Reverse();
        return parts;
    }

    /// <summary>Whether a part of the other chain, which must not be long, has its like within reach of the end of this one. Numbers do
    /// not count: (x - 1) + (y - 1) is worth more as it is, where x and y are near 1.</summary>
    protected static bool Meets(Expr chain, Expr other)
    {
        bool meets = false;
        for (int length = 0; length < Reach; length++)
        {
            if (other is not TSelf link)
            {
                return meets || (other is not Literal && PlaceOf(chain, other) >= 0);
            }

            meets |= link.Right is not Literal && PlaceOf(chain, link.Right) >= 0;
            other = link.Left;
        }

        return false;
    }

    /// <summary>The chain with one more part, merged with its like if that is within reach. What came behind the like is
    /// then put on again as if it were new, since it may have come within reach of its own like, so that every chain is
    /// what its parts give in turn.</summary>
    protected static Expr Append(Expr chain, Expr part)
    {
        int place = PlaceOf(chain, part);
        if (place < 0)
        {
            return TSelf.Link(chain, part);
        }

        Stack<Expr> later = [];
        for (; place > 0; place--)
        {
            var link = (TSelf)chain;
            later.Push(link.Right);
            chain = link.Left;
        }

        (Expr? start, Expr like) = chain is TSelf found ? (found.Left, found.Right) : (null, chain);
        return TSelf.Merge(like, part).Concat(later)
            .Aggregate(start, (joined, next) => joined is null ? next : TSelf.Of(joined, next)) ?? TSelf.Empty;
    }

    /// <summary>How many links back from its end the like of this part is; negative where there is none within reach.</summary>
    private static int PlaceOf(Expr chain, Expr part)
    {
        for (int place = 0; place < Reach; place++)
        {
            if (chain is not TSelf link)
            {
                return TSelf.IsLike(chain, part) ? place : -1;
            }

            if (TSelf.IsLike(link.Right, part))
            {
                return place;
            }

            chain = link.Left;
        }

        return -1;
    }

    private static Fingerprint PartsOf(Expr chain) => chain is TSelf link ? link._parts : Fingerprint.Of("part").Then(chain.Fingerprint);
}
