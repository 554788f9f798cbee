using DiffKit.Expressions;

namespace DiffKit.Text.Reading;

/// <summary>A piece of a formula's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it starts.</param>
/// <param name="Text">The name; or the symbol, one spelling for all that mean the same: × and · are *, ** is ^.</param>
/// <param name="Value">The number; or the exponent that a superscript stands for; null of any other.</param>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, Literal? Value)
{
    public bool Opens => Kind == TokenKind.Symbol && Text is "(" or "[" or "{";

    public bool Closes => Kind == TokenKind.Symbol && Text is ")" or "]" or "}";

    /// <summary>Whether an operand may end here, so that one that follows at once is multiplied; a name may be a function's.</summary>
    public bool EndsOperand =>
        Kind is TokenKind.Number or TokenKind.Superscript
        || (Kind == TokenKind.Symbol && Text is ")" or "]" or "}" or "!" or "|");

    public bool IsRoot => Kind == TokenKind.Symbol && Text is "√" or "∛" or "∜";

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>The symbol in this one's place.</summary>
    public Token As(string symbol) => new(TokenKind.Symbol, Position, symbol, null);
}
