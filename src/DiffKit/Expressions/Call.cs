using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>An elementary function of one formula or two.</summary>
internal sealed class Call : Expr
{
    private static readonly Dictionary<Elementary, Func<Number, Number>> s_families = new()
    {
        [Elementary.Of2<BesselJ>()]    = n => n.IsZero ? 1 : 0,
        [Elementary.Of2<BesselI>()]    = n => n.IsZero ? 1 : 0,
        [Elementary.Of2<SphericalJ>()] = n => n.IsNegative ? Number.NaN : n.IsZero ? 1 : 0,
        [Elementary.Of2<ExpRel>()]     = n => n.IsNegative ? Number.NaN : Number.One / (n + 1),
    };

    private Call(Elementary function, Expr first, Expr? second)
        : base(Named(function, first, second))
    {
        Function = function;
        First = first;
        Second = second;
    }

    public Elementary Function { get; }

    public Expr First { get; }

    public Expr? Second { get; }

    internal override (Expr? First, Expr? Second) Operands => (First, Second);

    /// <summary>f(a). At 0 and at 1 an elementary function that gives a whole number, or half of one, gives exactly that: cos(0) is 1,
    /// ln(1) is 0, logistic(0) is 1/2; and exp(1) is e.</summary>
    public static Expr Of(Elementary function, Expr a)
    {
        if (a.Equals(One) && function == Elementary.Of<Exp>())
        {
            return E;
        }

        if (a is Literal { Value: { IsZero: true } or { IsOne: true } } literal)
        {
            double number = literal.Value.ToDouble();
            return (Expr?)Whole(function.Apply(number, number)) ?? new Call(function, a, null);
        }

        return new Call(function, a, null);
    }

    /// <summary>f(a, b).</summary>
    public static Expr Of(Elementary function, Expr a, Expr b) =>
        Condition.Of(function, a, b) ?? AtZero(function, a, b) ?? new Call(function, a, b);

    /// <summary>f(a, b) as it is.</summary>
    public static Expr Plain(Elementary function, Expr a, Expr b) => new Call(function, a, b);

    /// <summary>jₙ(0), Jₙ(0) and Iₙ(0), which are 0 or 1, and exprel(n, 0), which is 1/(n + 1); null of any other.</summary>
    private static Expr? AtZero(Elementary function, Expr n, Expr zero) =>
        zero is not Literal { Value.IsZero: true } || n is not Literal { Value: { IsInteger: true } index }
                || !s_families.TryGetValue(function, out var atZero)
            ? null
            : new Literal(atZero(index));

    /// <summary>The number, or half of it, if it is whole; null otherwise.</summary>
    private static Literal? Whole(double value) =>
        double.IsInteger(2 * value) ? new Literal(Number.Ratio((BigInteger)(2 * value), 2)) : null;

    private static Fingerprint Named(Elementary function, Expr first, Expr? second)
    {
        Fingerprint named = function.Fingerprint.Then(first.Fingerprint);
        return second is null ? named : named.Then(second.Fingerprint);
    }
}
