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
    private ScalarOf<DualN<L>>? _of;

    /// <summary>Writes the gradient from one variable on; false where an entry is NaN although f is not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Pull(ReadOnlySpan<double> x, int from, Span<double> gradient)
    {
        _of ??= f.Of;
        Kept<Seeds<L>>.Loan loan = _kept.Borrow();
        Seeds<L> seeds = loan.Item;
        seeds.Place(x);
        bool isKnown = true;
        for (int first = from; first < from + gradient.Length; first += L.Width)
        {
            seeds.Move(first);
            DualN<L> y = AlignedCall.Of(_of, seeds.All);
            y.Tangents.CopyTo(gradient[(first - from)..]);
            if (double.IsNaN(y.Primal))
            {
                gradient[(first - from)..].Fill(y.Primal);
            }
            else
            {
                isKnown &= L.AreEqual(y.Tangents, y.Tangents);
            }
        }

        loan.IsOut = false;
        return isKnown;
    }
}
