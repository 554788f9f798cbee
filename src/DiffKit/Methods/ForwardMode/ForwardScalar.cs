using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode: seed x + t·v, evaluate, read the tangent. Order 1 on duals, higher orders on a Jet; n passes a gradient, eight
/// variables a pass.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardScalar<F>(F f, int? inputs) : GenericScalar<F>(f, inputs) where F : IGenericScalar
{
    /// <inheritdoc/>
    public override int PullEvaluations(int n) => (n + Dual8.Width - 1) / Dual8.Width;

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        using var seeded = new Scratch<Dual8>(x.Length);
        Seed.Still(x, seeded.Span);
        for (int first = 0; first < x.Length; first += Dual8.Width)
        {
            Seed.Axes(x, first, seeded.Span);
            Seed.Read(Wrapped.Of<Dual8>(seeded.Span).Tangents, gradient[first..]);
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Line(x, v, Inputs);
        Require.Destination(product.Length, x.Length);
        using var seeded = new Scratch<Dual<Dual8>>(x.Length);
        for (int first = 0; first < x.Length; first += Dual8.Width)
        {
            Seed.Axes(x, v, first, seeded.Span);
            Seed.Read(Wrapped.Of<Dual<Dual8>>(seeded.Span).Tangent.Tangents, product[first..]);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        return Wrapped.Of<Dual<double>>(seeded.Span).Tangent;
    }

    /// <inheritdoc/>
    protected override double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        Wrapped.Of<Jet<double>>(Lines.Of(x, v, order)).Derivative(order);

    /// <inheritdoc/>
    protected override int[][] HessianRows(ReadOnlySpan<double> x) => Patterns.HessianRows(Wrapped.Of, x);
}
