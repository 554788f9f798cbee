using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>Samples, and where their derivatives along each axis go, each laid out as the samples; threads may share it.</summary>
internal interface IField<T>
{
    ReadOnlySpan<T> Samples { get; }

    Span<T> Along(int axis);
}

/// <summary>In memory that stays where it is: the derivatives along one axis after those along another.</summary>
internal readonly unsafe struct Pinned<T>(T* samples, T* slopes, int count) : IField<T>
    where T : unmanaged
{
    public ReadOnlySpan<T> Samples => new(samples, count);

    public Span<T> Along(int axis) => new(slopes + (nint)axis * count, count);
}

/// <summary>In an array each, of any rank.</summary>
internal readonly struct Separate<T>(Array samples, Array[] slopes) : IField<T>
{
    public ReadOnlySpan<T> Samples => Flat(samples);

    public Span<T> Along(int axis) => Flat(slopes[axis]);

    /// <summary>The elements of an array of any rank in row-major order.</summary>
    public static Span<T> Flat(Array values) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
}
