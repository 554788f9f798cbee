using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>∂ᵏf/∂xᵏ as a formula.</summary>
internal sealed class DifferentiateOperation : FormulaOperation
{
    public override string Name => "differentiate";

    public override string About => "The derivative of a formula, as a formula.";

    public override IReadOnlyList<Parameter> Parameters => [Asked.Formula, Asked.By, Asked.Order];

    public override Answer Ask(Request request)
    {
        var formula = Expr.Parse(request.Get(Asked.Formula), out var variables);
        string by = ByVariable.Chosen(request.Get(Asked.By), variables);
        return new DifferentiateAnswer(Complete(formula.Derivative(by, request.Get(Asked.Order)).ToString()));
    }

    /// <exception cref="BadInputException">The text was cut off, which an ellipsis tells; it would not read back.</exception>
    private static string Complete(string text) => text.EndsWith('…')
        ? throw new BadInputException($"the derivative is too long to print: more than {(text.Length - 1).Shown()} characters.")
        : text;
}

/// <summary>The formula, as text that parses back.</summary>
internal sealed record DifferentiateAnswer(string Formula) : Answer
{
    public override Report Describe() => new([[Formula]]);
}
