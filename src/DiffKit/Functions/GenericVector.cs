using System.Numerics;
using DiffKit.Results;

namespace DiffKit.Functions;

/// <summary>What the methods on generic C# of m outputs share: the value, the checks, and that they are exact to rounding.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal abstract class GenericVector<F>(F f, int? inputs) : VectorFunction where F : IGenericVector
{
    /// <summary>The function wrapped.</summary>
    protected F Wrapped { get; } = Require.Function(f);

    /// <inheritdoc/>
    public sealed override int? Inputs { get; } = Require.Inputs(inputs);

    /// <inheritdoc/>
    public sealed override double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, Inputs, nameof(x));
        return [.. Of(x)];
    }

    /// <inheritdoc/>
    public sealed override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, Inputs);
        double[] derivatives = Derivatives(x, v, order);
        return Exactly.Of(IsGeneric && Array.Exists(derivatives, double.IsNaN)
            ? [.. derivatives.Zip(FromSeries(x, v, order, length: 2 * order + 2), (d, longer) => double.IsNaN(d) ? longer : d)]
            : derivatives);
    }

    /// <inheritdoc/>
    public sealed override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Rows(x));
    }

    /// <summary>Whether f can be had at every number type.</summary>
    protected bool IsGeneric => Wrapped is not IAtOneNumber { IsGeneric: false };

    /// <summary>f(x).</summary>
    /// <exception cref="ArgumentException">f gave null.</exception>
    protected T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        Wrapped.Of(x) ?? throw new ArgumentException("f returned null; it returns an array of its outputs.", "f");

    /// <summary>dᵏ/dtᵏ fᵢ(x + t·v) at t = 0, m numbers.</summary>
    protected abstract double[] Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order);

    /// <summary>The derivatives once more, where one came out as NaN: a series of higher order may see further.</summary>
    protected abstract double[] FromSeries(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length);

    /// <summary>For each output the j where ∂fᵢ/∂xⱼ may differ from 0.</summary>
    protected abstract int[][] Rows(ReadOnlySpan<double> x);
}
