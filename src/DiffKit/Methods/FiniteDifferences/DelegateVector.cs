using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate of n variables with m outputs.</summary>
internal sealed class DelegateVector(Func<double[], double[]> f, DiffKit.FiniteDifferences method) : VectorFunction
{
    private readonly Spare<Workspace<VectorLine>> _spare = new(() => new(new VectorLine(f, method.Domains)));

    public override double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return [.. f(x.ToArray())];
    }

    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Border.Check(x, v, order, null, method.Domains);
        Workspace<VectorLine> workspace = _spare.Rent();
        workspace.Line.Aim(x, v);
        workspace.Line.NoFurther(method.LargestStep);
        Estimate<double[]> estimate = workspace.EstimateAll(method, order);
        _spare.Return(workspace);
        return estimate;
    }
}
