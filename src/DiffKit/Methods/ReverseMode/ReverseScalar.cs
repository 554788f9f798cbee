using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode: record f on a tape, sweep back; the whole gradient at a small multiple of f, whatever n. Higher orders along a
/// line on a Jet.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseScalar<F>(F f, int? inputs) : ScalarFunction where F : IGenericScalar
{
    private readonly TapePool<double> _tapes = new();
    private readonly TapePool<Dual<double>> _dualTapes = new();

    /// <inheritdoc/>
    public override int? Inputs => inputs;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, inputs, nameof(x));
        return f.Of(x);
    }

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Point(x, inputs);
        Require.Length(v, x.Length, nameof(v));
        Require.Finite(v, nameof(v));
        return Estimate.Exact(order == 1 ? Record.Slope(this, x, v) : Derivative(x, v, order));
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, inputs);
        Require.Destination(gradient.Length, x.Length);
        Pull(_tapes, x, gradient);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Point(x, inputs);
        Require.Length(v, x.Length, nameof(v));
        Require.Destination(product.Length, x.Length);
        using var moving = new Scratch<Dual<double>>(x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            moving.Span[i] = new(x[i], v[i]);
        }

        Pull<Dual<double>>(_dualTapes, moving.Span, moving.Span);
        for (int i = 0; i < x.Length; i++)
        {
            product[i] = moving.Span[i].Tangent;
        }

        return true;
    }

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, inputs);
        var tape = new Tape<Dependence>();
        Adjoint<Dependence>[] variables = Array.ConvertAll(Patterns.Variables(x), tape.Variable);
        tape.Pull(f.Of<Adjoint<Dependence>>(variables), Dependence.Constant(1));
        return new(x.Length, Patterns.Rows(Array.ConvertAll(variables, tape.Derivative)));
    }

    /// <summary>Record, sweep back, read; the gradient may take the place of x.</summary>
    private void Pull<T>(TapePool<T> tapes, ReadOnlySpan<T> x, Span<T> gradient) where T : IFloatingPointIeee754<T>
    {
        Tape<T> tape = tapes.Rent();
        using var variables = new Scratch<Adjoint<T>>(x.Length);
        Record.Variables(tape, x, variables.Span);
        Adjoint<T> y = f.Of<Adjoint<T>>(variables.Span);
        tape.Pull(y, T.One);
        Record.Derivatives(tape, variables.Span, y.Primal, gradient);
        tapes.Return(tape);
    }

    private double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            seeded.Span[i] = Jet<double>.Line(x[i], v[i], order);
        }

        return f.Of<Jet<double>>(seeded.Span).Derivative(order);
    }
}
