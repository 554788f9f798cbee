namespace DiffKit.Text.Reading;

/// <summary>Cuts a formula's text into tokens.</summary>
internal sealed class Lexer(string text)
{
    private const string Escaped = @"\_";

    private int _at;

    private bool IsEscaped => string.CompareOrdinal(text, _at, Escaped, 0, Escaped.Length) == 0;

    public static List<Token> Tokens(string text)
    {
        var lexer = new Lexer(text);
        List<Token> tokens = [];
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens;
    }

    private Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        int start = _at;
        return start == text.Length ? new Token(TokenKind.End, start, "", null)
            : Characters.IsDigit(text, start) || (text[start] == '.' && Characters.IsDigit(text, start + 1))
                ? Numerals.Number(text, start, out _at)
            : Numerals.Fraction(text, start) is { } fraction ? new Token(TokenKind.Number, start, text[_at++].ToString(), fraction)
            : Characters.NameEnd(text, start) > start || IsEscaped ? Name()
            : text[start] == '\\' ? Command()
            : Characters.IsSuperscript(text[start]) ? Numerals.Superscript(text, start, out _at)
            : Symbol();
    }

    /// <summary>A name; in LaTeX _ may be written \_.</summary>
    private Token Name()
    {
        int start = _at;
        do
        {
            _at += IsEscaped ? Escaped.Length : 0;
            _at = Characters.NameEnd(text, _at, isFirst: _at == start);
        }
        while (IsEscaped);
        string name = text[start.._at].Replace(Escaped, "_", StringComparison.Ordinal);
        return new Token(Signs.IsWord(name) ? TokenKind.Symbol : TokenKind.Name, start, name, null);
    }

    /// <summary>A LaTeX command: a backslash and letters, or one other character.</summary>
    private Token Command()
    {
        int start = _at++;
        while (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }

        _at += _at == start + 1 && _at < text.Length ? 1 : 0;
        return new Token(TokenKind.Name, start, text[start.._at], null);
    }

    private Token Symbol()
    {
        int start = _at;
        (string? symbol, int length) = Signs.At(text, start);
        _at += length;
        return symbol is not null
            ? new Token(TokenKind.Symbol, start, symbol, null)
            : throw new FormulaException(text, start, $"'{Characters.Shown(text, start)}' means nothing in a formula.");
    }
}
