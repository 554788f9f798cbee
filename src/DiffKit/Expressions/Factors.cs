using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>A product of many factors, without regard to order or distance.</summary>
internal static class Factors
{
    /// <summary>The product, with the factors of products in brackets, like powers as one, and exp(a)·exp(b) as exp(a + b).</summary>
    public static Expr Collect(IReadOnlyList<Expr> factors)
    {
        Dictionary<Expr, int> places = [];
        List<(Expr Base, Expr Exponent)> collected = [];
        Number c = Number.One;
        Expr exponent = Expr.Zero;
        foreach (Expr factor in factors.SelectMany(factor => Product.Parts(factor.Rest).Append(new Literal(factor.Coefficient))))
        {
            (Expr b, Expr n) = factor is Power power ? (power.Base, power.Exponent) : (factor, Expr.One);
            if (factor is Literal number)
            {
                c *= number.Value;
            }
            else if (b is Call call && call.Function == Elementary.Of<Exp>())
            {
                exponent += call.First * n;
            }
            else if (places.TryGetValue(b, out int place))
            {
                collected[place] = (b, collected[place].Exponent + n);
            }
            else
            {
                places.Add(b, collected.Count);
                collected.Add((b, n));
            }
        }

        Expr product = collected.Select(factor => Power.Of(factor.Base, factor.Exponent)).Aggregate(Expr.One, Product.Of);
        return Scaled.Of(c, exponent == Expr.Zero ? product : product * Expr.Apply<Exp>(exponent));
    }
}
