namespace DiffKit.Expressions;

/// <summary>a·b, a chain of factors without numbers: those are in <see cref="Scaled"/>. x² and x⁻¹ are alike.</summary>
internal sealed class Product : Chain<Product>, IChain<Product>
{
    private Product(Expr left, Expr right)
        : base("product", left, right)
    {
    }

    public static Expr Empty => One;

    /// <summary>a·b. A product b, or a bracket, is taken apart only where one of its factors meets its like in a: whatever else is made of
    /// that product goes on sharing it.</summary>
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

    /// <summary>b of b^n.</summary>
    public static Expr Base(Expr factor) => factor is Power power ? power.Base : factor;

    /// <summary>n of b^n.</summary>
    public static Expr Exponent(Expr factor) => factor is Power power ? power.Exponent : One;

    /// <summary>Of the same base, or with such factors in their brackets.</summary>
    public static bool IsLike(Expr part, Expr added) =>
        Base(part).Equals(Base(added))
        || ((IsBracket(part) || IsBracket(added)) && OutOfBracket(part).Any(p => OutOfBracket(added).Any(q => Base(p).Equals(Base(q)))));

    /// <summary>xᵐ·xⁿ as a power; where one is in a bracket, the factors of both, divisors in a bracket again:
    /// (x·y)⁻¹·x⁻¹ is (x²·y)⁻¹.</summary>
    public static IEnumerable<Expr> Merge(Expr part, Expr like)
    {
        if (!Base(part).Equals(Base(like)))
        {
            Expr product = OutOfBracket(part).Concat(OutOfBracket(like)).Aggregate(One, Of);
            return [new Literal(product.Coefficient), .. InBracket(Parts(product.Rest), IsDivisor)];
        }

        Expr merged = Power.Of(Base(part), Sum.Of(Exponent(part), Exponent(like)));
        return merged.Equals(One) ? [] : [merged];
    }

    public static Expr Link(Expr chain, Expr part) => new Product(chain, part);

    /// <summary>Whether no two factors are alike, so that their product is the same in any order.</summary>
    public static bool AreApart(IReadOnlyList<Expr> factors)
    {
        HashSet<Expr> bases = [];
        return factors.All(factor => factor is not Product
            && bases.Add(Base(factor))
            && (!IsBracket(factor) || OutOfBracket(factor).All(inner => bases.Add(Base(inner)))));
    }

    /// <summary>The factors of a bracket, (x·y)⁻¹, each with the exponent: x⁻¹ and y⁻¹; any other formula as it is, also a long product,
    /// which others may share.</summary>
    public static IReadOnlyList<Expr> OutOfBracket(Expr f) =>
        IsBracket(f) && Parts(Base(f)) is { Count: <= Reach } factors ? factors.ConvertAll(factor => Power.Of(factor, Exponent(f))) : [f];

    /// <summary>These factors, those chosen of them (which must be divisors) in one bracket.</summary>
    public static IEnumerable<Expr> InBracket(IReadOnlyList<Expr> factors, Func<Expr, bool> isChosen)
    {
        ILookup<bool, Expr> chosen = factors.ToLookup(isChosen);
        var minusOne = new Literal(Number.MinusOne);
        return chosen[true].Any()
            ? [
                .. chosen[false],
                Power.Of(
                    chosen[true].Select(factor => Power.Of(Base(factor), Of(minusOne, Exponent(factor)))).Aggregate(One, Of), minusOne),
            ]
            : factors;
    }

    /// <summary>x⁻², 1/√x.</summary>
    public static bool IsDivisor(Expr factor) => Exponent(factor) is Literal { Value: { IsNegative: true, IsFinite: true } };

    private static bool IsBracket(Expr f) => f is Power { Base: Product, Exponent: Literal { Value.IsInteger: true } };

    /// <summary>when(c, u)·w is when(c, u·w): where c is false it is 0, whatever w is there.</summary>
    private static Expr OfFactors(Expr a, Expr b)
    {
        if ((Condition.Chosen(a) ?? Condition.Chosen(b)) is var (condition, value))
        {
            return Condition.When(condition, Of(value, Condition.Chosen(a) is null ? a : b));
        }

        return b is Product && Meets(a, b) ? Parts(b).Aggregate(a, Of)
            : b is Product && a is not Product ? Append(b, a)
            : Append(a, b);
    }
}
