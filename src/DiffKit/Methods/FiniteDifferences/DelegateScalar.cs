using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate of n variables with one output.</summary>
internal sealed class DelegateScalar(
    Func<double[], double> f, DiffKit.FiniteDifferences method, double epsilon = Border.Epsilon) : ScalarFunction
{
    private readonly Searches<ScalarLine, Estimate> _searches = new(
        method, () => new(f, method, epsilon), static (workspace, method, order, shared) => workspace.Estimate(method, order, shared));

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return f(x.ToArray());
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => _searches.One(x, v, order);

    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate> estimates)
    {
        int inCommon = _searches.Each(x, direction, order, estimates);
        if (inCommon > 0)
        {
            estimates[0] = estimates[0] with { Evaluations = estimates[0].Evaluations + inCommon };
        }
    }
}
