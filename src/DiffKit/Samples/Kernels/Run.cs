using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>Contiguous elements, read by index without bounds checks: the formulas' callers slice them to length.</summary>
internal readonly ref struct Run<T>(ReadOnlySpan<T> values)
    where T : unmanaged
{
    private readonly ref T first = ref MemoryMarshal.GetReference(values);

    public Vector<T> From(nuint i) => Vector.LoadUnsafe(ref first, i);

    public T At(nuint i) => Unsafe.Add(ref first, i);
}
