using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text.Printing;

/// <summary>What formulas look like to a reader: fractions, roots, conditions and choices, which the graph spells as powers, sums and
/// products.</summary>
internal static class Shapes
{
    /// <summary>Whether a factor stands below the line: x⁻².</summary>
    public static bool IsInverse(Expr factor) => factor is Power { Exponent.Coefficient.IsNegative: true };

    /// <summary>What stands below the line: x² of x⁻².</summary>
    public static Expr Inverse(Expr factor) => Power.Of(((Power)factor).Base, -((Power)factor).Exponent);

    public static bool IsRoot(Expr factor) => factor is Power { Exponent: Literal { Value: var n } } && n.Equals(Number.Half);

    /// <summary>The factors above the line, in the order in which people write them (x·sin(x)), and those below it.</summary>
    public static (Expr[] Above, Expr[] Below) Fraction(IReadOnlyList<Expr> factors) =>
        (factors.Where(factor => !IsInverse(factor)).OrderBy(IsComplicated).ToArray(), factors.Where(IsInverse).Select(Inverse).ToArray());

    /// <summary>The sign of a comparison: &lt;, ≤ or ==; null of any other formula.</summary>
    public static string? ComparisonOf(Expr formula) => formula is not Call call ? null
        : call.Function == Elementary.Of2<Less>() ? "<"
        : call.Function == Elementary.Of2<LessOrEqual>() ? "≤"
        : call.Function == Elementary.Of2<Equal>() ? "=="
        : null;

    /// <summary>The conditions that all hold, of a product of two or more; null of any other formula.</summary>
    public static IReadOnlyList<Expr>? Conjunction(Expr formula) => formula is Product && Product.Parts(formula) is var parts && parts.TrueForAll(IsCondition) ? parts : null;

    /// <summary>The two conditions of which one holds; null of any other formula.</summary>
    public static IReadOnlyList<Expr>? Disjunction(Expr formula) =>
        formula is Call { Second: { } second } call && call.Function == Elementary.Of2<Max>() && IsCondition(call.First) && IsCondition(second) ? [call.First, second] : null;

    /// <summary>The two sides of a choice, when(c, a) + when(not c, b), which are neighbours in a sum.</summary>
    public static (Expr Condition, Expr Then, Expr Otherwise)? Choice(Expr a, Expr b) =>
        Condition.Chosen(a.Rest) is var (condition, then) && Condition.Chosen(b.Rest) is var (opposite, otherwise) && Condition.Not(condition).Equals(opposite)
            ? (condition, Scaled.Of(a.Coefficient, then), Scaled.Of(b.Coefficient, otherwise))
            : null;

    /// <summary>A comparison; also a comparison of others would be a deep walk, and prints as it is made.</summary>
    private static bool IsCondition(Expr formula) => ComparisonOf(formula) is not null;

    private static bool IsComplicated(Expr factor) => (factor is Power power ? power.Base : factor) is not (Variable or Constant or Literal);
}
