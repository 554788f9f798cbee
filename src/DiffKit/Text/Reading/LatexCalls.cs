namespace DiffKit.Text.Reading;

/// <summary>Functions in LaTeX, which need no brackets: \sin x, \sin^2 2x, \log_{10} x.</summary>
internal sealed class LatexCalls(LatexCursor cursor, Action<Token> read)
{
    /// <summary>The function of this command.</summary>
    public void Read(Token command)
    {
        Token name = command with { Text = command.Text[1..] };
        if (Vocabulary.Function(name.Text) is null)
        {
            string? nearest = Nearest.To(name.Text, Vocabulary.FunctionNames);
            throw new FormulaException(
                cursor.Text, name.Position, $@"\{name.Text} is not known{(nearest is null ? "" : $@"; did you mean \{nearest}?")}.");
        }

        cursor.Multiply(name);
        cursor.Add(name with { Text = name.Text + Base(name) });
        Exponent();
        while (LatexNames.Spacing.Contains(cursor.Current.Text))
        {
            cursor.Skip(1);
        }

        if (IsArgument(cursor.Current))
        {
            Bare();
        }
        else if (IsBar(cursor.Current))
        {
            Modulus();
        }
        else if (cursor.Current.Text is @"\sqrt")
        {
            Root();
        }
    }

    /// <summary>\arcsin\sqrt{x} is \arcsin(\sqrt{x}).</summary>
    private void Root()
    {
        cursor.Add(cursor.Current.As("("));
        int start = cursor.Output.Count;
        do
        {
            read(cursor.Take());
        }
        while (cursor.Output.Skip(start).Sum(token => token.Opens ? 1 : token.Closes ? -1 : 0) > 0 && cursor.Current.Kind != TokenKind.End);
        cursor.Add(cursor.Current.As(")"));
    }

    /// <summary>\ln |x| is \ln(|x|).</summary>
    private void Modulus()
    {
        cursor.Add(cursor.Current.As("("));
        do
        {
            read(cursor.Take());
        }
        while (!IsBar(cursor.Current) && cursor.Current.Kind != TokenKind.End);
        if (IsBar(cursor.Current))
        {
            read(cursor.Take());
        }

        cursor.Add(cursor.Current.As(")"));
    }

    /// <summary>The 10 of \log_{10}, which names a function of its own.</summary>
    private string Base(Token name)
    {
        bool isBraced = cursor.Current is { Kind: TokenKind.Name, Text: "_" } && cursor.Ahead(1).Is("{") && cursor.Ahead(3).Is("}");
        string digits = isBraced && cursor.Ahead(2).Value is { Value: var n } ? "_" + n.P
            : cursor.Current is { Kind: TokenKind.Name, Text: ['_', ..] } ? cursor.Current.Text
            : "";
        if (digits.Length == 0)
        {
            return "";
        }

        if (name.Text != "log" || digits is not ("_2" or "_10"))
        {
            throw new FormulaException(
                cursor.Text, cursor.Current.Position,
                $@"A subscript of \{name.Text} has no meaning here; \log_{{10}} and \log_{{2}} have, and \log(b, x) is to the base b.");
        }

        cursor.Skip(isBraced ? 4 : 1);
        return digits[1..];
    }

    /// <summary>An exponent before the argument: ^2, ^{2}, ^{-1}.</summary>
    private void Exponent()
    {
        if (!cursor.Current.Is("^"))
        {
            return;
        }

        cursor.Add(cursor.Take());
        int depth = 0;
        do
        {
            Token token = cursor.Take();
            depth += token.Opens ? 1 : token.Is("}") || token.Is(")") || token.Is("]") ? -1 : 0;
            read(token);
        }
        while (depth > 0 && cursor.Current.Kind != TokenKind.End);
    }

    /// <summary>Without brackets the argument ends before the next sign, bracket or function.</summary>
    private void Bare()
    {
        cursor.Add(cursor.Current.As("("));
        while (IsArgument(cursor.Current) || cursor.Current.Is("^"))
        {
            if (cursor.Current.Is("^"))
            {
                Exponent();
            }
            else
            {
                read(cursor.Take());
            }
        }

        cursor.Add(cursor.Current.As(")"));
    }

    private static bool IsBar(Token token) => LatexNames.Signs.GetValueOrDefault(token.Text, token.Text) == "|";

    private static bool IsArgument(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Superscript
        || (token.Kind == TokenKind.Name && (!token.Text.StartsWith('\\') || LatexNames.Letters.ContainsKey(token.Text)));
}
