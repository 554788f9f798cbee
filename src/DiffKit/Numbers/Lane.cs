using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DiffKit.Numbers;

/// <summary>What lanes of any number do eight by eight.</summary>
internal static class Lane
{
    /// <summary>As many as a pass takes at most: thirty-two of 512 bits are more than the compiler puts in registers of 256.</summary>
    public static readonly int Widest = Vector512.IsHardwareAccelerated ? Lanes32.Width : Lanes16.Width;

    private const int Width = 8;

    /// <summary>Read from the place where its 1 is in lane i.</summary>
    private static ReadOnlySpan<double> Unit => [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>1 in lane i, 0 in all others; 0 in all where i lies outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> One(int i) => Vector512.LoadUnsafe(in Unit[Width - Math.Clamp(i, -1, Width)]);

    /// <summary>Each lane times a number, but a lane of 0 stays 0 whatever the number.</summary>
    public static Vector512<double> ScaleWhatMoves(Vector512<double> a, double factor) =>
        Vector512.ConditionalSelect(Vector512.Equals(a, Vector512<double>.Zero), a, a * factor);

    /// <summary>Writes eight lanes from a place on, or as many of the first as there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Vector512<double> lanes, int from, Span<double> destination)
    {
        if (destination.Length >= from + Width)
        {
            lanes.CopyTo(destination[from..]);
        }
        else
        {
            WriteSome(lanes, from, destination);
        }
    }

    /// <summary>Writes lanes from where f left them; false where one of them is NaN.</summary>
    /// <remarks>By half of what f stores at once: a load gets what a store has left without waiting for the cache as long as it lies within
    /// either half of it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWrite(ref readonly double lanes, Span<double> destination)
    {
        ref double first = ref MemoryMarshal.GetReference(destination);
        Vector256<double> numbers = Vector256<double>.AllBitsSet;
        int i = 0;
        for (; i <= destination.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var four = Vector256.LoadUnsafe(in lanes, (nuint)i);
            four.StoreUnsafe(ref first, (nuint)i);
            numbers &= Vector256.Equals(four, four);
        }

        bool areNumbers = numbers.AsInt64() == Vector256<long>.AllBitsSet;
        for (; i < destination.Length; i++)
        {
            destination[i] = Unsafe.Add(ref Unsafe.AsRef(in lanes), i);
            areNumbers &= !double.IsNaN(destination[i]);
        }

        return areNumbers;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteSome(Vector512<double> lanes, int from, Span<double> destination)
    {
        for (int i = from; i < destination.Length; i++)
        {
            destination[i] = lanes[i - from];
        }
    }
}
