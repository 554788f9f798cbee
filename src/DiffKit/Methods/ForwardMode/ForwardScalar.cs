using System.Runtime.Intrinsics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode: seed x + t·v, evaluate, read the tangent. Order 1 on duals, higher orders on a Jet; a gradient by up to
/// thirty-two variables a pass.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardScalar<F>(F f, int? inputs) : GenericScalar<F>(f, inputs) where F : IGenericScalar
{
    /// <summary>Thirty-two lanes of 512 bits are more than the compiler puts in registers of 256.</summary>
    private static readonly int s_widest = Vector512.IsHardwareAccelerated ? Lanes32.Width : Lanes16.Width;

    private readonly ForwardPasses<F, Lanes8> _by8 = new(f);
    private readonly ForwardPasses<F, Lanes16> _by16 = new(f);
    private readonly ForwardPasses<F, Lanes32> _by32 = new(f);
    private readonly bool _isOnDualsAlone = f is IAtOneNumber { IsGeneric: false };
    private ScalarOf<Dual<DualN<Lanes8>>>? _ofRow;

    /// <inheritdoc/>
    public override int PullEvaluations(int n) => _isOnDualsAlone ? n : (n + s_widest - 1) / s_widest;

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        if (_isOnDualsAlone || !TryPasses(x, gradient))
        {
            PullEach(x, gradient);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool PullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        _ofRow ??= Wrapped.Of;
        using var seeded = new Scratch<Dual<DualN<Lanes8>>>(x.Length);
        for (int first = 0; first < x.Length; first += Lanes8.Width)
        {
            Seed.Axes(x, v, first, seeded.Span);
            Dual<DualN<Lanes8>> y = AlignedCall.Of(_ofRow, seeded.Span);
            y.Tangent.Tangents.CopyTo(product[first..]);
            if (double.IsNaN(y.Primal.Primal))
            {
                product[first..].Fill(y.Primal.Primal);
            }
        }

        return true;
    }

    /// <summary>All orders by one call; one that it leaves unknown is asked for by itself.</summary>
    public override void AlongOrders(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Estimate> estimates)
    {
        Require.Line(x, v, Inputs);
        Jet<double> y = Series(x, v, Math.Max(estimates.Length - 1, 1));
        for (int order = 0; order < estimates.Length; order++)
        {
            double derivative = y.Derivative(order);
            estimates[order] = order > 0 && !double.IsFinite(derivative)
                ? Along(x, v, order)
                : Estimate.Exact(derivative == 0 ? 0 : derivative, order == 0 ? 1 : 0);
        }
    }

    /// <summary>As many variables a pass as are fastest, and what is left over on as few lanes as hold it.</summary>
    private bool TryPasses(ReadOnlySpan<double> x, Span<double> gradient)
    {
        int rest = x.Length % s_widest, whole = rest > s_widest / 2 ? x.Length : x.Length - rest;
        return whole == 0 ? TryPass(x, 0, gradient)
            : whole == x.Length ? TryWidest(x, gradient)
            : TryWidest(x, gradient[..whole]) & TryPass(x, whole, gradient[whole..]);
    }

    private bool TryWidest(ReadOnlySpan<double> x, Span<double> gradient) =>
        s_widest == Lanes32.Width ? _by32.Pull(x, 0, gradient) : _by16.Pull(x, 0, gradient);

    private bool TryPass(ReadOnlySpan<double> x, int from, Span<double> gradient) =>
        gradient.Length <= Lanes8.Width ? _by8.Pull(x, from, gradient) : _by16.Pull(x, from, gradient);

    /// <summary>One by one: all where f is on duals alone, and else those that came out as NaN, since a <see cref="Dual{T}"/> knows what
    /// stands still, and a <see cref="Jet{T}"/> that a constant does where it is infinite.</summary>
    private void PullEach(ReadOnlySpan<double> x, Span<double> gradient)
    {
        using var direction = new Scratch<double>(x.Length);
        Span<double> v = direction.Span;
        v.Clear();
        for (int i = 0; i < gradient.Length; i++)
        {
            v[i] = 1;
            gradient[i] = _isOnDualsAlone || double.IsNaN(gradient[i]) ? Slope(x, v) : gradient[i];
            gradient[i] = !_isOnDualsAlone && double.IsNaN(gradient[i]) ? Series(x, v, 1).Derivative(1) : gradient[i];
            v[i] = 0;
        }
    }

    /// <inheritdoc/>
    protected override double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        Dual<double> y = Wrapped.Of<Dual<double>>(seeded.Span);
        return double.IsNaN(y.Primal) ? y.Primal : y.Tangent;
    }

    /// <inheritdoc/>
    protected override double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        order == 2 && Curvature(x, v) is var curvature && double.IsFinite(curvature)
            ? curvature
            : Series(x, v, order).Derivative(order);

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

    /// <summary>The second derivative by duals of duals, which allocate nothing; at a power of 0 a Jet knows more.</summary>
    private double Curvature(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<Dual<double>>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        Dual<Dual<double>> y = Wrapped.Of<Dual<Dual<double>>>(seeded.Span);
        return double.IsNaN(y.Primal.Primal) ? y.Primal.Primal : y.Tangent.Tangent;
    }

    /// <inheritdoc/>
    protected override int[][] HessianRows(ReadOnlySpan<double> x) => Patterns.HessianRows(Wrapped.Of, x);
}
