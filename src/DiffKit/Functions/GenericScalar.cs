namespace DiffKit.Functions;

/// <summary>What the methods on generic C# of one output share: the value, the checks, and that they are exact to rounding.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal abstract class GenericScalar<F>(F f, int? inputs) : ScalarFunction where F : IGenericScalar
{
    /// <summary>The function wrapped.</summary>
    protected F Wrapped { get; } = Require.Function(f);

    /// <inheritdoc/>
    public sealed override int? Inputs { get; } = Require.Inputs(inputs);

    /// <inheritdoc/>
    public sealed override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, Inputs, nameof(x));
        return Wrapped.Of(x);
    }

    /// <inheritdoc/>
    public sealed override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, Inputs);
        double derivative = order == 1 ? Slope(x, v) : Derivative(x, v, order);
        derivative = double.IsNaN(derivative) && HasMore(x, out double value) ? LookFurther(x, v, value, order) : derivative;
        return Estimate.Exact(derivative == 0 ? 0 : derivative); // without the sign of -0, which means nothing here
    }

    /// <inheritdoc/>
    public sealed override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Line(x, v, Inputs);
        Require.Destination(product.Length, x.Length);
        bool canPull = PullAlong(x, v, product);
        if (canPull && product.Contains(double.NaN) && HasMore(x, out double value))
        {
            FromEverySide(x, v, value, product);
        }

        return canPull;
    }

    /// <inheritdoc/>
    public sealed override SparsityPattern? HessianPattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, HessianRows(x));
    }

    /// <summary>∇f(x)·v.</summary>
    protected abstract double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v);

    /// <summary>dᵏ/dtᵏ f(x + t·v) at t = 0, k at least 2.</summary>
    protected abstract double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order);

    /// <summary>∇²f(x)·v; false from a method that has none.</summary>
    protected virtual bool PullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product) => false;

    /// <summary>The derivative once more, where it came out as NaN: a series of higher order may see further, as of ∛x³ and √x⁴ at 0, whose
    /// first coefficients follow from those of x³ and x⁴. NaN from a method without series.</summary>
    protected virtual double FromSeries(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length) => double.NaN;

    /// <summary>The same from a series on each side, where |x| or max has a kink although f has none. NaN from a method without.</summary>
    protected virtual double FromBothSides(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double value, int order) => double.NaN;

    /// <summary>∇²f(x)·v, some of which came out as NaN, once more, from series on rays to all sides.</summary>
    protected virtual void FromEverySide(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double value, Span<double> product)
    {
    }

    /// <summary>For each i the j where ∂²f/∂xᵢ∂xⱼ may differ from 0.</summary>
    protected abstract int[][] HessianRows(ReadOnlySpan<double> x);

    /// <summary>Whether a derivative that is NaN is worth another look: not where f has no value.</summary>
    private bool HasMore(ReadOnlySpan<double> x, out double value)
    {
        value = Wrapped is IAtOneNumber { IsGeneric: false } ? double.NaN : Wrapped.Of(x);
        return !double.IsNaN(value);
    }

    /// <summary>Both sides by themselves are asked along an axis alone: of such derivatives no mixed one can be made, but of those that are
    /// the same on every side.</summary>
    private double LookFurther(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double value, int order)
    {
        double derivative = FromSeries(x, v, order, length: 2 * order + 2);
        return !double.IsNaN(derivative) ? derivative
            : v.Count(0) >= v.Length - 1 ? FromBothSides(x, v, value, order)
            : order == 2 ? Curvature(x, v)
            : double.NaN;
    }

    private double Curvature(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var product = new Scratch<double>(x.Length);
        double curvature = TryPullAlong(x, v, product.Span) ? 0 : double.NaN;
        for (int i = 0; i < v.Length; i++)
        {
            curvature += v[i] == 0 ? 0 : v[i] * product.Span[i];
        }

        return curvature;
    }
}
