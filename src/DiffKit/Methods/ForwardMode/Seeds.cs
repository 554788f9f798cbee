using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>n variables, of which as many move as a number has lanes, kept from call to call: what stays is not written again.</summary>
/// <typeparam name="L">The lanes.</typeparam>
internal sealed class Seeds<L> where L : unmanaged, ILanes<L>
{
    /// <summary>The size of a cache line, across which a vector is slow to load.</summary>
    private const int Line = 64;

    /// <summary>A number's doubles: its value, room that keeps the tangents on cache lines of their own, the tangents.</summary>
    private static readonly int s_stride = Unsafe.SizeOf<DualN<L>>() / sizeof(double);

    private static readonly int s_tangents = s_stride - Unsafe.SizeOf<L>() / sizeof(double);

    private byte[] _room = [];
    private int _start, _count, _moving;

    /// <summary>The variables.</summary>
    public ReadOnlySpan<DualN<L>> All => MemoryMarshal.Cast<double, DualN<L>>(Doubles);

    private Span<double> Doubles => MemoryMarshal.Cast<byte, double>(_room.AsSpan(_start, _count * Unsafe.SizeOf<DualN<L>>()));

    /// <summary>Gives the variables their values.</summary>
    public void Place(ReadOnlySpan<double> x)
    {
        if (_count != x.Length)
        {
            Make(x.Length);
        }

        Span<double> doubles = Doubles;
        for (int i = 0, at = 0; i < x.Length; i++, at += s_stride)
        {
            doubles[at] = x[i];
        }
    }

    /// <summary>Lets the variables from the first one on move, one along each direction, and all others stand still.</summary>
    public void Move(int first)
    {
        if (first != _moving)
        {
            Turn(_moving, 0);
            Turn(first, 1);
            _moving = first;
        }
    }

    private void Turn(int first, double slope)
    {
        Span<double> doubles = Doubles[(first * s_stride)..];
        for (int i = 0, at = s_tangents; i < L.Width && at < doubles.Length; i++, at += s_stride + 1)
        {
            doubles[at] = slope;
        }
    }

    private void Make(int count)
    {
        (_count, _moving) = (count, 0);
        int size = count * Unsafe.SizeOf<DualN<L>>();
        if (_room.Length < size + Line - 1)
        {
            _room = GC.AllocateUninitializedArray<byte>(size + Line - 1, pinned: true);
            _start = (int)(-Address(_room) & (Line - 1));
        }

        Doubles.Clear();
        Turn(0, 1);
    }

    private static unsafe long Address(byte[] pinned) => (long)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
