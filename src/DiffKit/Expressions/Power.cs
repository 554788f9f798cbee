using System.Numerics;

namespace DiffKit.Expressions;

/// <summary>b^n. A root is a power, √x = x^(1/2), so that √x·√x is x; 1/x is x^-1.</summary>
internal sealed class Power : Expr
{
    /// <summary>A coefficient is taken out of a whole power up to here, (2·x)³ = 8·x³;
    /// further on it could leave the range of a double.</summary>
    private const int LargestSpread = 16;

    private Power(Expr @base, Expr exponent)
        : base(Fingerprint.Of("power").Then(@base.Fingerprint).Then(exponent.Fingerprint))
    {
        Base = @base;
        Exponent = exponent;
    }

    public Expr Base { get; }

    public Expr Exponent { get; }

    internal override (Expr? First, Expr? Second) Operands => (Base, Exponent);

    /// <summary>b^n, where b^0 is 1 and (b^m)^n is b^(m·n) for a whole n.</summary>
    public static Expr Of(Expr b, Expr n)
    {
        if (n is not Literal { Value: var exponent })
        {
            return b.Equals(One) ? One : b.Equals(E) ? Call.Of(Elementary.Of<Rules.Exp>(), n) : new Power(b, n);
        }

        if (exponent.IsOne || exponent.IsZero)
        {
            return exponent.IsZero ? One : b;
        }

        return (b, exponent.IsInteger) switch
        {
            (Literal number, true) => (Expr?)Folded(number.Value, exponent.P) ?? new Power(b, n),
            (Literal number, false) => (Expr?)Root(number, exponent) ?? new Power(b, n),
            (Scaled, true) when BigInteger.Abs(exponent.P) <= LargestSpread => Scaled.Of(b.Coefficient.ToPower(exponent.P), Of(b.Rest, n)),
            (Power power, true) => Of(power.Base, Product.Of(power.Exponent, n)),
            (Constant, _) when b.Equals(E) => Call.Of(Elementary.Of<Rules.Exp>(), n),
            _ => new Power(b, n),
        };
    }

    /// <summary>b^n as a number; null where only its rounding would be infinite or 0, as of 9^(9^9):
    /// that stays as it was written.</summary>
    private static Literal? Folded(Number b, BigInteger n)
    {
        Number folded = b.ToPower(n);
        bool isLost = b.IsFinite && !b.IsZero && (!folded.IsFinite || folded.IsZero);
        return isLost ? null : new Literal(folded);
    }

    /// <summary>4^(3/2) = 8: the half-whole powers of squares; null for others.</summary>
    private static Literal? Root(Literal b, Number exponent)
    {
        const int mostBits = 1000;
        if (!b.Value.IsFinite || b.Value.IsNegative || exponent.Q != 2
            || long.Max(b.Value.P.GetBitLength(), b.Value.Q.GetBitLength()) > mostBits)
        {
            return null;
        }

        (BigInteger p, BigInteger q) = (RoundedRoot(b.Value.P), RoundedRoot(b.Value.Q));
        return p * p == b.Value.P && q * q == b.Value.Q ? Folded(Number.Ratio(p, q, b.Value.IsDecimal), exponent.P) : null;
    }

    /// <summary>The whole number nearest to √n for n up to 2^100; a wrong one above, which the caller sees.</summary>
    private static BigInteger RoundedRoot(BigInteger n) => (BigInteger)Math.Round(Math.Sqrt((double)n));
}
