using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode: record f on a tape, sweep back; the whole gradient at a small multiple of f, whatever n. What is pushed, higher
/// orders along v, another method of the same function gives; so it does where a sweep ends in NaN.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseScalar<F>(F f, ScalarFunction pushed) : ScalarFunction where F : IGenericScalar
{
    private readonly bool _isGeneric = f is not IAtOneNumber { IsGeneric: false };
    private readonly Kept<Tape<double>> _tapes = new();
    private readonly Kept<Tape<Dual<double>>> _dualTapes = new();
    private ScalarOf<Adjoint<double>>? _of;
    private ScalarOf<Adjoint<Dual<double>>>? _ofDuals;

    /// <inheritdoc/>
    public override int? Inputs => pushed.Inputs;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x) => pushed.Value(x);

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        order == 1 && Slope(x, v) is var slope && !(double.IsNaN(slope) && _isGeneric)
            ? Estimate.Exact(slope)
            : pushed.Along(x, v, order);

    /// <inheritdoc/>
    public override void AlongOrders(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Estimate> estimates) =>
        pushed.AlongOrders(x, v, estimates);

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        Pull(_tapes, _of ??= f.Of, x, gradient);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Line(x, v, Inputs);
        Require.Destination(product.Length, x.Length);
        return TryChainRule(x, v, product) || pushed.TryPullAlong(x, v, product);
    }

    /// <inheritdoc/>
    public override double[][]? PullAlongEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return Axes.Columns(x, TryChainRule) ?? pushed.PullAlongEach(x);
    }

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x) => pushed.HessianPattern(x);

    /// <summary>∇²f·v; false where it has NaN.</summary>
    private bool TryChainRule(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        using var moving = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, moving.Span);
        Pull(_dualTapes, _ofDuals ??= f.Of, moving.Span, moving.Span);
        Record.WriteTangents(moving.Span, product);
        return !product.Contains(double.NaN);
    }

    private double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        Require.Line(x, v, Inputs);
        return Record.Slope(this, x, v);
    }

    /// <summary>Record, sweep back, read; the gradient may take the place of x.</summary>
    private static void Pull<T>(Kept<Tape<T>> tapes, ScalarOf<Adjoint<T>> of, ReadOnlySpan<T> x, Span<T> gradient)
        where T : IFloatingPointIeee754<T>
    {
        Kept<Tape<T>>.Loan loan = tapes.Borrow();
        Record.Pull(loan.Item, AlignedCall.Of(of, loan.Item.FirstVariables(x)), gradient);
        loan.IsOut = false;
    }
}
