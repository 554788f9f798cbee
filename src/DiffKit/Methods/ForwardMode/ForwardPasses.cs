using System.Runtime.CompilerServices;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>A gradient by as many variables a pass as a number has lanes.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
/// <typeparam name="L">The lanes.</typeparam>
internal sealed class ForwardPasses<F, L>(F f)
    where F : IGenericScalar
    where L : unmanaged, ILanes<L>
{
    private readonly Kept<Seeds<L>> _kept = new();

    /// <summary>Writes the gradient; false where an entry is NaN although f is not.</summary>
    public bool Pull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Kept<Seeds<L>>.Loan loan = _kept.Borrow(static () => new());
        Seeds<L> seeds = loan.Item;
        seeds.Place(x);
        bool isKnown = Pass(seeds.All, gradient);
        for (int first = L.Width; first < x.Length; first += L.Width)
        {
            seeds.Turn(first - L.Width, 0);
            seeds.Turn(first, 1);
            isKnown &= Pass(seeds.All, gradient[first..]);
        }

        if (x.Length > L.Width)
        {
            seeds.Turn((x.Length - 1) / L.Width * L.Width, 0);
            seeds.Turn(0, 1);
        }

        loan.IsOut = false;
        return isKnown;
    }

    private bool Pass(ReadOnlySpan<DualN<L>> seeds, Span<double> slopes)
    {
        DualN<L> y = Call(seeds);
        y.Tangents.CopyTo(slopes);
        return L.AreEqual(y.Tangents, y.Tangents) || double.IsNaN(y.Primal);
    }

    /// <summary>Not optimised, so that f is compiled by itself: as a part of something small it would use up what the compiler is willing
    /// to inline there, and call its operators instead.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private DualN<L> Call(ReadOnlySpan<DualN<L>> seeds) => f.Of(seeds);
}
