using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>∂ᵏf/∂xᵏ at a point.</summary>
internal sealed class DerivativeOperation : FormulaOperation
{
    public override string Name => "derivative";

    public override string About => "The derivative of a formula at a point, of any order.";

    public override IReadOnlyList<Parameter> Parameters => [Asked.Formula, Asked.At, Asked.By, Asked.Order, Asked.Method];

    public override Answer Ask(Request request)
    {
        var point = request.Get(Asked.At);
        var f = Wrapped(request);
        var direction = point.Direction(ByVariable.Chosen(request.Get(Asked.By), point.Names));
        return DerivativeAnswer.Of(f.EstimateDirectional(point.Values, direction, request.Get(Asked.Order)));
    }
}

/// <summary>A derivative, its error bound, and what it cost.</summary>
internal sealed record DerivativeAnswer(double Value, double Error, int Evaluations, Outcome Outcome) : Answer
{
    public static DerivativeAnswer Of(Estimate d) => new(d.Value, d.Error, d.Evaluations, d.Outcome);

    public override Report Describe() =>
        new([["derivative", Value.Shown()], ["error", Error.Shown()], .. Report.Ending(Evaluations, Outcome)]);
}
