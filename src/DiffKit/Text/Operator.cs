namespace DiffKit.Text;

/// <summary>An operator that waits for its right operand, or a bracket that waits to be closed.</summary>
/// <param name="Token">Where it stands in the text.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Binding">How tightly it binds; an operator gives its operand up to a tighter one.</param>
internal sealed record Operator(Token Token, OperatorKind Kind, int Binding)
{
    /// <summary>The function whose arguments a bracket holds.</summary>
    public NamedFunction? Function { get; init; }

    /// <summary>The exponent in sin²(x), to be applied to what the function gives.</summary>
    public Expr? Exponent { get; init; }

    /// <summary>How many operands there were when a bracket opened.</summary>
    public int Operands { get; init; }

    public bool IsBracket => Kind == OperatorKind.Bracket;
}
