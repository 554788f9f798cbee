using System.Runtime.CompilerServices;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>The one pass that a gradient of few variables takes, on seeds that live on the stack: to write them takes less time than to
/// find those that the thread keeps.</summary>
internal static unsafe class StackPass
{
    private const int Line = 64;

    /// <summary>As much as eight variables on eight lanes take.</summary>
    private const int Room = 1024;

    /// <summary>Whether n variables are few enough.</summary>
    public static bool Holds<L>(int n) where L : unmanaged, ILanes<L> => n <= Math.Min(L.Width, Room / sizeof(DualN<L>));

    /// <summary>Writes the gradient; false where an entry is NaN although f is not.</summary>
    /// <remarks>As in <see cref="Functions.AlignedCall"/>, f runs from where a cache line begins, and here the seeds begin on one too.</remarks>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static bool Pull<L>(ScalarOf<DualN<L>> f, ReadOnlySpan<double> x, Span<double> gradient) where L : unmanaged, ILanes<L>
    {
        byte* here = stackalloc byte[Line];
        int beyond = (int)((nint)here & (Line - 1));
        byte* room = stackalloc byte[x.Length * sizeof(DualN<L>) + beyond];
        var seeds = (DualN<L>*)room;
        for (int i = 0; i < x.Length; i++)
        {
            seeds[i] = DualN<L>.Variable(x[i], i);
        }

        DualN<L> y = f(new(seeds, x.Length));
        return y.TryWriteTangents(gradient);
    }
}
