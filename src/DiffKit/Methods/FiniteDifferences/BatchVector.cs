namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate that takes many points of n variables at once, with m outputs each.</summary>
internal sealed class BatchVector(Func<IReadOnlyList<double[]>, double[][]> f, DiffKit.FiniteDifferences method) : VectorFunction
{
    private readonly Batches<Estimate<double[]>> _batches = new(
        f, method, static (workspace, method, order) => workspace.EstimateAll(method, order));

    public override double[] Value(ReadOnlySpan<double> x) => [.. _batches.Value(x)];

    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => _batches.One(x, v, order);

    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate<double[]>> estimates)
    {
        int[] more = _batches.Each(x, direction, order, estimates);
        for (int k = 0; k < more.Length; k++)
        {
            estimates[k] = estimates[k] with { Evaluations = estimates[k].Evaluations + more[k] };
        }
    }
}
