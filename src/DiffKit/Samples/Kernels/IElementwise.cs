using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>A formula for each element of a run, as a vector from element i on and as the one element i.</summary>
internal interface IElementwise<T>
{
    Vector<T> From(nuint i);

    T At(nuint i);
}

internal static class Elementwise
{
    /// <summary>d[i] = formula at i, a vector at a time. The first vector is followed by the one that begins where a vector fits memory
    /// best, and the last reaches back over the one before it, so that none is cut short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Into<T, TFormula>(this TFormula formula, Span<T> d)
        where T : unmanaged
        where TFormula : struct, IElementwise<T>, allows ref struct
    {
        ref T d0 = ref MemoryMarshal.GetReference(d);
        nuint count = (nuint)Vector<T>.Count;
        if ((nuint)d.Length < count)
        {
            for (nuint i = 0; i < (nuint)d.Length; i++)
            {
                Unsafe.Add(ref d0, i) = formula.At(i);
            }

            return;
        }

        nuint last = (nuint)d.Length - count, next = ToAligned(ref d0);
        formula.From(0).StoreUnsafe(ref d0);
        for (; next + count < last; next += 2 * count)
        {
            formula.From(next).StoreUnsafe(ref d0, next);
            formula.From(next + count).StoreUnsafe(ref d0, next + count);
        }

        for (; next < last; next += count)
        {
            formula.From(next).StoreUnsafe(ref d0, next);
        }

        formula.From(last).StoreUnsafe(ref d0, last);
    }

    /// <summary>How many elements on, 1 to a whole vector, the address is a multiple of a vector's size: stores there never straddle two
    /// lines of the cache. Should the collector move the array meanwhile, that costs time and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint ToAligned<T>(ref T place)
        where T : unmanaged
    {
        nuint size = (nuint)Unsafe.SizeOf<T>(), vector = size * (nuint)Vector<T>.Count;
        nuint address = (nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref place);
        return (vector - (address & (vector - 1))) / size;
    }
}
