using DiffKit.Expressions;

namespace DiffKit.Text.Reading;

/// <summary>Calls of functions: sin(x), sin²(x), sin^2(x).</summary>
internal sealed class Calls(List<Token> tokens, Names names, Complaints complaints)
{
    /// <summary>The opening bracket of the call, if the name is called whose next token this is;
    /// the place is moved behind the bracket.</summary>
    /// <param name="name">The name.</param>
    /// <param name="next">The place of the token behind it.</param>
    /// <param name="operands">How many operands there are before the call.</param>
    public Bracket? Opened(Token name, ref int next, int operands)
    {
        NamedFunction? function = Vocabulary.Function(name.Text);
        int bracket = next;
        Literal? exponent = function is null ? null : Exponent(ref bracket);
        if (!tokens[bracket].Opens || names.Constant(name.Text) is not null)
        {
            return null;
        }

        if (exponent is { Value.IsNegative: true })
        {
            throw complaints.TwoMeanings(name, tokens[next]);
        }

        next = bracket + 1;
        return new Bracket(tokens[bracket], operands)
        {
            Function = function ?? throw complaints.UnknownFunction(name),
            Exponent = exponent,
        };
    }

    /// <summary>What a closed bracket stands for: the call, or what is in it.</summary>
    public Expr Closed(Bracket bracket, Expr[] arguments)
    {
        if (bracket.Function is not { } function)
        {
            return arguments[0];
        }

        Expr value = arguments.Length < function.Least || arguments.Length > function.Most
            ? throw complaints.WrongCount(function, bracket, arguments.Length)
            : function.Build(arguments);
        return bracket.Exponent is null ? value : Expr.Pow(value, bracket.Exponent);
    }

    /// <summary>The exponent between a function's name and its bracket, ², ^2, ^-1 or ^{2}; the place is moved behind it.</summary>
    private Literal? Exponent(ref int place)
    {
        if (tokens[place].Kind == TokenKind.Superscript)
        {
            return tokens[place++].Value;
        }

        if (!tokens[place].Is("^"))
        {
            return null;
        }

        int at = place + 1;
        bool isBracketed = tokens[at].Opens;
        at += isBracketed ? 1 : 0;
        bool isNegative = tokens[at].Is("-");
        at += isNegative ? 1 : 0;
        if (tokens[at].Kind != TokenKind.Number || (isBracketed && !tokens[at + 1].Closes))
        {
            return null;
        }

        Literal size = tokens[at].Value!;
        place = at + (isBracketed ? 2 : 1);
        return isNegative ? new Literal(-size.Value) : size;
    }
}
