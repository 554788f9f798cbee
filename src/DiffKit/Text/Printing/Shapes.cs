using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text.Printing;

/// <summary>What formulas look like to a reader: fractions, roots, conditions and choices, which the graph spells as powers, sums and
/// products.</summary>
internal static class Shapes
{
    /// <summary>Whether a factor stands below the line: x⁻²; not where what would stand there is a number,
    /// although its inverse is none.</summary>
    public static bool IsInverse(Expr factor) =>
        factor is Power { Exponent.Coefficient.IsNegative: true, Base: var b } && !(b is Literal && Inverse(factor) is Literal);

    /// <summary>What stands below the line: x² of x⁻².</summary>
    public static Expr Inverse(Expr factor) => Power.Of(((Power)factor).Base, -((Power)factor).Exponent);

    public static bool IsRoot(Expr factor) => factor is Power { Exponent: Literal { Value: var n } } && n.Equals(Number.Half);

    /// <summary>The factors in the order in which people write them: x·sin(x)/y. Where two of them would be merged if they came to stand
    /// side by side, or one is a product in brackets, they keep the order in which they were put together.</summary>
    public static IReadOnlyList<Expr> InOrder(IReadOnlyList<Expr> factors) =>
        Product.AreApart(factors) ? [.. factors.OrderBy(factor => IsInverse(factor) ? 2 : IsComplicated(factor) ? 1 : 0)] : factors;

    /// <summary>The sign of a comparison: &lt;, ≤ or ==; null of any other formula.</summary>
    public static string? ComparisonOf(Expr formula) => formula is not Call call ? null
        : call.Function == Elementary.Of2<Less>() ? "<"
        : call.Function == Elementary.Of2<LessOrEqual>() ? "≤"
        : call.Function == Elementary.Of2<Equal>() ? "=="
        : null;

    /// <summary>The conditions that all hold, of a product of two or more; null of any other formula.</summary>
    public static IReadOnlyList<Expr>? Conjunction(Expr formula) =>
        formula is Product && Product.Parts(formula) is var parts && parts.TrueForAll(IsCondition) ? parts : null;

    /// <summary>The two conditions of which one holds; null of any other formula.</summary>
    public static IReadOnlyList<Expr>? Disjunction(Expr formula) =>
        formula is Call { Second: { } second } call && call.Function == Elementary.Of2<Max>()
            && IsCondition(call.First) && IsCondition(second)
                ? [call.First, second]
                : null;

    /// <summary>The two sides of a sum that is nothing but a choice.</summary>
    public static (Expr Condition, Expr Then, Expr Otherwise)? Choice(Expr formula) =>
        formula is Sum sum ? Condition.Choice(sum.Left, sum.Right) : null;

    /// <summary>A comparison; also a comparison of others would be a deep walk, and prints as it is made.</summary>
    private static bool IsCondition(Expr formula) => ComparisonOf(formula) is not null;

    private static bool IsComplicated(Expr factor) => Product.Base(factor) is not (Variable or Constant or Literal);
}
