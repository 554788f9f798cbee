using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>numpy.gradient's scheme along one axis: the parabola through a sample and its two neighbours; at the ends the line through
/// two samples (edge order 1) or the parabola through three (edge order 2).</summary>
internal readonly ref struct ThreePoint<T>(Axis axis, Layout layout, int edgeOrder)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Rows of an inner dimension are worked on in pieces of this many elements, so that a piece read as "next" is still in
    /// cache when it is read again as "previous".</summary>
    private const int Piece = 2048;

    private const int Block = ParabolaWeights<T>.Block;

    private readonly ParabolaWeights<T> weights = new(axis);
    private readonly int n = layout.Length;
    private readonly int inner = layout.Inner;
    private readonly Regularity regularity = axis.Regularity;
    private readonly T central = T.One / T.CreateTruncating(2 * axis.Step);

    public void Apply(ReadOnlySpan<T> f, Span<T> d)
    {
        int size = n * inner;
        for (int start = 0; start < f.Length; start += size)
        {
            Ends(f.Slice(start, size), d.Slice(start, size));
            if (inner > 1)
            {
                Rows(f.Slice(start, size), d.Slice(start, size));
            }
            else if (regularity == Regularity.Uniform)
            {
                Combine.Difference(f.Slice(start, n - 2), f.Slice(start + 2, n - 2), central, d.Slice(start + 1, n - 2));
            }
        }

        if (inner == 1 && regularity != Regularity.Uniform)
        {
            Lines(f, d);
        }
    }

    private void Ends(ReadOnlySpan<T> f, Span<T> d)
    {
        if (edgeOrder == 1)
        {
            Combine.Difference(f[..inner], f.Slice(inner, inner), T.One / weights.Distance(0), d[..inner]);
            Combine.Difference(f.Slice((n - 2) * inner, inner), f[^inner..], T.One / weights.Distance(n - 2), d[^inner..]);
            return;
        }

        Combine.Sum(f[..inner], f.Slice(inner, inner), f.Slice(2 * inner, inner), weights.First(), d[..inner]);
        Combine.Sum(f.Slice((n - 3) * inner, inner), f.Slice((n - 2) * inner, inner), f[^inner..], weights.Last(n), d[^inner..]);
    }

    /// <summary>Neighbours along the axis are whole rows of memory.</summary>
    private void Rows(ReadOnlySpan<T> f, Span<T> d)
    {
        for (int column = 0; column < inner; column += Piece)
        {
            int count = Math.Min(Piece, inner - column);
            for (int i = 1; i < n - 1; i++)
            {
                int at = i * inner + column;
                ReadOnlySpan<T> previous = f.Slice(at - inner, count), next = f.Slice(at + inner, count);
                if (regularity == Regularity.Uniform)
                {
                    Combine.Difference(previous, next, central, d.Slice(at, count));
                }
                else
                {
                    Combine.Sum(previous, f.Slice(at, count), next, weights.Middle(i), d.Slice(at, count));
                }
            }
        }
    }

    /// <summary>Neighbours along the axis are neighbours in memory; weights are worked out once for a block of all lines.</summary>
    private void Lines(ReadOnlySpan<T> f, Span<T> d)
    {
        Span<T> a = stackalloc T[Block], b = stackalloc T[Block], c = stackalloc T[Block];
        for (int first = 1; first < n - 1; first += Block)
        {
            int count = Math.Min(Block, n - 1 - first);
            if (regularity == Regularity.NearlyUniform)
            {
                weights.MiddleNearlyUniform(first, a[..count], c[..count]);
            }
            else
            {
                weights.Middle(first, a[..count], b[..count], c[..count]);
            }

            for (int at = first; at < f.Length; at += n)
            {
                ReadOnlySpan<T> previous = f.Slice(at - 1, count), here = f.Slice(at, count), next = f.Slice(at + 1, count);
                if (regularity == Regularity.NearlyUniform)
                {
                    Combine.Differences(previous, here, next, a, c, d.Slice(at, count));
                }
                else
                {
                    Combine.Sum(previous, here, next, a, b, c, d.Slice(at, count));
                }
            }
        }
    }
}
