using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode: record f on a tape, sweep back; the whole gradient at a small multiple of f, whatever n. Higher orders along a
/// line on a Jet.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseScalar<F>(F f, int? inputs) : GenericScalar<F>(f, inputs) where F : IGenericScalar
{
    private readonly Kept<Tape<double>> _tapes = new();
    private readonly Kept<Tape<Dual<double>>> _dualTapes = new();
    private ScalarOf<Adjoint<double>>? _of;
    private ScalarOf<Adjoint<Dual<double>>>? _ofDuals;

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        Pull(_tapes, _of ??= Wrapped.Of, x, gradient);
        return true;
    }

    /// <inheritdoc/>
    protected override bool PullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        using var moving = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, moving.Span);
        Pull(_dualTapes, _ofDuals ??= Wrapped.Of, moving.Span, moving.Span);
        Record.WriteTangents(moving.Span, product);
        return true;
    }

    /// <inheritdoc/>
    protected override double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v) => Record.Slope(this, x, v);

    /// <inheritdoc/>
    protected override double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        Series(x, v, order).Derivative(order);

    /// <inheritdoc/>
    protected override double FromSeries(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length) =>
        Series(x, v, length).Derivative(order);

    /// <inheritdoc/>
    protected override double FromBothSides(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double value, int order) =>
        BothSides.Derivative(Wrapped.Of, value, x, v, order);

    /// <inheritdoc/>
    protected override void FromEverySide(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double value, Span<double> product) =>
        EverySide.HessianVector(Wrapped.Of, Wrapped.Of, value, x, v, product);

    /// <summary>f along the line x + t·v, to the order given.</summary>
    private Jet<double> Series(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Lines.Seed(x, v, order, seeded.Span);
        return Wrapped.Of<Jet<double>>(seeded.Span);
    }

    /// <inheritdoc/>
    protected override int[][] HessianRows(ReadOnlySpan<double> x) => Patterns.HessianRows(Wrapped.Of, x);

    /// <summary>Record, sweep back, read; the gradient may take the place of x.</summary>
    private static void Pull<T>(Kept<Tape<T>> tapes, ScalarOf<Adjoint<T>> of, ReadOnlySpan<T> x, Span<T> gradient)
        where T : IFloatingPointIeee754<T>
    {
        Kept<Tape<T>>.Loan loan = tapes.Borrow();
        Record.Pull(loan.Item, AlignedCall.Of(of, loan.Item.FirstVariables(x)), gradient);
        loan.IsOut = false;
    }
}
