using System.Text.Json.Serialization;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>∂fᵢ/∂xⱼ at a point, of several formulas.</summary>
internal sealed class JacobianOperation : FormulaOperation
{
    private const char Between = ';';

    public override string Name => "jacobian";

    public override string About => "The Jacobian of formulas such as \"x*y; x-y\" at a point: a row a formula, a column a variable.";

    public override IReadOnlyList<Parameter> Parameters => [Asked.Formula, Asked.At, Asked.Method];

    public override Answer Ask(Request request)
    {
        var point = request.Get(Asked.At);
        ScalarFunction[] f = WrappedEach(request);
        Estimate<double[]>[] rows = [.. f.Select(fi => fi.EstimateGradient(point.Values))];
        return new JacobianAnswer(
            [.. f.Select(fi => fi.Value(point.Values))],
            [.. rows.Select(r => r.Value)],
            [.. rows.Select(r => r.Error)],
            rows.Sum(r => r.Evaluations),
            rows.Max(r => r.Outcome))
        {
            Texts = request.Get(Asked.Formula).Split(Between, StringSplitOptions.TrimEntries),
            Names = point.Names,
        };
    }
}

/// <summary>m values, m rows of n derivatives, and their error bounds.</summary>
internal sealed record JacobianAnswer(double[] Value, double[][] Jacobian, double[][] Error, int Evaluations, Outcome Outcome) : Answer
{
    [JsonIgnore]
    public IReadOnlyList<string> Texts { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<string> Names { get; init; } = [];

    public override Report Describe() => new([["largest error", Error.Largest().Shown()], .. Report.Ending(Evaluations, Outcome)])
    {
        Grid = Grid.Of(Jacobian, Texts, Names),
    };
}
