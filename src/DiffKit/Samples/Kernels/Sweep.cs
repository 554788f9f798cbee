using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>All axes of an array, passed over once: samples read for one axis are still in cache for the next.</summary>
/// <param name="Shape">The length of each axis, one or more of them.</param>
/// <param name="Kernels">The scheme along each axis.</param>
internal sealed record Sweep<T>(int[] Shape, ThreePoint<T>[] Kernels)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>About how many samples are taken along all axes before the next are read: of doubles 128 KiB, which a core's second cache
    /// holds with as much for each of several axes.</summary>
    private const int Group = 1 << 14;

    /// <summary>From this many elements on, an array and its derivatives outgrow the cache of a core, and others help.</summary>
    private const int Large = 1 << 18;

    /// <summary>More parts than cores: where one core is busy with something else, the rest of its share goes to the others.</summary>
    private const int PartsPerCore = 8;

    /// <summary>By all cores where the array is large; each element's formula is the same however it is divided.</summary>
    public void All<TField>(TField field)
        where TField : struct, IField<T>
    {
        int length = Shape[0], cores = Environment.ProcessorCount;
        if (cores == 1 || field.Samples.Length < Large)
        {
            Range(field, 0, length);
            return;
        }

        int parts = Math.Min(PartsPerCore * cores, length);
        Parallel.For(0, parts, part => Range(field, (int)((long)part * length / parts), (int)((part + 1L) * length / parts)));
    }

    /// <summary>Derivatives at the indices of the first axis from one to before another.</summary>
    private void Range<TField>(TField field, int from, int to)
        where TField : struct, IField<T>
    {
        ReadOnlySpan<T> f = field.Samples;
        int inner = Layout.Product(Shape.AsSpan(1));
        int together = Math.Max(1, Group / inner);
        for (int start = from; start < to; start += together)
        {
            int stop = Math.Min(start + together, to);
            Kernels[0].Range(f, field.Along(0), inner, start, stop);
            Range part = (start * inner)..(stop * inner);
            for (int axis = 1; axis < Shape.Length; axis++)
            {
                Kernels[axis].Apply(f[part], field.Along(axis)[part], Layout.Product(Shape.AsSpan(axis + 1)));
            }
        }
    }
}
