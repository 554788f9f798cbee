using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode: seed x + t·v, evaluate, read the tangent. Order 1 on duals, higher orders on a Jet; n passes a gradient, eight
/// variables a pass.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardScalar<F>(F f, int? inputs) : ScalarFunction where F : IGenericScalar
{
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
        return Estimate.Exact(order == 1 ? Tangent(x, v) : Derivative(x, v, order));
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, inputs);
        Require.Destination(gradient.Length, x.Length);
        using var seeded = new Scratch<Dual8>(x.Length);
        Seed.Still(x, seeded.Span);
        for (int first = 0; first < x.Length; first += Dual8.Width)
        {
            Seed.Axes(x, first, seeded.Span);
            Seed.Read(f.Of<Dual8>(seeded.Span).Tangents, gradient[first..]);
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Point(x, inputs);
        Require.Length(v, x.Length, nameof(v));
        Require.Destination(product.Length, x.Length);
        using var seeded = new Scratch<Dual<Dual8>>(x.Length);
        for (int first = 0; first < x.Length; first += Dual8.Width)
        {
            Seed.Axes(x, v, first, seeded.Span);
            Seed.Read(f.Of<Dual<Dual8>>(seeded.Span).Tangent.Tangents, product[first..]);
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

    private double Tangent(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Seed.Line(x, v, seeded.Span);
        return f.Of<Dual<double>>(seeded.Span).Tangent;
    }

    private double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Seed.Line(x, v, order, seeded.Span);
        return f.Of<Jet<double>>(seeded.Span).Derivative(order);
    }
}
