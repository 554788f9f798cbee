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
        derivative = double.IsNaN(derivative) && Wrapped is not IAtOneNumber { IsGeneric: false }
            ? LookFurther(x, v, order)
            : derivative;
        return Estimate.Exact(derivative == 0 ? 0 : derivative); // without the sign of -0, which means nothing here
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

    /// <summary>The derivative once more, where it came out as NaN: a series of higher order may see further, as of ∛x³ and √x⁴ at 0, whose
    /// first coefficients follow from those of x³ and x⁴. NaN from a method without series.</summary>
    protected virtual double FromSeries(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length) => double.NaN;

    /// <summary>The same from a series on each side, where |x| or max has a kink although f has none. NaN from a method without.</summary>
    protected virtual double FromBothSides(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length) => double.NaN;

    /// <summary>For each i the j where ∂²f/∂xᵢ∂xⱼ may differ from 0.</summary>
    protected abstract int[][] HessianRows(ReadOnlySpan<double> x);

    /// <summary>Each side by itself is asked along one axis only: of such derivatives no mixed one can be made.</summary>
    private double LookFurther(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        int length = 2 * order + 2;
        double derivative = FromSeries(x, v, order, length);
        return double.IsNaN(derivative) && v.Count(0) == v.Length - 1 ? FromBothSides(x, v, order, length) : derivative;
    }
}
