using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate of one variable.</summary>
internal sealed class DelegateUnivariate(
    Func<double, double> f, DiffKit.FiniteDifferences method, double epsilon = Border.Epsilon) : ScalarFunction
{
    private readonly Spare<Workspace<UnivariateLine>> _spare = new(() => new(new UnivariateLine(f, method, epsilon)));

    public override int? Inputs => 1;

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, 1, nameof(x));
        return f(x[0]);
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Workspace<UnivariateLine> workspace = Begin(x, v);
        Estimate estimate = workspace.Estimate(method, order);
        _spare.Return(workspace);
        return estimate;
    }

    public override void AlongOrders(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Estimate> estimates)
    {
        Workspace<UnivariateLine> workspace = Begin(x, v);
        workspace.EstimateOrders(method, estimates);
        _spare.Return(workspace);
    }

    private Workspace<UnivariateLine> Begin(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        Border.CheckPoint(x, 1, method);
        Require.Length(v, 1, nameof(v));
        Border.CheckFinite(v, v, nameof(v));
        Workspace<UnivariateLine> workspace = _spare.Rent();
        workspace.Line.Watch = CallWatch.Of(method);
        workspace.Line.Aim(x, v);
        return workspace;
    }
}
