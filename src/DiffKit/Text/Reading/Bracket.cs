namespace DiffKit.Text.Reading;

/// <summary>A bracket that waits to be closed.</summary>
/// <param name="Token">Where it opened.</param>
/// <param name="Operands">How many operands there were before it.</param>
internal sealed record Bracket(Token Token, int Operands)
{
    /// <summary>The function whose arguments it holds.</summary>
    public NamedFunction? Function { get; init; }

    /// <summary>The exponent in sin²(x), to be applied to what the function gives.</summary>
    public Expr? Exponent { get; init; }

    /// <summary>What closes it.</summary>
    public string Closing => Token.Text switch { "(" => ")", "[" => "]", "{" => "}", _ => "|" };
}
