using System.Globalization;
using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit.Text.Reading;

/// <summary>The tokens of a LaTeX text, what is next of them, and the tokens of a formula that they become.</summary>
internal sealed class LatexCursor(string text, List<Token> tokens)
{
    private readonly Stack<Token> _split = new();

    private int _next;

    /// <summary>The text that the tokens are of.</summary>
    public string Text { get; } = text;

    public List<Token> Output { get; } = [];

    public bool IsDone => _next == tokens.Count;

    public Token Current => Ahead(0);

    public Token Take() => _split.TryPop(out Token token) ? token : tokens[_next++];

    /// <summary>Puts tokens before what is next.</summary>
    public void Return(IReadOnlyList<Token> tokensAgain)
    {
        foreach (Token token in tokensAgain.Reverse())
        {
            _split.Push(token);
        }
    }

    public void Skip(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Take();
        }
    }

    /// <summary>The token so many behind the current one; the end, behind the last.</summary>
    public Token Ahead(int count) => count < _split.Count
        ? _split.ElementAt(count)
        : tokens[Math.Min(_next + count - _split.Count, tokens.Count - 1)];

    /// <summary>Puts braces around what comes next where it has none: in \frac12,
    /// \frac ab and \sqrt x one digit or letter is an argument.</summary>
    public void Brace()
    {
        Token token = Current;
        bool isNumber = token is { Kind: TokenKind.Number, Value.Value: { IsInteger: true, IsDecimal: false, IsZero: false } };
        bool isLetter = token.Kind == TokenKind.Name && (char.IsLetter(token.Text[0]) || LatexNames.Letters.ContainsKey(token.Text));
        if (!isNumber && !isLetter)
        {
            return;
        }

        int end = isNumber ? Characters.DigitsEnd(Text, token.Position) : token.Position + token.Text.Length;
        int length = token.Text.StartsWith('\\') ? token.Text.Length : char.IsSurrogate(Text[token.Position]) ? 2 : 1;
        Skip(1);
        int rest = token.Position + length, letters = Characters.DigitsEnd(Text, rest);
        if (letters < end)
        {
            _split.Push(Piece(token, letters, end));
        }

        if (rest < letters && rest < end)
        {
            _split.Push(Piece(token, rest, letters));
        }

        _split.Push(token.As("}"));
        _split.Push(Piece(token, token.Position, token.Position + length));
        _split.Push(token.As("{"));
    }

    private Token Piece(Token token, int start, int end)
    {
        string text = Text[start..end];
        return Characters.IsDigit(text, 0)
            ? new Token(TokenKind.Number, start, "", new Literal(BigInteger.Parse(text, CultureInfo.InvariantCulture)))
            : token with { Position = start, Text = text };
    }

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
