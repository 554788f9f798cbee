using DiffKit.Expressions;

namespace DiffKit.Text;

/// <summary>Turns the tokens of common LaTeX into those of a formula: \frac{a}{b}, \sqrt{x}, \sqrt[3]{x}, \sin x, \cdot, \left( ... \right), Greek
/// letters, x_{12}, and names side by side as products. Braces are brackets already.</summary>
internal sealed class LatexReader(string text, List<Token> tokens)
{
    private readonly List<Token> _output = [];
    private readonly Stack<Group> _groups = new();
    private int _next;

    /// <summary>What a brace that is open belongs to.</summary>
    private enum Group
    {
        Plain,
        Numerator,
        Denominator,
    }

    /// <summary>The same tokens where nothing of LaTeX is among them.</summary>
    public static List<Token> Translate(string text, List<Token> tokens) =>
        tokens.Exists(token => token.Text.StartsWith('\\')) ? new LatexReader(text, tokens).Run() : tokens;

    private List<Token> Run()
    {
        while (_next < tokens.Count)
        {
            Read(tokens[_next++]);
        }

        return _output;
    }

    private void Read(Token token)
    {
        switch (token.Text)
        {
            case @"\left" or @"\right" or @"\," or @"\;" or @"\!" or @"\quad" or @"\displaystyle":
                break;
            case @"\frac" or @"\dfrac" or @"\tfrac":
                OpenFraction(token);
                break;
            case @"\sqrt":
                Root(token);
                break;
            case @"\mathrm" or @"\operatorname" or @"\text" or @"\mathit":
                Upright(token);
                break;
            case "{" or "}" when token.Kind == TokenKind.Symbol:
                Brace(token);
                break;
            default:
                Other(token);
                break;
        }
    }

    private void Other(Token token)
    {
        if (LatexNames.Signs.TryGetValue(token.Text, out string? symbol))
        {
            _output.Add(token with { Kind = TokenKind.Symbol, Text = symbol });
        }
        else if (LatexNames.Letters.TryGetValue(token.Text, out string? letter))
        {
            Name(token with { Text = letter });
        }
        else if (token.Text.StartsWith('\\'))
        {
            Function(token with { Text = token.Text[1..] });
        }
        else if (token.Kind == TokenKind.Name)
        {
            Name(token);
        }
        else
        {
            _output.Add(token);
        }
    }

    /// <summary>((a)/(b)), the inner brackets being LaTeX's braces.</summary>
    private void OpenFraction(Token token)
    {
        Product(token);
        Expect("{", token, @"\frac{a}{b}");
        _output.Add(token with { Kind = TokenKind.Symbol, Text = "(" });
        _output.Add(tokens[_next++]);
        _groups.Push(Group.Numerator);
    }

    private void Brace(Token token)
    {
        _output.Add(token);
        if (token.Text == "{")
        {
            _groups.Push(Group.Plain);
            return;
        }

        Group group = _groups.TryPop(out Group open) ? open : Group.Plain;
        if (group == Group.Numerator)
        {
            _output.Add(token with { Text = "/" });
            Expect("{", token, @"\frac{a}{b}");
            _output.Add(tokens[_next++]);
            _groups.Push(Group.Denominator);
        }
        else if (group == Group.Denominator)
        {
            _output.Add(token with { Text = ")" });
        }
    }

    private void Root(Token token)
    {
        Product(token);
        bool isCube = _next + 2 < tokens.Count && tokens[_next].Is("[") && tokens[_next + 1].Value is { } n && n.Value.Equals(3) && tokens[_next + 2].Is("]");
        _next += isCube ? 3 : 0;
        Expect("{", token, @"\sqrt{x} or \sqrt[3]{x}");
        _output.Add(token with { Kind = TokenKind.Name, Text = isCube ? "cbrt" : "sqrt" });
    }

    /// <summary>\mathrm{name} is a name, of a function too.</summary>
    private void Upright(Token token)
    {
        Expect("{", token, token.Text + "{name}");
        Token name = tokens[_next + 1];
        if (name.Kind != TokenKind.Name || !tokens[_next + 2].Is("}"))
        {
            throw new FormulaException(text, name.Position, $"One name is expected in {token.Text}{{...}}.");
        }

        _next += 3;
        Name(name);
    }

    /// <summary>\sin x, \sin 2x: without brackets the argument ends before the next sign, bracket or function.</summary>
    private void Function(Token name)
    {
        if (Vocabulary.Function(name.Text) is null)
        {
            string? nearest = Nearest.To(name.Text, Vocabulary.FunctionNames);
            throw new FormulaException(text, name.Position, $@"\{name.Text} is not known{(nearest is null ? "" : $@"; did you mean \{nearest}?")}.");
        }

        Product(name);
        _output.Add(name);
        if (tokens[_next].Is("^"))
        {
            Exponent();
        }

        if (!IsInArgument(tokens[_next]))
        {
            return;
        }

        _output.Add(tokens[_next] with { Kind = TokenKind.Symbol, Text = "(", Value = null });
        while (IsInArgument(tokens[_next]) || tokens[_next].Is("^"))
        {
            if (tokens[_next].Is("^"))
            {
                Exponent();
            }
            else
            {
                Other(tokens[_next++]);
            }
        }

        _output.Add(tokens[_next] with { Kind = TokenKind.Symbol, Text = ")", Value = null });
    }

    /// <summary>^2 and ^{2} alike; of more than a number the braces stay, as brackets.</summary>
    private void Exponent()
    {
        _output.Add(tokens[_next++]);
        if (tokens[_next].Is("{") && tokens[_next + 1].Kind == TokenKind.Number && tokens[_next + 2].Is("}"))
        {
            _output.Add(tokens[_next + 1]);
            _next += 3;
            return;
        }

        int depth = 0;
        do
        {
            Token token = tokens[_next];
            if (token.Kind == TokenKind.End)
            {
                return;
            }

            depth += token.Is("{") ? 1 : token.Is("}") ? -1 : 0;
            _next++;
            Read(token);
        }
        while (depth > 0);
    }

    private static bool IsInArgument(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Superscript
        || (token.Kind == TokenKind.Name && (!token.Text.StartsWith('\\') || LatexNames.Letters.ContainsKey(token.Text)));

    /// <summary>A name, joined with its subscript: x_{12} is x_12.</summary>
    private void Name(Token token)
    {
        if (token.Text.EndsWith('_') && _next + 2 < tokens.Count && tokens[_next].Is("{") && tokens[_next + 2].Is("}"))
        {
            Token index = tokens[_next + 1];
            int end = tokens[_next + 2].Position;
            token = token with { Text = token.Text + text[index.Position..end].Trim() };
            _next += 3;
        }

        Product(token);
        _output.Add(token);
    }

    /// <summary>Names side by side are multiplied in LaTeX.</summary>
    private void Product(Token token)
    {
        if (_output is [.., { Kind: TokenKind.Name } last] && Vocabulary.Function(last.Text) is null)
        {
            _output.Add(token with { Kind = TokenKind.Symbol, Text = "*", Value = null });
        }
    }

    private void Expect(string symbol, Token token, string form)
    {
        if (!tokens[_next].Is(symbol))
        {
            throw new FormulaException(text, tokens[_next].Position, $"'{symbol}' is expected here: {token.Text} is written {form}.");
        }
    }
}
