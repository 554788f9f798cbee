using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Numbers.Sides;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode: seed x + t·v, evaluate, read the tangent. Order 1 on duals, higher orders on a Jet; a gradient by up to
/// thirty-two variables a pass.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardScalar<F>(F f, int? inputs) : ScalarFunction where F : IGenericScalar
{
    private readonly F _f = Require.Function(f);
    private readonly ForwardLine<F> _line = new(f);
    private readonly ForwardGradient<F> _gradient = new(f);
    private readonly bool _isGeneric = f is not IAtOneNumber { IsGeneric: false };
    private ScalarOf<Dual<DualN<Lanes8>>>? _ofRow;

    /// <inheritdoc/>
    public override int? Inputs { get; } = Require.Inputs(inputs);

    /// <inheritdoc/>
    public override int PullEvaluations(int n) => _isGeneric ? ForwardGradient<F>.Passes(n) : n;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, Inputs, nameof(x));
        return _f.Of(x);
    }

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, Inputs);
        double derivative = order == 1 ? _line.Slope(x, v) : _line.Derivative(x, v, order);
        if (double.IsNaN(derivative) && HasMore(x, out double value))
        {
            derivative = _line.Further(x, v, value, order);
            derivative = double.IsNaN(derivative) && order == 2 ? Curvature(x, v) : derivative;
        }

        return Estimate.Exact(derivative == 0 ? 0 : derivative); // without the sign of -0, which means nothing here
    }

    /// <summary>All orders by one call; one that it leaves unknown is asked for by itself.</summary>
    public override void AlongOrders(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Estimate> estimates)
    {
        Require.Line(x, v, Inputs);
        Jet<double> y = _line.Series(x, v, Math.Max(estimates.Length - 1, 1));
        for (int order = 0; order < estimates.Length; order++)
        {
            double derivative = y.Derivative(order);
            estimates[order] = order > 0 && !double.IsFinite(derivative)
                ? Along(x, v, order)
                : Estimate.Exact(derivative == 0 ? 0 : derivative, order == 0 ? 1 : 0);
        }
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        if (!_isGeneric || !_gradient.TryPull(x, gradient))
        {
            PullEach(x, gradient);
        }

        return true;
    }

    /// <summary>By eight entries a pass; where one is NaN, from every side.</summary>
    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Line(x, v, Inputs);
        Require.Destination(product.Length, x.Length);
        PullAlong(x, v, product);
        if (product.Contains(double.NaN) && HasMore(x, out double value))
        {
            EverySide.HessianVector(_f.Of, _f.Of, value, x, v, product);
        }

        return true;
    }

    /// <summary>Where entries are NaN, from every side all at once, and, where f is not smooth as a whole, column by column.</summary>
    /// <inheritdoc/>
    public override double[][]? PullAlongEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        bool isKnown = true;
        double[][]? columns = Axes.Columns(x, Column);
        return isKnown || !HasMore(x, out double value) || Whole.TryWrite(_f.Of, _f.Of, value, x, columns!)
            ? columns
            : Axes.Columns(x, TryPullAlong);

        bool Column(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
        {
            PullAlong(x, v, product);
            isKnown &= !product.Contains(double.NaN);
            return true;
        }
    }

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Patterns.HessianRows(_f.Of, x));
    }

    private void PullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        _ofRow ??= _f.Of;
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
    }

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
            gradient[i] = !_isGeneric || double.IsNaN(gradient[i]) ? _line.Slope(x, v) : gradient[i];
            gradient[i] = _isGeneric && double.IsNaN(gradient[i]) ? _line.Series(x, v, 1).Derivative(1) : gradient[i];
            v[i] = 0;
        }
    }

    /// <summary>Whether a derivative that is NaN is worth another look: not where f has no value.</summary>
    private bool HasMore(ReadOnlySpan<double> x, out double value)
    {
        value = _isGeneric ? _f.Of(x) : double.NaN;
        return !double.IsNaN(value);
    }

    /// <summary>vᵀ∇²f(x)v of a product that is known on every side.</summary>
    private double Curvature(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var product = new Scratch<double>(x.Length);
        TryPullAlong(x, v, product.Span);
        double curvature = 0;
        for (int i = 0; i < v.Length; i++)
        {
            curvature += v[i] == 0 ? 0 : v[i] * product.Span[i];
        }

        return curvature;
    }
}
