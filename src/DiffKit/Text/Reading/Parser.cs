using DiffKit.Rules;

namespace DiffKit.Text.Reading;

/// <summary>Reads formulas: in turns an operand with all that comes before it, and what follows an operand. The grammar is in
/// docs/formulas.md.</summary>
internal sealed class Parser
{
    private readonly List<Token> _tokens;
    private readonly Complaints _complaints;
    private readonly Names _names;
    private readonly Calls _calls;
    private readonly Pending _pending = new();
    private int _next;

    private Parser(string text, ReadOnlySpan<string> declared)
    {
        _tokens = LatexReader.Translate(text, Lexer.Tokens(text));
        _complaints = new Complaints(text);
        _names = new Names(declared);
        _calls = new Calls(_tokens, _names, _complaints);
    }

    private Token Current => _tokens[_next];

    /// <summary>The formulas between semicolons, and the variables in the order in which they first appear,
    /// also those that cancel.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">Names that are variables also where they would be numbers: e, pi, π.</param>
    public static (List<Expr> Formulas, IReadOnlyList<string> Variables) Read(string text, params ReadOnlySpan<string> declared)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new Parser(text, declared);
        List<Expr> formulas = [parser.Formula()];
        while (parser.Current.Kind != TokenKind.End)
        {
            parser._next++;
            formulas.Add(parser.Formula());
        }

        return (formulas, parser._names.Variables);
    }

    /// <summary>Reads up to a semicolon or the end.</summary>
    private Expr Formula()
    {
        do
        {
            Operand();
        }
        while (Continues());
        _pending.Settle();
        return _pending.Innermost is { } bracket ? throw _complaints.NotClosed(Current, bracket) : _pending.Pop();
    }

    /// <summary>Reads all that comes before and makes up one operand: signs, roots, opening brackets, and a number or a name.</summary>
    private void Operand()
    {
        while (true)
        {
            Token token = Current;
            _next++;
            switch (token)
            {
                case { Kind: TokenKind.Number }:
                    _pending.Add(token.Value!);
                    return;
                case { Kind: TokenKind.Name } when _calls.Opened(token, ref _next, _pending.Count) is { } call:
                    _pending.Open(call);
                    break;
                case { Kind: TokenKind.Name }:
                    _pending.Add(_names.Constant(token.Text) ?? _names.Variable(token.Text));
                    return;
                case { Kind: TokenKind.Symbol, Text: "(" or "[" or "{" or "|" }:
                    _pending.Open(new Bracket(token, _pending.Count));
                    break;
                default:
                    _pending.Before(Operators.Before(token) ?? throw _complaints.Missing(token));
                    break;
            }
        }
    }

    /// <summary>Reads what follows an operand: exponents, factorials, closing brackets; then true with an operator or a comma read, after
    /// which another operand must come, or false at the end of a formula.</summary>
    private bool Continues()
    {
        while (true)
        {
            Token token = Current;
            switch (token)
            {
                case { Kind: TokenKind.Superscript }:
                    Change(operand => Expr.Pow(operand, token.Value!));
                    break;
                case { Kind: TokenKind.Symbol, Text: "!" }:
                    Change(operand => Expr.Apply<Gamma>(operand + 1));
                    break;
                case { Kind: TokenKind.Symbol, Text: "|" } when _pending.Innermost?.Token.Is("|") ?? false:
                case { Kind: TokenKind.Symbol, Text: ")" or "]" or "}" }:
                    Close(token);
                    break;
                case { Kind: TokenKind.Symbol, Text: "," }:
                    _pending.Settle();
                    _next = _pending.Innermost?.Function is null ? throw _complaints.StrayComma(token) : _next + 1;
                    return true;
                case { Kind: TokenKind.Symbol, Text: ";" } or { Kind: TokenKind.End }:
                    return false;
                default:
                    Operator? between = Operators.Between(token);
                    _pending.Between(between ?? Implied(token));
                    _next += between is null ? 0 : 1;
                    return true;
            }

            _next++;
        }
    }

    /// <summary>The product in 2x, 2(x + 1), (x + 1)(x - 1), x²y, x√y, 2πr and 2π(x + 1), which binds like a written one: 1/2x is
    /// (1/2)·x.</summary>
    private Operator Implied(Token token)
    {
        Token last = _tokens[_next - 1];
        bool starts = token.Kind == TokenKind.Name || token.Opens || token.IsRoot || token.Is("|");
        bool isNameBefore = last.Kind == TokenKind.Name && (token.IsRoot || IsConstant(last) || IsConstant(token));
        return starts && (last.EndsOperand || isNameBefore) ? Operators.Times : throw _complaints.Unexpected(token, last);
    }

    private bool IsConstant(Token token) => token.Kind == TokenKind.Name && _names.Constant(token.Text) is not null;

    /// <summary>Changes the operand just read; a root in front of it comes first.</summary>
    private void Change(Func<Expr, Expr> change)
    {
        _pending.SettleDownTo(Binding.Root);
        _pending.Add(change(_pending.Pop()));
    }

    private void Close(Token closing)
    {
        _pending.Settle();
        Bracket bracket = _pending.Innermost ?? throw _complaints.NotOpened(closing);
        if (bracket.Closing != closing.Text)
        {
            throw _complaints.WrongClosing(closing, bracket);
        }

        _pending.Close();
        Expr[] arguments = _pending.PopFrom(bracket.Operands);
        _pending.Add(bracket.Token.Is("|") ? Expr.Apply<Abs>(arguments[0]) : _calls.Closed(bracket, arguments));
    }
}
