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
        return [.. Wrapped.Of(x)];
    }

    /// <inheritdoc/>
    public sealed override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, Inputs);
        return Exactly.Of(Derivatives(x, v, order));
    }

    /// <inheritdoc/>
    public sealed override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Rows(x));
    }

    /// <summary>dᵏ/dtᵏ fᵢ(x + t·v) at t = 0, m numbers.</summary>
    protected abstract double[] Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order);

    /// <summary>For each output the j where ∂fᵢ/∂xⱼ may differ from 0.</summary>
    protected abstract int[][] Rows(ReadOnlySpan<double> x);
}
