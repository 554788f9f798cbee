using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>n variables on numbers of as many lanes as move at once, kept from call to call: what stays is not written again.</summary>
/// <typeparam name="L">The lanes.</typeparam>
internal sealed class Seeds<L> where L : unmanaged, ILanes<L>
{
    /// <summary>The size of a cache line, across which a vector is slow to load.</summary>
    private const int Line = 64;

    private byte[] _room = [];
    private int _start, _count;

    /// <summary>The variables.</summary>
    public Span<DualN<L>> All => MemoryMarshal.Cast<byte, DualN<L>>(_room.AsSpan(_start, _count * Unsafe.SizeOf<DualN<L>>()));

    /// <summary>Gives the variables their values. The first of them are those that move, as they were left.</summary>
    public void Place(ReadOnlySpan<double> x)
    {
        if (_count != x.Length)
        {
            Make(x.Length);
        }

        Span<DualN<L>> all = All;
        for (int i = 0; i < all.Length && i < x.Length; i++)
        {
            DualN<L>.SetPrimal(ref all[i], x[i]);
        }
    }

    /// <summary>Sets the slope of variable first + i along direction i, of those that fit in the lanes: 1 to let them move, 0 to let
    /// them stand still.</summary>
    public void Turn(int first, double slope)
    {
        Span<DualN<L>> all = All[first..Math.Min(first + L.Width, _count)];
        for (int i = 0; i < all.Length; i++)
        {
            DualN<L>.SetTangent(ref all[i], i, slope);
        }
    }

    private void Make(int count)
    {
        _count = count;
        int size = count * Unsafe.SizeOf<DualN<L>>();
        if (_room.Length < size + Line - 1)
        {
            _room = GC.AllocateUninitializedArray<byte>(size + Line - 1, pinned: true);
            _start = (int)(-Address(_room) & (Line - 1));
        }

        All.Clear();
        Turn(0, 1);
    }

    private static unsafe long Address(byte[] pinned) => (long)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
