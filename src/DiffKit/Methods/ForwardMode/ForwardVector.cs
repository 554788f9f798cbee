using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode of m outputs: one pass gives J·v.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardVector<F>(F f, int? inputs) : VectorFunction where F : IGenericVector
{
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
        return Exactly.Of(order == 1 ? Tangents(x, v) : Derivatives(x, v, order));
    }

    /// <inheritdoc/>
    public override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, inputs);
        return new(x.Length, Patterns.Rows(f.Of<Dependence>(Patterns.Variables(x))));
    }

    private double[] Tangents(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Seed.Line(x, v, seeded.Span);
        return Array.ConvertAll(f.Of<Dual<double>>(seeded.Span), y => y.Tangent);
    }

    private double[] Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Seed.Line(x, v, order, seeded.Span);
        return Array.ConvertAll(f.Of<Jet<double>>(seeded.Span), y => y.Derivative(order));
    }
}
