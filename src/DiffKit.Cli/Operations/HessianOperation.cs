using System.Text.Json.Serialization;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>∂²f/∂xᵢ∂xⱼ at a point, rows and columns in the order of the point.</summary>
internal sealed class HessianOperation : FormulaOperation
{
    public override string Name => "hessian";

    public override string About => "The Hessian of a formula at a point: its second derivatives by every pair of variables.";

    public override IReadOnlyList<Parameter> Parameters => [Asked.Formula, Asked.At, Asked.Method];

    public override Answer Ask(Request request)
    {
        var point = request.Get(Asked.At);
        var h = Wrapped(request).EstimateHessian(point.Values);
        return new HessianAnswer(h.Value.ToRowArrays(), h.Error.ToRowArrays(), h.Evaluations, h.Outcome) { Names = point.Names };
    }
}

/// <summary>n rows of n second derivatives, and their error bounds.</summary>
internal sealed record HessianAnswer(double[][] Hessian, double[][] Error, int Evaluations, Outcome Outcome) : Answer
{
    [JsonIgnore]
    public IReadOnlyList<string> Names { get; init; } = [];

    public override Report Describe() =>
        new([["largest error", Error.Largest().Shown()], .. Report.Ending(Evaluations, Outcome)]) { Grid = Grid.Of(Hessian, Names, Names) };
}
