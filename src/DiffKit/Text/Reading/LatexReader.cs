namespace DiffKit.Text.Reading;

/// <summary>Turns the tokens of common LaTeX into those of a formula: \frac{a}{b}, \sqrt[3]{x}, \sin x, \cdot, \left( ... \right), Greek
/// letters, x_{12}, and names side by side as products. Braces are brackets already.</summary>
internal sealed class LatexReader
{
    private readonly LatexCursor _cursor;
    private readonly LatexWords _words;
    private readonly LatexCalls _calls;
    private readonly LatexCases _cases;
    private readonly LatexBraces _braces;

    private LatexReader(LatexCursor cursor)
    {
        (_cursor, _words, _calls) = (cursor, new LatexWords(cursor), new LatexCalls(cursor, Read));
        (_cases, _braces) = (new LatexCases(cursor), new LatexBraces(cursor));
    }

    /// <summary>The same tokens where nothing of LaTeX is among them: no command, and no x_{1}.</summary>
    public static List<Token> Translate(string text, List<Token> tokens)
    {
        if (!tokens.Exists(IsOfLatex)
            && !tokens.Zip(tokens.Skip(1))
                .Any(pair => pair is ({ Kind: TokenKind.Name, Text: [.., '_'] }, { Kind: TokenKind.Symbol, Text: "{" })))
        {
            return tokens;
        }

        var cursor = new LatexCursor(text, tokens);
        var reader = new LatexReader(cursor);
        while (!cursor.IsDone)
        {
            reader.Read(cursor.Take());
        }

        return Multiplied(cursor.Output);
    }

    /// <summary>A product where a name that is no function stands before a bracket, k(1 + x), unless the bracket holds nothing but names,
    /// which looks like a call: f(x).</summary>
    private static List<Token> Multiplied(List<Token> tokens)
    {
        List<Token> multiplied = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            multiplied.Add(tokens[i]);
            bool isNameBeforeBracket = tokens[i].Kind == TokenKind.Name && i + 1 < tokens.Count && tokens[i + 1].Opens
                && Vocabulary.Function(tokens[i].Text) is null;
            if (isNameBeforeBracket && !tokens.Skip(i + 2).SkipWhile(token => token.Kind == TokenKind.Name || token.Is(",")).First().Closes)
            {
                multiplied.Add(tokens[i + 1].As("*"));
            }
        }

        return multiplied;
    }

    private static bool IsOfLatex(Token token) => token.Text.StartsWith('\\');

    private void Read(Token token)
    {
        if (_cases.Takes(token))
        {
            return;
        }

        switch (token.Text)
        {
            case @"\left" when _cursor.Current.Text is @"\{" && _cursor.Ahead(1).Text is @"\begin":
            case @"\right" when _cursor.Current.Is("."):
                _cursor.Skip(1);
                break;
            case var spacing when LatexNames.Spacing.Contains(spacing):
                break;
            case @"\frac" or @"\dfrac" or @"\tfrac":
                _braces.Fraction(token);
                break;
            case @"\sqrt":
                _braces.Root(token);
                break;
            case var accent when LatexNames.Accents.TryGetValue(accent, out string? mark):
                _words.Accented(token, mark);
                break;
            case var style when LatexNames.Styles.Contains(style):
                _words.Upright(token);
                break;
            case "{" or "}" when token.Kind == TokenKind.Symbol:
                _braces.Brace(token);
                break;
            case var sign when LatexNames.Signs.TryGetValue(sign, out string? symbol):
                _cursor.Add(token.As(symbol));
                break;
            case var command when LatexNames.Letters.TryGetValue(command, out string? letter):
                _words.Letter(token, letter);
                break;
            case ['\\', ..]:
                _calls.Read(token);
                break;
            default:
                Plain(token);
                break;
        }
    }

    private void Plain(Token token)
    {
        if (token.Kind == TokenKind.Name)
        {
            _words.Letters(token);
        }
        else
        {
            _cursor.Add(token);
        }
    }
}
