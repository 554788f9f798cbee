using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate of n variables with one output.</summary>
internal sealed class DelegateScalar(Func<double[], double> f, DiffKit.FiniteDifferences method) : ScalarFunction
{
    private readonly Spare<Workspace<ScalarLine>> _spare = new(() => new(new ScalarLine(f, method.Domains)));

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return f(x.ToArray());
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Border.Check(x, v, order, null, method.Domains);
        Workspace<ScalarLine> workspace = _spare.Rent();
        workspace.Line.Aim(x, v);
        workspace.Line.NoFurther(method.LargestStep);
        Estimate estimate = workspace.Estimate(method, order);
        _spare.Return(workspace);
        return estimate;
    }
}
