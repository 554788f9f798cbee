namespace DiffKit.Text.Printing;

/// <summary>How infix text is spelled.</summary>
/// <param name="Times">Between two factors.</param>
/// <param name="Superscripts">Whether whole exponents are raised, x², instead of x^2.</param>
/// <param name="Pi">The number π.</param>
/// <param name="LessOrEqual">The comparison ≤.</param>
/// <param name="Log">The natural logarithm.</param>
internal sealed record InfixStyle(string Times, bool Superscripts, string Pi, string LessOrEqual, string Log) : INotation
{
    /// <summary>2·x², as people write.</summary>
    public static InfixStyle Unicode { get; } = new("·", true, "π", "≤", "log");

    /// <summary>Math.NET Symbolics' infix, which reads -x^2 as (-x)^2: a leading minus has brackets behind it.</summary>
    public static InfixStyle MathNet { get; } = new("*", false, "pi", "<=", "ln") { BracketsAfterMinus = true };

    /// <summary>2*x^2, in ASCII as long as the names are.</summary>
    public static InfixStyle Ascii { get; } = new("*", false, "pi", "<=", "log");

    public string Open => "(";

    public string Close => ")";

    public string Plus => " + ";

    public string Subtract => " - ";

    public string And => " and ";

    public string Or => " or ";

    /// <summary>The number e.</summary>
    public string E { get; private init; } = "e";

    /// <summary>Whether a leading minus must not stand before a power.</summary>
    public bool BracketsAfterMinus { get; private init; }

    /// <summary>The style for a formula: where one of its variables is named e or π, the number is spelled otherwise.</summary>
    public InfixStyle For(Expr formula)
    {
        IReadOnlyList<string> variables = formula.Variables;
        return this with { E = variables.Contains("e") ? "exp(1)" : "e", Pi = variables.Contains(Pi) ? (Pi == "π" ? "pi" : "π") : Pi };
    }

    public string Comparison(string sign) => sign == "≤" ? $" {LessOrEqual} " : $" {sign} ";

    public string Name(string name) => name;

    public string Constant(string name) => name == "π" ? Pi : E;
}
