using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text;

/// <summary>Reads formulas: operator precedence on two explicit stacks, so that brackets may be nested as deep as memory allows.
/// The grammar is in docs/formulas.md.</summary>
internal sealed class Parser
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Expr> _operands = [];
    private readonly Stack<Operator> _operators = new();
    private readonly List<string> _variables = [];
    private readonly Dictionary<string, Variable> _named = [];
    private int _next;

    private Parser(string text)
    {
        _text = text;
        _tokens = LatexReader.Translate(text, Lexer.Tokens(text));
    }

    private Token Current => _tokens[_next];

    /// <summary>The formulas between semicolons, and the variables in the order in which they first appear, also those that cancel.</summary>
    public static (List<Expr> Formulas, IReadOnlyList<string> Variables) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new Parser(text);
        List<Expr> formulas = [];
        while (true)
        {
            parser.Operand();
            while (parser.Continues())
            {
                parser.Operand();
            }

            formulas.Add(parser.Finish());
            if (parser.Current.Kind == TokenKind.End)
            {
                return (formulas, parser._variables);
            }

            parser._next++;
        }
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
                    _operands.Add(token.Value!);
                    return;
                case { Kind: TokenKind.Name } when Called(token) is { } call:
                    _operators.Push(call);
                    break;
                case { Kind: TokenKind.Name }:
                    _operands.Add(Vocabulary.Constant(token.Text) ?? Named(token.Text));
                    return;
                case { Kind: TokenKind.Symbol, Text: "(" or "[" or "{" or "|" }:
                    _operators.Push(new Operator(token, OperatorKind.Bracket, 0) { Operands = _operands.Count });
                    break;
                case { Kind: TokenKind.Symbol, Text: "-" }:
                    _operators.Push(new Operator(token, OperatorKind.Negate, 4));
                    break;
                case { Kind: TokenKind.Symbol, Text: "+" }:
                    break;
                case { Kind: TokenKind.Symbol, Text: "√" or "∛" }:
                    _operators.Push(new Operator(token, token.Text == "√" ? OperatorKind.SquareRoot : OperatorKind.CubeRoot, 6));
                    break;
                default:
                    throw Missing(token);
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
                case { Kind: TokenKind.Symbol, Text: "|" } when IsInside("|"):
                case { Kind: TokenKind.Symbol, Text: ")" or "]" or "}" }:
                    Close(token);
                    break;
                case { Kind: TokenKind.Symbol, Text: "," }:
                    Comma(token);
                    return true;
                case { Kind: TokenKind.Symbol, Text: ";" }:
                case { Kind: TokenKind.End }:
                    return false;
                default:
                    Push(Binary(token) ?? Implied(token));
                    return true;
            }

            _next++;
        }
    }

    private Operator? Binary(Token token)
    {
        Operator? found = token.Kind != TokenKind.Symbol ? null : token.Text switch
        {
            "<" => new Operator(token, OperatorKind.Less, 1),
            "≤" => new Operator(token, OperatorKind.LessOrEqual, 1),
            ">" => new Operator(token, OperatorKind.Greater, 1),
            "≥" => new Operator(token, OperatorKind.GreaterOrEqual, 1),
            "==" => new Operator(token, OperatorKind.Equal, 1),
            "≠" => new Operator(token, OperatorKind.NotEqual, 1),
            "+" => new Operator(token, OperatorKind.Add, 2),
            "-" => new Operator(token, OperatorKind.Subtract, 2),
            "*" => new Operator(token, OperatorKind.Multiply, 3),
            "/" => new Operator(token, OperatorKind.Divide, 3),
            "^" => new Operator(token, OperatorKind.Power, 5),
            _ => null,
        };
        _next += found is null ? 0 : 1;
        return found;
    }

    /// <summary>The product in 2x, 2(x + 1), (x + 1)(x - 1), x²y, x√y and 2π(x + 1), which binds like a written one: 1/2x is (1/2)·x.</summary>
    private Operator Implied(Token token)
    {
        Token last = _tokens[_next - 1];
        bool isRoot = token.Is("√") || token.Is("∛");
        bool starts = token.Kind == TokenKind.Name || token.Opens || isRoot || token.Is("|");
        bool ends = last.Kind is TokenKind.Number or TokenKind.Superscript || last.Is(")") || last.Is("]") || last.Is("}") || last.Is("!") || last.Is("|");
        ends |= last.Kind == TokenKind.Name && (isRoot || (token.Opens && Vocabulary.Constant(last.Text) is not null));
        return starts && ends ? new Operator(token, OperatorKind.Multiply, 3) : throw Unexpected(token, last);
    }

    /// <summary>Applies the operators that bind at least as tightly, then waits for the right operand. Powers group to the right.</summary>
    private void Push(Operator next)
    {
        while (_operators.TryPeek(out Operator? top) && (top.Binding > next.Binding || (top.Binding == next.Binding && next.Kind != OperatorKind.Power)))
        {
            Apply(_operators.Pop());
        }

        _operators.Push(next);
    }

    private void Apply(Operator operation)
    {
        Expr right = Pop();
        _operands.Add(operation.Kind switch
        {
            OperatorKind.Less => Condition.Less(Pop(), right),
            OperatorKind.LessOrEqual => Condition.LessOrEqual(Pop(), right),
            OperatorKind.Greater => Condition.Less(right, Pop()),
            OperatorKind.GreaterOrEqual => Condition.LessOrEqual(right, Pop()),
            OperatorKind.Equal => Condition.Equal(Pop(), right),
            OperatorKind.NotEqual => Condition.Not(Condition.Equal(Pop(), right)),
            OperatorKind.Add => Pop() + right,
            OperatorKind.Subtract => Pop() - right,
            OperatorKind.Multiply => Pop() * right,
            OperatorKind.Divide => Pop() / right,
            OperatorKind.Power => Expr.Pow(Pop(), right),
            OperatorKind.Negate => -right,
            OperatorKind.SquareRoot => Expr.Apply<Sqrt>(right),
            _ => Expr.Apply<Cbrt>(right),
        });
    }

    private Expr Pop()
    {
        Expr last = _operands[^1];
        _operands.RemoveAt(_operands.Count - 1);
        return last;
    }

    /// <summary>Changes the operand just read; a root in front of it comes first.</summary>
    private void Change(Func<Expr, Expr> change)
    {
        ApplyWhile(top => top.Binding > 5);
        _operands.Add(change(Pop()));
    }

    private void ApplyWhile(Func<Operator, bool> condition)
    {
        while (_operators.TryPeek(out Operator? top) && !top.IsBracket && condition(top))
        {
            Apply(_operators.Pop());
        }
    }

    private Expr Named(string name)
    {
        if (!_named.TryGetValue(name, out Variable? variable))
        {
            variable = new Variable(name);
            _named.Add(name, variable);
            _variables.Add(name);
        }

        return variable;
    }

    /// <summary>The opening bracket of a call, if this name is called: sin(x), sin²(x), sin^2(x). The bracket is read too.</summary>
    private Operator? Called(Token name)
    {
        NamedFunction? function = Vocabulary.Function(name.Text);
        (Token exponent, int bracket) = (default, _next);
        if (function is not null && Current.Kind == TokenKind.Superscript)
        {
            (exponent, bracket) = (Current, _next + 1);
        }
        else if (function is not null && Current.Is("^") && _tokens[_next + 1].Kind == TokenKind.Number)
        {
            (exponent, bracket) = (_tokens[_next + 1], _next + 2);
        }

        if (!_tokens[bracket].Opens || Vocabulary.Constant(name.Text) is not null)
        {
            return null;
        }

        if (exponent.Value is { Value.IsNegative: true })
        {
            string meanings = $"write a{name.Text}(x) for the inverse, 1/{name.Text}(x) for the reciprocal";
            throw new FormulaException(_text, exponent.Position, $"{name.Text}{exponent.Text}(x) can mean two things: {meanings}.");
        }

        _next = bracket + 1;
        return new Operator(_tokens[bracket], OperatorKind.Bracket, 0)
        {
            Function = function ?? throw Unknown(name),
            Exponent = exponent.Value,
            Operands = _operands.Count,
        };
    }

    private void Comma(Token comma)
    {
        ApplyWhile(_ => true);
        if (!_operators.TryPeek(out Operator? bracket) || bracket.Function is null)
        {
            throw new FormulaException(_text, comma.Position, "A comma can only stand between the arguments of a function; the decimal sign is a point.");
        }

        _next++;
    }

    private void Close(Token closing)
    {
        ApplyWhile(_ => true);
        string opening = closing.Text switch { ")" => "(", "]" => "[", "}" => "{", _ => "|" };
        if (!_operators.TryPop(out Operator? bracket))
        {
            throw new FormulaException(_text, closing.Position, $"This '{closing.Text}' closes nothing.");
        }

        if (bracket.Token.Text != opening)
        {
            throw new FormulaException(_text, closing.Position, $"'{ClosingOf(bracket)}' is expected here, for the '{bracket.Token.Text}' at character {bracket.Token.Position + 1}.");
        }

        if (bracket.Token.Is("|"))
        {
            _operands.Add(Expr.Apply<Abs>(Pop()));
        }
        else if (bracket.Function is { } function)
        {
            _operands.Add(Call(function, bracket));
        }
    }

    private Expr Call(NamedFunction function, Operator bracket)
    {
        Expr[] arguments = _operands.GetRange(bracket.Operands, _operands.Count - bracket.Operands).ToArray();
        _operands.RemoveRange(bracket.Operands, arguments.Length);
        if (arguments.Length < function.Least || arguments.Length > function.Most)
        {
            string needed = function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";
            throw new FormulaException(_text, bracket.Token.Position, $"{function.Names[0]} takes {needed} argument(s), not {arguments.Length}.");
        }

        Expr value = function.Build(arguments);
        return bracket.Exponent is null ? value : Expr.Pow(value, bracket.Exponent);
    }

    private Expr Finish()
    {
        ApplyWhile(_ => true);
        if (_operators.TryPeek(out Operator? bracket))
        {
            throw new FormulaException(_text, Current.Position, $"'{ClosingOf(bracket)}' is missing, for the '{bracket.Token.Text}' at character {bracket.Token.Position + 1}.");
        }

        return Pop();
    }

    private bool IsInside(string bracket) => _operators.FirstOrDefault(o => o.IsBracket)?.Token.Is(bracket) ?? false;

    private static string ClosingOf(Operator bracket) => bracket.Token.Text switch { "(" => ")", "[" => "]", "{" => "}", _ => "|" };

    private FormulaException Unknown(Token name)
    {
        string? nearest = Nearest.To(name.Text, Vocabulary.FunctionNames);
        string advice = nearest is null ? $"for a product write {name.Text}·(...)" : $"did you mean {nearest}? For a product write {name.Text}·(...)";
        return new FormulaException(_text, name.Position, $"There is no function {name.Text}; {advice}.");
    }

    private FormulaException Missing(Token token) => new(_text, token.Position, token.Kind == TokenKind.End
        ? "The formula ends where a number, a name or an opening bracket is expected."
        : $"A number, a name or an opening bracket is expected here, not '{TextOf(token)}'.");

    private FormulaException Unexpected(Token token, Token last)
    {
        string advice = token.Is("=") ? "; an equation a = b is written a - (b)"
            : last.Kind == TokenKind.Name && Vocabulary.Function(last.Text) is not null ? $"; {last.Text} needs brackets around its argument: {last.Text}(...)"
            : token.Kind is TokenKind.Name or TokenKind.Number ? $"; for a product write {TextOf(last)}·{TextOf(token)}"
            : "";
        return new FormulaException(_text, token.Position, $"An operator is expected here, not '{TextOf(token)}'{advice}.");
    }

    private string TextOf(Token token)
    {
        int index = _tokens.BinarySearch(token, Comparer<Token>.Create((a, b) => a.Position.CompareTo(b.Position)));
        return token.Kind == TokenKind.Number ? _text[token.Position.._tokens[index + 1].Position].Trim() : token.Text;
    }
}
