using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate of n variables with m outputs.</summary>
internal sealed class DelegateVector(Func<double[], double[]> f, DiffKit.FiniteDifferences method, int? inputs) : VectorFunction
{
    private readonly Searches<VectorLine, Estimate<double[]>> _searches = new(
        method, () => new(f, method), static (workspace, method, order, shared) => workspace.EstimateAll(method, order, shared));

    public override int? Inputs => inputs;

    public override double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, inputs, nameof(x));
        return [.. f(x.ToArray())];
    }

    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => _searches.One(x, v, order);

    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate<double[]>> estimates)
    {
        int inCommon = _searches.Each(x, direction, order, estimates);
        if (inCommon > 0)
        {
            estimates[0] = estimates[0] with { Evaluations = estimates[0].Evaluations + inCommon };
        }
    }
}
