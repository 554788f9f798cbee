namespace DiffKit.Text.Reading;

/// <summary>The tokens of a LaTeX text, what is next of them, and the tokens of a formula that they become.</summary>
internal sealed class LatexCursor(string text, List<Token> tokens)
{
    private int _next;

    /// <summary>The text that the tokens are of.</summary>
    public string Text { get; } = text;

    public List<Token> Output { get; } = [];

    public bool IsDone => _next == tokens.Count;

    public Token Current => Ahead(0);

    public Token Take() => tokens[_next++];

    public void Skip(int count) => _next += count;

    /// <summary>The token so many behind the current one; the end, behind the last.</summary>
    public Token Ahead(int count) => tokens[Math.Min(_next + count, tokens.Count - 1)];

    public void Add(Token token) => Output.Add(token);

    /// <summary>Names side by side are multiplied in LaTeX.</summary>
    public void Multiply(Token token)
    {
        if (Output is [.., { Kind: TokenKind.Name } last] && Vocabulary.Function(last.Text) is null)
        {
            Add(token.As("*"));
        }
    }

    /// <summary>Refuses what is not this symbol.</summary>
    public void Expect(string symbol, Token token, string form)
    {
        if (!Current.Is(symbol))
        {
            throw new FormulaException(Text, Current.Position, $"'{symbol}' is expected here: {token.Text} is written {form}.");
        }
    }
}
