using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>n variables, of which as many move as a number has lanes, kept from call to call: what stays is not written again.</summary>
/// <typeparam name="L">The lanes.</typeparam>
internal sealed unsafe class Seeds<L> where L : unmanaged, ILanes<L>
{
    /// <summary>The size of a cache line, across which a vector is slow to load.</summary>
    private const int Line = 64;

    /// <summary>A number's doubles: its value, room that keeps the tangents on cache lines of their own, the tangents.</summary>
    private static int Stride => sizeof(DualN<L>) / sizeof(double);

    private static int Tangents => Stride - sizeof(L) / sizeof(double);

    private byte[] _room = [];

    /// <summary>In the room, which is pinned, where a cache line begins.</summary>
    private DualN<L>* _first;

    private int _count, _moving;

    /// <summary>The variables.</summary>
    public ReadOnlySpan<DualN<L>> All => new(_first, _count);

    /// <summary>Gives the variables their values.</summary>
    public void Place(ReadOnlySpan<double> x)
    {
        if (_count != x.Length)
        {
            Make(x.Length);
        }

        double* primal = (double*)_first;
        foreach (double each in x)
        {
            *primal = each;
            primal += Stride;
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
        double* tangent = (double*)(_first + first) + Tangents;
        for (int i = Math.Min(L.Width, _count - first); i > 0; i--)
        {
            *tangent = slope;
            tangent += Stride + 1;
        }
    }

    private void Make(int count)
    {
        int size = count * sizeof(DualN<L>);
        if (_room.Length < size + Line - 1)
        {
            _room = GC.AllocateUninitializedArray<byte>(size + Line - 1, pinned: true);
            nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_room));
            _first = (DualN<L>*)((address + Line - 1) & -Line);
        }

        (_count, _moving) = (count, 0);
        new Span<DualN<L>>(_first, count).Clear();
        Turn(0, 1);
    }
}
