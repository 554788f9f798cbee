namespace DiffKit.Text.Reading;

/// <summary>What a piece of a formula's text is.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Superscript,
    Symbol,
    End,
}
