using System.Globalization;
using System.Numerics;

namespace DiffKit.Expressions;

/// <summary>The exact rational number p/q in lowest terms, q positive; with q = 0, what is no number: 1/0 and -1/0 are the
/// infinities, 0/0 NaN. A number written as a decimal remembers that, and prints as one. Past <see cref="LargestBits"/> bits
/// it is rounded to a double.</summary>
internal readonly struct Number : IEquatable<Number>
{
    /// <summary>Enough for a product of many doubles (each has at most 1,100 bits), few enough to stay quick.</summary>
    private const int LargestBits = 4096;

    private Number(BigInteger p, BigInteger q, bool isDecimal)
    {
        P = p;
        Q = q;
        IsDecimal = isDecimal;
    }

    public static Number Zero { get; } = 0;

    public static Number One { get; } = 1;

    public static Number MinusOne { get; } = -1;

    public static Number Half { get; } = Ratio(1, 2);

    public static Number NaN => default;

    public static Number PositiveInfinity { get; } = new(1, 0, false);

    /// <summary>The numerator.</summary>
    public BigInteger P { get; }

    /// <summary>The denominator.</summary>
    public BigInteger Q { get; }

    /// <summary>Whether it was written with a decimal point or an exponent, or worked out from such a number.</summary>
    public bool IsDecimal { get; }

    public bool IsZero => P.IsZero && !Q.IsZero;

    public bool IsOne => P.IsOne && Q.IsOne;

    public bool IsFinite => !Q.IsZero;

    public bool IsInteger => Q.IsOne;

    public bool IsNegative => P.Sign < 0;

    public static implicit operator Number(BigInteger value) => new(value, BigInteger.One, false);

    public static implicit operator Number(int value) => new(value, BigInteger.One, false);

    /// <summary>p/q, whatever its sign and common factors.</summary>
    public static Number Ratio(BigInteger p, BigInteger q, bool isDecimal = false)
    {
        if (q.IsZero)
        {
            return new Number(p.Sign, 0, false);
        }

        BigInteger common = q.IsOne ? q : BigInteger.GreatestCommonDivisor(p, q);
        common = q.Sign < 0 ? -common : common;
        var exact = new Number(p / common, q / common, isDecimal);
        return exact.P.GetBitLength() + exact.Q.GetBitLength() > LargestBits ? FromDouble(exact.ToDouble()) : exact;
    }

    /// <summary>mantissa · 10^exponent, written as a decimal.</summary>
    public static Number Decimal(BigInteger mantissa, int exponent) =>
        exponent >= 0 ? Ratio(mantissa * BigInteger.Pow(10, exponent), 1, true) : Ratio(mantissa, BigInteger.Pow(10, -exponent), true);

    /// <summary>The shortest decimal that reads back as this double; so 0.1 is 1/10, and turns back into the same double.</summary>
    public static Number FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            return new Number(double.IsNaN(value) ? 0 : Math.Sign(value), 0, false);
        }

        if (double.IsInteger(value) && Math.Abs(value) < 1e15)
        {
            return (BigInteger)value;
        }

        string[] parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int decimals = parts[0].Contains('.', StringComparison.Ordinal)
            ? parts[0].Length - 1 - parts[0].IndexOf('.', StringComparison.Ordinal)
            : 0;
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return Decimal(digits, exponent - decimals);
    }

    public static Number operator +(Number a, Number b) =>
        a.IsFinite && b.IsFinite
            ? Ratio(a.P * b.Q + b.P * a.Q, a.Q * b.Q, a.IsDecimal || b.IsDecimal)
            : FromDouble(a.ToDouble() + b.ToDouble());

    public static Number operator -(Number a) => new(-a.P, a.Q, a.IsDecimal);

    public static Number operator *(Number a, Number b) =>
        a.IsOne ? b : b.IsOne ? a
        : a.IsFinite && b.IsFinite ? Ratio(a.P * b.P, a.Q * b.Q, a.IsDecimal || b.IsDecimal) : FromDouble(a.ToDouble() * b.ToDouble());

    public static Number operator /(Number a, Number b) =>
        a.IsFinite && b.IsFinite ? Ratio(a.P * b.Q, a.Q * b.P, a.IsDecimal || b.IsDecimal) : FromDouble(a.ToDouble() / b.ToDouble());

    /// <summary>This number to a whole power: exact where that is of a sensible size, a double otherwise.</summary>
    public Number ToPower(BigInteger exponent)
    {
        BigInteger size = (P.GetBitLength() + Q.GetBitLength()) * BigInteger.Abs(exponent);
        bool isUnit = BigInteger.Abs(P).IsOne && Q.IsOne;
        if (!IsFinite || (size > LargestBits && !isUnit) || exponent.GetBitLength() > 31)
        {
            return FromDouble(Math.Pow(ToDouble(), (double)exponent));
        }

        var n = (int)BigInteger.Abs(exponent);
        (BigInteger p, BigInteger q) = (BigInteger.Pow(P, n), BigInteger.Pow(Q, n));
        return exponent.Sign >= 0 ? Ratio(p, q, IsDecimal) : Ratio(q, p, IsDecimal);
    }

    /// <summary>The double nearest to it, ties to even.</summary>
    public double ToDouble()
    {
        if (Q.IsZero)
        {
            return P.Sign == 0 ? double.NaN : P.Sign * double.PositiveInfinity;
        }

        return P.GetBitLength() <= 53 && Q.GetBitLength() <= 53 ? (double)P / (double)Q : P.Sign * NearestDouble(BigInteger.Abs(P), Q);
    }

    public bool Equals(Number other) => P == other.P && Q == other.Q;

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(P, Q);

    /// <summary>Long division to 66 bits or more, the last of them telling that something is left; then one rounding.</summary>
    private static double NearestDouble(BigInteger p, BigInteger q)
    {
        int shift = 66 - (int)(p.GetBitLength() - q.GetBitLength());
        BigInteger quotient = BigInteger.DivRem(shift > 0 ? p << shift : p, shift < 0 ? q << -shift : q, out BigInteger left);
        const int leastExponent = -1074;
        int dropped = Math.Max((int)quotient.GetBitLength() - 53, leastExponent + shift);
        if (dropped > (int)quotient.GetBitLength() + 1)
        {
            return 0;
        }

        BigInteger kept = quotient >> dropped;
        BigInteger rest = ((quotient - (kept << dropped)) << 1) + (left.IsZero ? 0 : 1);
        int half = rest.CompareTo(BigInteger.One << dropped);
        bool up = half > 0 || (half == 0 && !kept.IsEven);
        return Math.ScaleB((double)(kept + (up ? 1 : 0)), dropped - shift);
    }
}
