namespace DiffKit.Expressions;

/// <summary>a·b, a chain of factors without numbers: those are in <see cref="Scaled"/>. x² and x⁻¹ are alike.</summary>
internal sealed class Product : Chain<Product>, IChain<Product>
{
    private Product(Expr left, Expr right)
        : base("product", left, right)
    {
    }

    public static Expr Empty => One;

    /// <summary>a·b. A product b, or a power of one, is taken apart only where one of its factors meets its like in a: whatever else
    /// is made of that product goes on sharing it.</summary>
    public static Expr Of(Expr a, Expr b)
    {
        if (a is Literal number)
        {
            return Scaled.Of(number.Value, b);
        }

        if (b is Literal scale)
        {
            return Scaled.Of(scale.Value, a);
        }

        Number c = a.Coefficient * b.Coefficient;
        return c.IsOne ? OfFactors(a.Rest, b.Rest) : Scaled.Of(c, OfFactors(a.Rest, b.Rest));
    }

    public static Expr Key(Expr part) => part is Power power ? power.Base : part;

    public static Expr? Merge(Expr part, Expr like)
    {
        Expr merged = Power.Of(Key(part), Sum.Of(Exponent(part), Exponent(like)));
        return merged.Equals(One) ? null : merged;
    }

    /// <summary>A number that came of merging, 2^(1/2)·2^(1/2), goes to the front.</summary>
    public static Expr Link(Expr chain, Expr part)
    {
        Number c = chain.Coefficient * part.Coefficient;
        (chain, part) = (chain.Rest, part.Rest);
        return Scaled.Of(c, chain is Literal ? part : part is Literal ? chain : new Product(chain, part));
    }

    /// <summary>when(c, u)·w is when(c, u·w): where c is false it is 0, whatever w is there.</summary>
    private static Expr OfFactors(Expr a, Expr b)
    {
        if ((Condition.Chosen(a) ?? Condition.Chosen(b)) is var (condition, value))
        {
            return Condition.When(condition, Of(value, Condition.Chosen(a) is null ? a : b));
        }

        Expr factors = Spread(b);
        Expr start = Meets(a, factors) ? a : Spread(a);
        if (Meets(start, factors))
        {
            return Parts(factors).Aggregate(start, Multiply);
        }

        return b is Product && a is not Product ? Link(b, a) : Link(a, b);
    }

    private static Expr Multiply(Expr product, Expr factor) =>
        product.Rest is Literal ? Scaled.Of(product.Coefficient, factor) : Scaled.Of(product.Coefficient * factor.Coefficient, Append(product.Rest, factor.Rest));

    private static Expr Exponent(Expr factor) => factor is Power power ? power.Exponent : One;

    /// <summary>(x·y)^n as xⁿ·yⁿ for a whole n and few factors; any other formula as it is.</summary>
    private static Expr Spread(Expr f) =>
        f is Power { Base: Product, Exponent: Literal { Value.IsInteger: true } n } power && Parts(power.Base) is { Count: <= Reach } factors
            ? factors.Select(factor => Power.Of(factor, n)).Aggregate(Link)
            : f;
}
