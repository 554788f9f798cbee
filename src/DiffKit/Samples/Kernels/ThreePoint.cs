using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>numpy.gradient's scheme along one axis: the parabola through a sample and its two neighbours; at the ends the line through
/// two samples (edge order 1) or the parabola through three (edge order 2).</summary>
internal readonly ref struct ThreePoint<T>(Axis axis, Layout layout, int edgeOrder)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Longer rows of an inner dimension are worked on in pieces of this many elements, so that a piece read as "next" is still in
    /// cache when it is read again as "previous".</summary>
    private const int Piece = 2048;

    /// <summary>How many distances between coordinates are worked out at a time: they stay in the first cache.</summary>
    private const int Block = 512;

    private readonly ParabolaWeights<T> weights = new(axis);
    private readonly int n = layout.Length;
    private readonly int inner = layout.Inner;
    private readonly Regularity regularity = axis.Regularity;
    private readonly bool periodic = axis.IsPeriodic;
    private readonly double mean = axis.Step;
    private readonly T central = T.One / T.CreateTruncating(2 * axis.Step);

    public void Apply(ReadOnlySpan<T> f, Span<T> d)
    {
        Span<T> distances = stackalloc T[inner == 1 && regularity != Regularity.Uniform ? Block + 1 : 0];
        int size = n * inner;
        for (int start = 0; start < f.Length; start += size)
        {
            ReadOnlySpan<T> from = f.Slice(start, size);
            Span<T> to = d.Slice(start, size);
            Ends(from, to);
            if (regularity == Regularity.Uniform && inner <= Piece)
            {
                new DifferenceFormula<T>(from, from[(2 * inner)..], central).Into(to[inner..^inner]);
            }
            else if (inner > 1)
            {
                Rows(from, to);
            }
            else
            {
                Line(from, to, distances);
            }
        }
    }

    private void Ends(ReadOnlySpan<T> f, Span<T> d)
    {
        ReadOnlySpan<T> second = f[inner..], beforeLast = f[^(2 * inner)..], last = f[^inner..];
        Span<T> head = d[..inner], tail = d[^inner..];
        if (periodic)
        {
            Between(last, f, second, 0, head);
            Between(beforeLast, last, f, n - 1, tail);
        }
        else if (edgeOrder == 1)
        {
            new DifferenceFormula<T>(f, second, T.One / weights.Distance(0)).Into(head);
            new DifferenceFormula<T>(beforeLast, last, T.One / weights.Distance(n - 2)).Into(tail);
        }
        else
        {
            new SumFormula<T>(f, second, f[(2 * inner)..], weights.First()).Into(head);
            new SumFormula<T>(f[^(3 * inner)..], beforeLast, last, weights.Last(n)).Into(tail);
        }
    }

    private void Between(ReadOnlySpan<T> previous, ReadOnlySpan<T> here, ReadOnlySpan<T> next, int i, Span<T> d)
    {
        if (regularity == Regularity.Uniform)
        {
            new DifferenceFormula<T>(previous, next, central).Into(d);
        }
        else
        {
            new SumFormula<T>(previous, here, next, weights.Middle(i)).Into(d);
        }
    }

    /// <summary>Neighbours along the axis are whole rows of memory, long or with weights of their own.</summary>
    private void Rows(ReadOnlySpan<T> f, Span<T> d)
    {
        for (int column = 0; column < inner; column += Piece)
        {
            int count = Math.Min(Piece, inner - column);
            for (int i = 1; i < n - 1; i++)
            {
                ReadOnlySpan<T> previous = f[((i - 1) * inner + column)..];
                Between(previous, previous[inner..], previous[(2 * inner)..], i, d.Slice(i * inner + column, count));
            }
        }
    }

    /// <summary>Neighbours along the axis are neighbours in memory, at coordinates.</summary>
    private void Line(ReadOnlySpan<T> f, Span<T> d, Span<T> distances)
    {
        for (int first = 1; first < n - 1; first += Block)
        {
            int count = Math.Min(Block, n - 1 - first);
            Span<T> h = distances[..(count + 1)];
            weights.Distances(first - 1, h);
            if (regularity == Regularity.NearlyUniform)
            {
                new NearlyUniformFormula<T>(f[(first - 1)..], h, T.CreateTruncating(mean)).Into(d.Slice(first, count));
            }
            else
            {
                new ParabolaFormula<T>(f[(first - 1)..], h).Into(d.Slice(first, count));
            }
        }
    }
}
