using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>A product of many factors, without regard to order or distance.</summary>
internal static class Factors
{
    /// <summary>The product, with the factors of products in brackets, like powers as one, and exp(a)·exp(b) as exp(a + b). What divided in
    /// a bracket, x/(y·z), divides in one.</summary>
    public static Expr Collect(IReadOnlyList<Expr> factors)
    {
        OrderedDictionary<Expr, Expr> exponents = [];
        HashSet<Expr> bracketed = [];
        (Number c, Expr exponent) = (Number.One, Expr.Zero);
        foreach (Expr part in factors.SelectMany(factor => Product.Parts(factor.Rest).Append(new Literal(factor.Coefficient))))
        {
            IReadOnlyList<Expr> inside = Product.OutOfBracket(part);
            foreach (Expr factor in inside)
            {
                (Expr b, Expr n) = (Product.Base(factor), Product.Exponent(factor));
                if (factor is Literal number)
                {
                    c *= number.Value;
                }
                else if (b is Call call && call.Function == Elementary.Of<Exp>())
                {
                    exponent += call.First * n;
                }
                else
                {
                    exponents[b] = exponents.GetValueOrDefault(b, Expr.Zero) + n;
                    _ = inside.Count > 1 && bracketed.Add(b);
                }
            }
        }

        Expr[] collected = [.. exponents.Select(factor => Power.Of(factor.Key, factor.Value))];
        Expr product = Product.InBracket(collected, factor => Product.IsDivisor(factor) && bracketed.Contains(Product.Base(factor)))
            .Aggregate(Expr.One, Product.Of);
        return Scaled.Of(c, exponent == Expr.Zero ? product : product * Expr.Apply<Exp>(exponent));
    }
}
