using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode of m outputs: one sweep gives Jᵀ·w, whatever n; J·v and higher orders along v take a Jet.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseVector<F>(F f, int? inputs) : GenericVector<F>(f, inputs) where F : IGenericVector
{
    private readonly Kept<Tape<double>> _tapes = new();

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled)
    {
        Require.Point(x, Inputs);
        Require.Destination(pulled.Length, x.Length);
        Kept<Tape<double>>.Loan loan = _tapes.Borrow();
        Record.Pull(loan.Item, Record.Weighted(Wrapped.Of(loan.Item.FirstVariables(x)), w), pulled);
        loan.IsOut = false;
        return true;
    }

    /// <inheritdoc/>
    protected override double[] Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        Array.ConvertAll(Series(x, v, order), y => y.Derivative(order));

    /// <inheritdoc/>
    protected override int[][] Rows(ReadOnlySpan<double> x) => Patterns.Rows(Wrapped.Of<Dependence>(Patterns.Variables(x)));

    /// <summary>f along the line x + t·v, to the order given.</summary>
    private Jet<double>[] Series(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Lines.Seed(x, v, order, seeded.Span);
        return Wrapped.Of<Jet<double>>(seeded.Span);
    }
}
