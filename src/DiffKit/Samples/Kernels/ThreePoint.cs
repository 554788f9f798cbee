using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>numpy.gradient's scheme along one axis of n samples: the parabola through a sample and its two neighbours; at the ends the line
/// through two samples (edge order 1) or the parabola through three (edge order 2).</summary>
internal readonly struct ThreePoint<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Longer rows of an inner dimension are worked on in pieces of this many elements, so that a piece read as "next" is still in
    /// cache when it is read again as "previous".</summary>
    private const int Piece = 2048;

    /// <summary>How many distances between coordinates are worked out at a time: they stay in the first cache.</summary>
    private const int Block = 512;

    /// <summary>From this many lines on, weights are worked out once for all.</summary>
    private const int Many = 4;

    private readonly Axis axis;
    private readonly ParabolaWeights<T> weights;
    private readonly int n, edgeOrder;
    private readonly T central;
    private readonly T[]? table;

    /// <param name="axis">Where the samples lie.</param>
    /// <param name="n">How many there are.</param>
    /// <param name="edgeOrder">1 or 2.</param>
    /// <param name="lines">How many lines whose neighbours are neighbours in memory will be differentiated.</param>
    public ThreePoint(Axis axis, int n, int edgeOrder, int lines)
    {
        (this.axis, this.n, this.edgeOrder) = (axis, n, edgeOrder);
        weights = new ParabolaWeights<T>(axis);
        central = T.CreateTruncating(axis.Inverse / 2);
        table = axis.Regularity == Regularity.Irregular && lines >= Many && n > 2 ? weights.Table(n) : null;
    }

    /// <summary>Of an array <c>[outer, n, inner]</c>.</summary>
    public void Apply(ReadOnlySpan<T> f, Span<T> d, int inner)
    {
        int size = n * inner;
        for (int start = 0; start < f.Length; start += size)
        {
            Range(f.Slice(start, size), d.Slice(start, size), inner, 0, n);
        }
    }

    /// <summary>Of an array <c>[n, inner]</c>, the derivatives at the samples from one to before another.</summary>
    public void Range(ReadOnlySpan<T> f, Span<T> d, int inner, int from, int to)
    {
        if (from == 0)
        {
            First(f, d[..inner], inner);
        }

        if (to == n)
        {
            Last(f, d[^inner..], inner);
        }

        (from, to) = (Math.Max(from, 1), Math.Min(to, n - 1));
        if (from >= to)
        {
            return;
        }

        if (axis.Regularity == Regularity.Uniform && (inner <= Piece || to - from == 1))
        {
            Difference.Into(f[((from - 1) * inner)..], f[((from + 1) * inner)..], central, d[(from * inner)..(to * inner)]);
        }
        else if (inner > 1)
        {
            Rows(f, d, inner, from, to);
        }
        else if (table is not null && from == 1 && to == n - 1)
        {
            Weighted.Into(f, table, d[1..^1]);
        }
        else
        {
            Line(f, d, from, to);
        }
    }

    private void First(ReadOnlySpan<T> f, Span<T> head, int inner)
    {
        ReadOnlySpan<T> second = f[inner..];
        if (axis.IsPeriodic)
        {
            Between(f[^inner..], f, second, 0, head);
        }
        else if (edgeOrder == 1)
        {
            Difference.Into(f, second, T.CreateTruncating(1 / axis.Distance(0)), head);
        }
        else
        {
            new SumFormula<T>(f, second, f[(2 * inner)..], weights.First()).Into(head);
        }
    }

    private void Last(ReadOnlySpan<T> f, Span<T> tail, int inner)
    {
        ReadOnlySpan<T> beforeLast = f[^(2 * inner)..], last = f[^inner..];
        if (axis.IsPeriodic)
        {
            Between(beforeLast, last, f, n - 1, tail);
        }
        else if (edgeOrder == 1)
        {
            Difference.Into(beforeLast, last, T.CreateTruncating(1 / axis.Distance(n - 2)), tail);
        }
        else
        {
            new SumFormula<T>(f[^(3 * inner)..], beforeLast, last, weights.Last(n)).Into(tail);
        }
    }

    private void Between(ReadOnlySpan<T> previous, ReadOnlySpan<T> here, ReadOnlySpan<T> next, int i, Span<T> d)
    {
        if (axis.Regularity == Regularity.Uniform)
        {
            Difference.Into(previous, next, central, d);
        }
        else
        {
            new SumFormula<T>(previous, here, next, weights.Middle(i)).Into(d);
        }
    }

    /// <summary>Neighbours along the axis are whole rows of memory, long or with weights of their own.</summary>
    private void Rows(ReadOnlySpan<T> f, Span<T> d, int inner, int from, int to)
    {
        for (int column = 0; column < inner; column += Piece)
        {
            int count = Math.Min(Piece, inner - column);
            for (int i = from; i < to; i++)
            {
                ReadOnlySpan<T> previous = f[((i - 1) * inner + column)..];
                Between(previous, previous[inner..], previous[(2 * inner)..], i, d.Slice(i * inner + column, count));
            }
        }
    }

    /// <summary>Neighbours along the axis are neighbours in memory, at coordinates.</summary>
    private void Line(ReadOnlySpan<T> f, Span<T> d, int from, int to)
    {
        Span<T> distances = stackalloc T[Block + 1];
        for (int first = from; first < to; first += Block)
        {
            int count = Math.Min(Block, to - first);
            Span<T> h = distances[..(count + 1)];
            weights.Distances(first - 1, h);
            if (axis.Regularity == Regularity.NearlyUniform)
            {
                NearlyUniform.Into(f[(first - 1)..], h, T.CreateTruncating(axis.Step), d.Slice(first, count));
            }
            else
            {
                new ParabolaFormula<T>(f[(first - 1)..], h).Into(d.Slice(first, count));
            }
        }
    }
}
