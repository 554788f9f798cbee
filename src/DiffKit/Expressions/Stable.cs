using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>The form in which a formula is worked out: what cancels, or has no value at a point although it has a limit there, gives way to
/// what it equals, by the table in <see cref="StableForms"/>. This is done wherever formulas become a program for numbers, and nowhere
/// else; a formula that is read, differentiated or printed stays as it is.</summary>
internal static class Stable
{
    /// <summary>The formula as it is worked out. It is this that is differentiated for numbers,
    /// so that sin(x)/x has derivatives at 0.</summary>
    public static Expr Of(Expr formula) => Of([formula])[0];

    /// <summary>Formulas that are worked out together.</summary>
    public static IReadOnlyList<Expr> Of(IReadOnlyList<Expr> formulas) => Removable.Of(InForms(formulas));

    /// <summary>What the table alone gives: for derivatives of formulas that are stable already.</summary>
    public static IReadOnlyList<Expr> InForms(IReadOnlyList<Expr> formulas) =>
        Rewriting.Nodes(formulas).Any(StableForms.Concerns) ? Rewriting.BottomUp(formulas, Rule) : formulas;

    private static Expr Rule(Expr node, IReadOnlyList<Expr> parts) => node switch
    {
        Sum => OfSum(parts),
        Product => OfProduct(PolarForms.OfProduct(parts.Aggregate(Product.Of))),
        Power { Exponent: Literal { Value.IsNegative: true } n } when StableForms.OnePlusExp(parts[0]) is { } u =>
            Power.Of(Expr.Apply<Logistic>(-u), new Literal(-n.Value)),
        Call { Second: null } call when StableForms.OfCall(call.Function, parts[0]) is { } stable => stable,
        _ => Rewriting.Rebuild(node, parts),
    };

    /// <summary>The first two terms, which are added before the others.</summary>
    private static Expr OfSum(IReadOnlyList<Expr> terms)
    {
        Expr? stable = StableForms.OfSum(terms[0], terms[1]) ?? StableForms.OfSum(terms[1], terms[0])
            ?? StableForms.OfPower(terms[0], terms[1]) ?? StableForms.OfPower(terms[1], terms[0]);
        return stable is null ? terms.Aggregate(Sum.Of) : terms.Skip(2).Aggregate(stable, Sum.Of);
    }

    private static Expr OfProduct(Expr product)
    {
        List<Expr> factors = Product.Parts(product.Rest);
        foreach (Expr factor in factors)
        {
            if (Replaced(factor, factors) is var (other, stable))
            {
                IEnumerable<Expr> left = factors.Where(f => !f.Equals(factor) && !f.Equals(other));
                return OfProduct(Scaled.Of(product.Coefficient, left.Append(stable).Aggregate(Expr.One, Product.Of)));
            }
        }

        return product;
    }

    /// <summary>What a factor becomes, perhaps together with another: sin(u)ⁿ is uⁿ·sinc(u)ⁿ where a factor of u, which
    /// might be 0, then cancels.</summary>
    private static (Expr? Other, Expr Stable)? Replaced(Expr factor, List<Expr> factors)
    {
        if (Product.Base(factor) is not Call { Second: null } call
            || Product.Exponent(factor) is not Literal { Value: { IsInteger: true } n } exponent)
        {
            return null;
        }

        if (StableForms.Quotient(call) is { } quotient && factors.Exists(other => !other.Equals(factor) && Cancels(other, call.First, n)))
        {
            return (null, Power.Of(call.First, exponent) * Power.Of(quotient, exponent));
        }

        return factors.Find(other => StableForms.OfPair(factor, other) is not null) is { } partner
            ? (partner, StableForms.OfPair(factor, partner)!)
            : null;
    }

    /// <summary>Whether in uⁿ·other a factor of u, of a positive power, cancels.</summary>
    private static bool Cancels(Expr other, Expr u, Number n) =>
        Product.OutOfBracket(other).Any(divisor =>
            Product.Exponent(divisor) is Literal { Value: { IsFinite: true } m } && !m.IsZero && m.IsNegative != n.IsNegative
            && Product.Parts(u.Rest).Exists(factor =>
                Product.Base(factor).Equals(Product.Base(divisor))
                && Product.Exponent(factor) is Literal { Value: { IsNegative: false } }));
}
