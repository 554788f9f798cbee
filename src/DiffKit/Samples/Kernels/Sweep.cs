using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>All axes of an array. One that outgrows the cache is passed over once, so that samples read for one axis are still in cache for
/// the next; a smaller one is differentiated axis after axis, as fewer destinations at a time leave its samples in the cache for longer.</summary>
/// <param name="Shape">The length of each axis, one or more of them.</param>
/// <param name="Kernels">The scheme along each axis.</param>
internal sealed record Sweep<T>(int[] Shape, ThreePoint<T>[] Kernels)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>About how many samples are taken along all axes before the next are read.</summary>
    private const int Group = 4096;

    /// <summary>Samples of 8 MiB and one destination fit into the last cache of most machines; with two destinations they do not.</summary>
    private const int Cached = 1 << 20;

    /// <summary>Derivatives at the indices of the first axis from one to before another.</summary>
    public void Range<TDestinations>(ReadOnlySpan<T> f, TDestinations destinations, int from, int to)
        where TDestinations : IDestinations<T>, allows ref struct
    {
        int inner = Layout.Product(Shape.AsSpan(1));
        int together = f.Length <= Cached ? to - from : Math.Max(1, Group / inner);
        for (int start = from; start < to; start += together)
        {
            int stop = Math.Min(start + together, to);
            Kernels[0].Range(f, destinations.Along(0), inner, start, stop);
            Range part = (start * inner)..(stop * inner);
            for (int axis = 1; axis < Shape.Length; axis++)
            {
                Kernels[axis].Apply(f[part], destinations.Along(axis)[part], Layout.Product(Shape.AsSpan(axis + 1)));
            }
        }
    }
}
