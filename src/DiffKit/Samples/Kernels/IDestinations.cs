using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>Where the derivatives along each axis go, each laid out as the samples.</summary>
internal interface IDestinations<T>
{
    Span<T> Along(int axis);
}

/// <summary>One after another.</summary>
internal readonly ref struct Packed<T>(Span<T> all, int count) : IDestinations<T>
{
    private readonly Span<T> all = all;

    public Span<T> Along(int axis) => all.Slice(axis * count, count);
}

/// <summary>In an array each, of any rank.</summary>
internal readonly struct Separate<T>(Array[] arrays) : IDestinations<T>
{
    public Span<T> Along(int axis) => Flat(arrays[axis]);

    /// <summary>The elements of an array of any rank in row-major order.</summary>
    public static Span<T> Flat(Array values) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
}
