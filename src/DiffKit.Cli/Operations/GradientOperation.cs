using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>f and ∂f/∂xᵢ by every variable at a point.</summary>
internal sealed class GradientOperation : FormulaOperation
{
    public override string Name => "gradient";

    public override string About => "The gradient of a formula at a point: its derivatives by every variable.";

    public override IReadOnlyList<Parameter> Parameters => [Asked.Formula, Asked.At, Asked.Method];

    public override Answer Ask(Request request)
    {
        var point = request.Get(Asked.At);
        var f = Wrapped(request);
        var g = f.EstimateGradient(point.Values);
        return new GradientAnswer(f.Value(point.Values), point.Named(g.Value), point.Named(g.Error), g.Evaluations, g.Outcome);
    }
}

/// <summary>f at the point, its derivatives by name, and their error bounds.</summary>
internal sealed record GradientAnswer(
    double Value,
    OrderedDictionary<string, double> Gradient,
    OrderedDictionary<string, double> Error,
    int Evaluations,
    Outcome Outcome) : Answer
{
    public override Report Describe() => new([["f", Value.Shown()], .. Report.Ending(Evaluations, Outcome)])
    {
        Grid = new(["by", "gradient", "error"], [.. Gradient.Keys.Select(n => (string[])[n, Gradient[n].Shown(), Error[n].Shown()])]),
    };
}
