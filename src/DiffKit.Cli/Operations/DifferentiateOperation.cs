using System.Globalization;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>∂ᵏf/∂xᵏ as a formula.</summary>
internal sealed class DifferentiateOperation : FormulaOperation
{
    /// <summary>Some three hundred pages, in a fraction of a second.</summary>
    private const int Longest = 1_000_000;

    public override string Name => "differentiate";

    public override string About => "The derivative of a formula, as a formula.";

    public override IReadOnlyList<Parameter> Parameters => [Asked.Formula, Asked.By, Asked.Order];

    public override Answer Ask(Request request)
    {
        var formula = Expr.Parse(request.Get(Asked.Formula), out var variables);
        string by = ByVariable.Chosen(request.Get(Asked.By), variables);
        return new DifferentiateAnswer(Text(formula.Derivative(by, request.Get(Asked.Order))));
    }

    /// <exception cref="BadInputException">The text would be longer than anybody reads; it stops being printed there.</exception>
    private static string Text(ISpanFormattable derivative)
    {
        var text = new char[Longest];
        return derivative.TryFormat(text, out int length, default, CultureInfo.InvariantCulture)
            ? new string(text, 0, length)
            : throw new BadInputException($"the derivative is too long to print: more than {Longest.Shown()} characters.");
    }
}

/// <summary>The formula, as text that parses back.</summary>
internal sealed record DifferentiateAnswer(string Formula) : Answer
{
    public override Report Describe() => new([[Formula]]);
}
