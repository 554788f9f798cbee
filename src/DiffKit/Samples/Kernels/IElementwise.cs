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
    /// <summary>d[i] = formula at i, a vector at a time; the last vector reaches back over the one before it, so that none is cut
    /// short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Into<T, TFormula>(this TFormula formula, Span<T> d)
        where T : unmanaged
        where TFormula : struct, IElementwise<T>, allows ref struct
    {
        ref T d0 = ref MemoryMarshal.GetReference(d);
        if (d.Length < Vector<T>.Count)
        {
            for (nuint i = 0; i < (nuint)d.Length; i++)
            {
                Unsafe.Add(ref d0, i) = formula.At(i);
            }

            return;
        }

        nuint last = (nuint)(d.Length - Vector<T>.Count);
        for (nuint i = 0; i < last; i += (nuint)Vector<T>.Count)
        {
            formula.From(i).StoreUnsafe(ref d0, i);
        }

        formula.From(last).StoreUnsafe(ref d0, last);
    }
}
