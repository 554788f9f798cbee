namespace DiffKit.Text.Reading;

/// <summary>Turns the tokens of common LaTeX into those of a formula: \frac{a}{b}, \sqrt[3]{x}, \sin x, \cdot, \left( ... \right), Greek
/// letters, x_{12}, and names side by side as products. Braces are brackets already.</summary>
internal sealed class LatexReader
{
    private readonly LatexCursor _cursor;
    private readonly LatexWords _words;
    private readonly LatexCalls _calls;
    private readonly LatexCases _cases;
    private readonly Stack<Group> _groups = new();
    private readonly Stack<Token[]> _degrees = new();

    private LatexReader(LatexCursor cursor) =>
        (_cursor, _words, _calls, _cases) = (cursor, new LatexWords(cursor), new LatexCalls(cursor, Read), new LatexCases(cursor));

    /// <summary>What a brace that is open belongs to.</summary>
    private enum Group
    {
        Plain,
        Numerator,
        Denominator,
        Radicand,
        RadicandOfPower,
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
                Fraction(token);
                break;
            case @"\sqrt":
                Root(token);
                break;
            case var accent when LatexNames.Accents.TryGetValue(accent, out string? mark):
                _words.Accented(token, mark);
                break;
            case var style when LatexNames.Styles.Contains(style):
                _words.Upright(token);
                break;
            case "{" or "}" when token.Kind == TokenKind.Symbol:
                Brace(token);
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

    /// <summary>((a)/(b)), the inner brackets being LaTeX's braces; \frac12 is 1/2.</summary>
    private void Fraction(Token token)
    {
        _cursor.Multiply(token);
        _cursor.Brace();
        _cursor.Expect("{", token, @"\frac{a}{b}");
        _cursor.Add(token.As("("));
        Open(Group.Numerator);
    }

    private void Root(Token token)
    {
        _cursor.Multiply(token);
        Token[] degree = _cursor.Current.Is("[") ? Degree() : [];
        Expressions.Number? n = degree is [{ Value: { Value: { IsInteger: true } whole } }] ? whole : null;
        (string function, Group group) = degree.Length == 0 || n is { } two && two.Equals(2) ? ("sqrt", Group.Plain)
            : n is null ? ("(", Group.RadicandOfPower)
            : n.Value.Equals(3) ? ("cbrt", Group.Plain)
            : ("root", Group.Radicand);
        _cursor.Brace();
        _cursor.Expect("{", token, @"\sqrt{x} or \sqrt[3]{x}");
        _cursor.Add(n is null && degree.Length > 0 ? token.As(function) : token with { Kind = TokenKind.Name, Text = function });
        if (group != Group.Plain)
        {
            _degrees.Push(degree);
        }

        Open(group);
    }

    /// <summary>What stands in the brackets of \sqrt[n]{x}.</summary>
    private Token[] Degree()
    {
        _cursor.Skip(1);
        List<Token> degree = [];
        while (!_cursor.Current.Is("]") && _cursor.Current.Kind != TokenKind.End)
        {
            degree.Add(_cursor.Take());
        }

        _cursor.Skip(1);
        return [.. degree];
    }

    /// <summary>Behind x of \sqrt[n]{x}, which is (x^(1/(n))): the degree is read next.</summary>
    private void Raise(Token token)
    {
        _cursor.Add(token.As("^"));
        _cursor.Add(token.As("("));
        _cursor.Add(token with { Kind = TokenKind.Number, Text = "", Value = new Expressions.Literal(1) });
        _cursor.Add(token.As("/"));
        _cursor.Add(token.As("("));
        _cursor.Return([.. _degrees.Pop(), token.As(")"), token.As(")"), token.As(")")]);
    }

    private void Open(Group group)
    {
        _cursor.Add(_cursor.Take());
        _groups.Push(group);
    }

    private void Brace(Token token)
    {
        if (token.Text == "{")
        {
            _cursor.Add(token);
            _groups.Push(Group.Plain);
            return;
        }

        Group group = _groups.TryPop(out Group open) ? open : Group.Plain;
        if (group == Group.Radicand)
        {
            _cursor.Add(token.As(","));
            _cursor.Add(_degrees.Pop()[0]);
        }

        _cursor.Add(token);
        if (group == Group.RadicandOfPower)
        {
            Raise(token);
        }

        if (group == Group.Numerator)
        {
            _cursor.Add(token.As("/"));
            _cursor.Brace();
            _cursor.Expect("{", token, @"\frac{a}{b}");
            Open(Group.Denominator);
        }
        else if (group == Group.Denominator)
        {
            _cursor.Add(token.As(")"));
        }
    }
}
