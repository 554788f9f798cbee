using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text.Reading;

/// <summary>All operators, a line each.</summary>
internal static class Operators
{
    public static readonly Operator Times = Infix(Binding.Product, (a, b) => a * b);

    /// <summary>The "and" in a &lt; b &lt; c, which binds as the comparisons do.</summary>
    public static readonly Operator Chained = Infix(Binding.Comparison, Condition.And);

    private static readonly Dictionary<string, Operator> s_between = new()
    {
        ["or"] = Infix(Binding.Or, Condition.Or),
        ["and"] = Infix(Binding.And, Condition.And),
        ["<"] = Infix(Binding.Comparison, Condition.Less),
        ["≤"] = Infix(Binding.Comparison, Condition.LessOrEqual),
        [">"] = Infix(Binding.Comparison, (a, b) => Condition.Less(b, a)),
        ["≥"] = Infix(Binding.Comparison, (a, b) => Condition.LessOrEqual(b, a)),
        ["=="] = Infix(Binding.Comparison, Condition.Equal),
        ["≠"] = Infix(Binding.Comparison, (a, b) => Condition.Not(Condition.Equal(a, b))),
        ["+"] = Infix(Binding.Sum, (a, b) => a + b),
        ["-"] = Infix(Binding.Sum, (a, b) => a - b),
        ["*"] = Times,
        ["/"] = Infix(Binding.Product, (a, b) => a / b),
        ["^"] = Infix(Binding.Power, Expr.Pow),
    };

    private static readonly Dictionary<string, Operator> s_before = new()
    {
        ["not"] = Prefix(Binding.Not, Condition.Not),
        ["-"] = Prefix(Binding.Sign, a => -a),
        ["+"] = Prefix(Binding.Sign, a => a),
        ["√"] = Prefix(Binding.Root, Expr.Apply<Sqrt>),
        ["∛"] = Prefix(Binding.Root, Expr.Apply<Cbrt>),
        ["∜"] = Prefix(Binding.Root, a => Expr.Apply2<RootN>(a, 4)),
    };

    /// <summary>The operator that this token is between two operands.</summary>
    public static Operator? Between(Token token) => token.Kind == TokenKind.Symbol ? s_between.GetValueOrDefault(token.Text) : null;

    /// <summary>The operator that this token is before its operand.</summary>
    public static Operator? Before(Token token) => token.Kind == TokenKind.Symbol ? s_before.GetValueOrDefault(token.Text) : null;

    private static Operator Infix(Binding binding, Func<Expr, Expr, Expr> build) => new(binding, 2, build);

    private static Operator Prefix(Binding binding, Func<Expr, Expr> build) => new(binding, 1, (a, _) => build(a));
}
