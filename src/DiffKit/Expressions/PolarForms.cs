using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>a/hypot(a, b) as a function of a and b. It is differentiated as that, so that the slope of x/hypot(x, y) is y²/hypot(x, y)³,
/// where the rule of a quotient gives 1/hypot(x, y) - x²/hypot(x, y)³, which cancels; and numbers are put into it before its powers leave
/// the range of a double. In the formulas that people see it is a quotient.</summary>
internal static class PolarForms
{
    private static readonly Elementary s_hypot = Elementary.Of2<Hypot>();
    private static readonly Elementary s_cos = Elementary.Of2<PolarCos>();
    private static readonly Elementary s_sin = Elementary.Of2<PolarSin>();

    /// <summary>Whether a node may be part of such a quotient.</summary>
    public static bool Concerns(Expr node) => node is Call call && call.Function == s_hypot;

    /// <summary>The formula with functions for these quotients.</summary>
    public static Expr In(Expr formula) => !Rewriting.Nodes([formula]).Any(Concerns) ? formula : Rewriting.BottomUp(
        formula, static (node, parts) => node is Product ? OfProduct(parts.Aggregate(Product.Of)) : Rewriting.Rebuild(node, parts));

    /// <summary>The formulas with quotients for these functions.</summary>
    public static IReadOnlyList<Expr> Out(IReadOnlyList<Expr> formulas) =>
        !Rewriting.Nodes(formulas).Any(node => Quotient(node) is not null) ? formulas : Rewriting.BottomUp(formulas, static (node, parts) =>
        {
            Expr built = Rewriting.Rebuild(node, parts);
            return Quotient(built) is var (a, radius) ? a / radius : built;
        });

    /// <summary>a and hypot(a, b) of such a function; null of any other formula.</summary>
    public static (Expr Component, Expr Radius)? Quotient(Expr node) =>
        node is Call { Second: { } second } call && (call.Function == s_cos || call.Function == s_sin)
            ? (call.Function == s_cos ? call.First : second, Call.Of(s_hypot, call.First, second))
            : null;

    /// <summary>a·hypot(a, b)⁻¹ as a function, again and again, also where a is a product itself.</summary>
    public static Expr OfProduct(Expr product)
    {
        List<Expr> factors = [.. Product.Parts(product.Rest).SelectMany(Product.OutOfBracket)];
        foreach (Expr divisor in factors)
        {
            if (Product.Base(divisor) is Call { Second: { } second } hypot && Concerns(hypot)
                && Product.Exponent(divisor) is Literal { Value: { IsInteger: true, IsNegative: true } })
            {
                Elementary? function = Has(factors, hypot.First) ? s_cos : Has(factors, second) ? s_sin : null;
                if (function is not null)
                {
                    return OfProduct(product / (function == s_cos ? hypot.First : second) * hypot * Call.Of(function, hypot.First, second));
                }
            }
        }

        return product;
    }

    /// <summary>Whether a, up to a number, is among the factors, or all factors of a are.</summary>
    private static bool Has(List<Expr> factors, Expr a) => a is not Literal && Product.Parts(a.Rest).TrueForAll(part =>
        Product.Exponent(part) is Literal { Value: { IsFinite: true } needed } && factors.Exists(factor =>
            Product.Base(factor).Equals(Product.Base(part))
            && Product.Exponent(factor) is Literal { Value: { IsFinite: true, IsNegative: false } given }
            && !(given + -needed).IsNegative));
}
