namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate that takes many points of n variables at once, with one output each.</summary>
internal sealed class BatchScalar(Func<IReadOnlyList<double[]>, double[]> f, DiffKit.FiniteDifferences method) : ScalarFunction
{
    private readonly Batches<Estimate> _batches = new(
        points => Array.ConvertAll(f(points), y => new[] { y }), method, static (workspace, method, order) => workspace.Estimate(method, order));

    public override double Value(ReadOnlySpan<double> x) => _batches.Value(x)[0];

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => _batches.One(x, v, order);

    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate> estimates)
    {
        int[] more = _batches.Each(x, direction, order, estimates);
        for (int k = 0; k < more.Length; k++)
        {
            estimates[k] = estimates[k] with { Evaluations = estimates[k].Evaluations + more[k] };
        }
    }
}
