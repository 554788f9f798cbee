using System.Runtime.CompilerServices;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>A gradient by as many variables a pass as a number has lanes.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
/// <typeparam name="L">The lanes.</typeparam>
internal readonly struct ForwardPasses<F, L>(F f)
    where F : IGenericScalar
    where L : unmanaged, ILanes<L>
{
    private readonly Kept<Seeds<L>> _kept = new();
    private readonly ScalarOf<DualN<L>> _of = f.Of;

    /// <summary>Writes the gradient from one variable on; false where an entry is NaN although f is not.</summary>
    [SkipLocalsInit]
    public bool Pull(ReadOnlySpan<double> x, int from, Span<double> gradient)
    {
        Kept<Seeds<L>>.Loan loan = _kept.Borrow();
        Seeds<L> seeds = loan.Item;
        seeds.Place(x);
        bool isKnown = true;
        for (int first = from; first < from + gradient.Length; first += L.Width)
        {
            seeds.Move(first);
            DualN<L> y = AlignedCall.Of(_of, seeds.All);
            isKnown &= y.TryWriteTangents(gradient[(first - from)..]);
        }

        loan.IsOut = false;
        return isKnown;
    }
}
