using DiffKit.Expressions;

namespace DiffKit.Text;

/// <summary>What a piece of a formula's text is.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Superscript,
    Symbol,
    End,
}

/// <summary>A piece of a formula's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it starts.</param>
/// <param name="Text">The name; or the symbol, one spelling for all that mean the same: × and · are *, ** is ^.</param>
/// <param name="Value">The number; or the exponent that a superscript stands for; null of any other.</param>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, Literal? Value)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool Opens => Kind == TokenKind.Symbol && Text is "(" or "[" or "{";
}
