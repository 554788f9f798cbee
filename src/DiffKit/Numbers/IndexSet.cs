namespace DiffKit.Numbers;

/// <summary>A set of variables that is joined at the cost of one node, and listed once at the end.</summary>
internal sealed class IndexSet
{
    private readonly IndexSet? _left, _right;
    private readonly int _index;

    private IndexSet(int index, IndexSet? left, IndexSet? right) => (_index, _left, _right) = (index, left, right);

    public static IndexSet Of(int index) => new(index, null, null);

    public static IndexSet? Union(IndexSet? a, IndexSet? b) => a is null || a == b ? b : b is null ? a : new(-1, a, b);

    /// <summary>The indices in ascending order. Parts that are shared are walked once.</summary>
    public static int[] List(IndexSet? set)
    {
        var found = new SortedSet<int>();
        var seen = new HashSet<IndexSet>();
        var open = new Stack<IndexSet>();
        Visit(set);
        while (open.TryPop(out IndexSet? next))
        {
            if (next._left is null)
            {
                found.Add(next._index);
            }

            Visit(next._left);
            Visit(next._right);
        }

        return [.. found];

        void Visit(IndexSet? part)
        {
            if (part is not null && seen.Add(part))
            {
                open.Push(part);
            }
        }
    }
}
