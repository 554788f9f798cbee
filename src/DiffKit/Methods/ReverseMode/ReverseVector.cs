using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode of m outputs: one sweep gives Jᵀ·w, whatever n; J·v takes a dual pass, higher orders a Jet.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseVector<F>(F f, int? inputs) : VectorFunction where F : IGenericVector
{
    private readonly TapePool<double> _tapes = new();

    /// <inheritdoc/>
    public override int? Inputs => inputs;

    /// <inheritdoc/>
    public override double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, inputs, nameof(x));
        return [.. f.Of(x)];
    }

    /// <inheritdoc/>
    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Point(x, inputs);
        Require.Length(v, x.Length, nameof(v));
        Require.Finite(v, nameof(v));
        using var seeded = new Scratch<Jet<double>>(x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            seeded.Span[i] = Jet<double>.Line(x[i], v[i], order);
        }

        return Exactly.Of(Array.ConvertAll(f.Of<Jet<double>>(seeded.Span), y => y.Derivative(order)));
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled)
    {
        Require.Point(x, inputs);
        Require.Destination(pulled.Length, x.Length);
        Tape<double> tape = _tapes.Rent();
        using var variables = new Scratch<Adjoint<double>>(x.Length);
        Record.Variables(tape, x, variables.Span);
        Adjoint<double> y = Record.Weighted(f.Of<Adjoint<double>>(variables.Span), w);
        tape.Pull(y, 1);
        Record.Derivatives(tape, variables.Span, y.Primal, pulled);
        _tapes.Return(tape);
        return true;
    }

    /// <inheritdoc/>
    public override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, inputs);
        return new(x.Length, Patterns.Rows(f.Of<Dependence>(Patterns.Variables(x))));
    }
}
