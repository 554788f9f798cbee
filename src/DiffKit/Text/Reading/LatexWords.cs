namespace DiffKit.Text.Reading;

/// <summary>Names in LaTeX: each letter is one, with its subscript, \mathrm{...} is one, and \Delta x is Δx.</summary>
internal sealed class LatexWords(LatexCursor cursor)
{
    /// <summary>mc_0 is m·c_0; the name of a function, before its bracket, stays whole.</summary>
    public void Letters(Token token)
    {
        bool isWhole = Vocabulary.Constant(token.Text) is not null
            || (Vocabulary.Function(token.Text) is not null
                && (cursor.Current.Opens || cursor.Current.Is("^") || cursor.Current.Kind == TokenKind.Superscript));
        const int longestProduct = 3;
        if (!isWhole && token.Text.Length > longestProduct && token.Text.All(char.IsLetter))
        {
            throw new FormulaException(
                cursor.Text, token.Position,
                $@"In LaTeX {token.Text} would be a product of letters; a name is written \mathrm{{{token.Text}}}.");
        }

        int at = 0;
        while (!isWhole && at < token.Text.Length)
        {
            int end = LetterEnd(token.Text, at);
            if (at > 0 && !Characters.IsName(token.Text[at..end]) || token.Text[at..end].EndsWith("__", StringComparison.Ordinal))
            {
                throw new FormulaException(
                    cursor.Text, token.Position + at, "A subscript of more than a letter or a number is written x_{ab1}.");
            }

            Add(new Token(TokenKind.Name, token.Position + at, token.Text[at..end], null), isLast: end == token.Text.Length);
            at = end;
        }

        if (isWhole)
        {
            Add(token, isLast: true);
        }
    }

    /// <summary>A letter that has a command, such as \omega.</summary>
    public void Letter(Token token, string letter)
    {
        bool isChange = letter == "Δ" && cursor.Current.Kind == TokenKind.Name
            && !(cursor.Current.Text.StartsWith('\\') && LetterOf(cursor.Current) is null);
        if (!isChange)
        {
            Add(token with { Text = letter }, isLast: true);
            return;
        }

        Token changed = cursor.Take();
        Letters(changed with { Text = letter + (LetterOf(changed) ?? changed.Text) });
    }

    /// <summary>\mathrm{name} is a name, of a function too; \text{and} is a sign.</summary>
    public void Upright(Token token)
    {
        cursor.Expect("{", token, token.Text + "{name}");
        cursor.Skip(1);
        Token first = cursor.Current;
        List<string> parts = [];
        while (cursor.Current is { Kind: TokenKind.Name or TokenKind.Number } or { Text: "and" or "or" or "not" })
        {
            parts.Add(Written(cursor.Take()));
        }

        string name = string.Concat(parts);
        if (!Characters.IsName(name) || !cursor.Current.Is("}"))
        {
            throw new FormulaException(cursor.Text, first.Position, $"One name is expected in {token.Text}{{...}}.");
        }

        cursor.Skip(1);
        if (Signs.IsWord(name))
        {
            cursor.Add(first.As(name));
        }
        else
        {
            Add(first with { Kind = TokenKind.Name, Text = name }, isLast: true);
        }
    }

    /// <summary>\bar{x} is x̄, \dot\theta is θ̇.</summary>
    public void Accented(Token token, string mark)
    {
        cursor.Brace();
        cursor.Expect("{", token, token.Text + "{x}");
        Token letter = cursor.Ahead(1);
        if (letter.Kind != TokenKind.Name || !cursor.Ahead(2).Is("}"))
        {
            throw new FormulaException(cursor.Text, letter.Position, $"One letter is expected in {token.Text}{{...}}.");
        }

        cursor.Skip(3);
        Add(letter with { Text = (LetterOf(letter) ?? letter.Text) + mark }, isLast: true);
    }

    private static string? LetterOf(Token token) => LatexNames.Letters.GetValueOrDefault(token.Text);

    /// <summary>The end of a letter with its marks and its subscript: of digits, or of one letter.</summary>
    private static int LetterEnd(string name, int start)
    {
        int end = start + (name[start] == 'Δ' && start + 1 < name.Length ? 1 : 0);
        end += char.IsSurrogate(name[end]) ? 2 : name[end] == '_' ? 0 : 1;
        while (end < name.Length && !char.IsLetter(name[end]) && name[end] != '_')
        {
            end++;
        }

        if (end == name.Length || name[end] != '_')
        {
            return end;
        }

        int index = end + 1;
        return Characters.IsDigit(name, index) ? Characters.DigitsEnd(name, index) : Math.Min(index + 1, name.Length);
    }

    private void Add(Token name, bool isLast)
    {
        string text = isLast ? name.Text + Subscript(name) : name.Text;
        if (!Characters.IsName(text))
        {
            throw new FormulaException(cursor.Text, name.Position, $"{text} can't name a variable.");
        }

        cursor.Multiply(name);
        cursor.Add(name with { Text = text });
    }

    /// <summary>What follows at once as a subscript: _0 of \omega_0, or what is in the braces of x_{12} and x_{\mathrm{max}}.</summary>
    private string Subscript(Token name)
    {
        bool isOpen = name.Text.EndsWith('_');
        string mark = isOpen ? "" : "_";
        if (!isOpen && cursor.Current is { Kind: TokenKind.Name, Text: ['_', ..] } index)
        {
            cursor.Skip(1);
            if (index.Text.Length > 1)
            {
                return index.Text;
            }
        }
        else if (!isOpen || !(cursor.Current.Is("{") || LatexNames.Indices.ContainsKey(cursor.Current.Text)))
        {
            return "";
        }

        return mark + Braced();
    }

    private string Braced()
    {
        Token open = cursor.Take();
        if (LatexNames.Indices.TryGetValue(open.Text, out string? single))
        {
            return single;
        }

        if (!open.Is("{"))
        {
            throw new FormulaException(
                cursor.Text, open.Position, "A letter, a number or '{' is expected here: a subscript is written x_{12}.");
        }

        int depth = 1;
        List<string> words = [];
        while (depth > 0)
        {
            Token token = cursor.Take();
            depth += token.Is("{") ? 1 : token.Is("}") ? -1 : 0;
            bool isWord = token.Kind is TokenKind.Name or TokenKind.Number || Signs.IsWord(token.Text);
            words.Add(
                !isWord || LatexNames.Styles.Contains(token.Text) ? "" : LatexNames.Indices.GetValueOrDefault(token.Text) ?? Written(token));
            if (token.Kind == TokenKind.End || (!isWord && !token.Is("{") && !token.Is("}") && !token.Is(",")))
            {
                throw new FormulaException(cursor.Text, token.Position, "A subscript is a word or a number, as in x_{12}.");
            }
        }

        string subscript = string.Concat(words);
        return Characters.IsName("x" + subscript) && subscript.Length > 0
            ? subscript
            : throw new FormulaException(cursor.Text, open.Position, "A subscript is a word or a number, as in x_{12}.");
    }

    private string Written(Token token) => token.Kind != TokenKind.Number
        ? token.Text
        : cursor.Text[token.Position..Characters.DigitsEnd(cursor.Text, token.Position)];
}
