using System.Globalization;
using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers.Balls;

/// <summary>All numbers within (m ± r)·2ᵉ, whole m and r: arithmetic of any precision that knows what it has lost. An operation's ball
/// holds every result of numbers in its operands' balls (van der Hoeven, Ball arithmetic, 2009). A question that the ball cannot answer
/// (which side of a tie, a quotient by what may be 0) makes it NaN, for a higher precision to answer. Exponents are practically unlimited.</summary>
/// <typeparam name="P">The precision of m. What the radius makes meaningless is not kept.</typeparam>
internal readonly struct Ball<P> : IValued<Ball<P>, double> where P : IPrecision
{
    private const int RadiusBits = 32;
    private const long LargestExponent = 1 << 28;

    private readonly bool _isNaN;

    private Ball(bool isNaN) => _isNaN = isNaN;

    private Ball(BigInteger middle, BigInteger radius, int exponent) => (Middle, Radius, Exponent) = (middle, radius, exponent);

    public static Ball<P> NaN => new(true);

    /// <summary>m.</summary>
    public BigInteger Middle { get; }

    /// <summary>r.</summary>
    public BigInteger Radius { get; }

    /// <summary>e.</summary>
    public int Exponent { get; }

    public bool IsNaN => _isNaN;

    public bool IsExact => !_isNaN && Radius.IsZero;

    public bool IsZero => IsExact && Middle.IsZero;

    /// <summary>1 or -1 where all numbers of the ball have that sign; 0 otherwise.</summary>
    public int Sign => BigInteger.Abs(Middle) > Radius ? Middle.Sign : 0;

    /// <summary>The double nearest to the middle.</summary>
    public double Primal => _isNaN ? double.NaN : ToDouble(Middle, Exponent);

    /// <summary>The radius, rounded up.</summary>
    public double Error => _isNaN ? double.NaN : Radius.IsZero ? 0 : ToDouble(Radius + 1, Exponent);

    /// <summary>The middle alone.</summary>
    public Ball<P> Exactly => _isNaN ? this : new(Middle, 0, Exponent);

    /// <summary>The largest magnitude in the ball, as a number.</summary>
    public Ball<P> Largest => _isNaN ? this : Of(BigInteger.Abs(Middle) + Radius, 0, Exponent);

    /// <summary>(m ± r)·2ᵉ, with no more digits than the precision and the radius leave.</summary>
    public static Ball<P> Of(BigInteger middle, BigInteger radius, long exponent)
    {
        long excess = Math.Max(middle.GetBitLength() - P.Bits, radius.GetBitLength() - RadiusBits);
        if (excess > 0)
        {
            int shift = checked((int)excess);
            BigInteger rounded = (middle + (BigInteger.One << (shift - 1))) >> shift;
            radius = radius.IsZero && rounded << shift == middle ? 0 : (radius >> shift) + 2;
            (middle, exponent) = (rounded, exponent + shift);
        }

        return middle.IsZero && radius.IsZero ? default
            : Math.Abs(exponent) > LargestExponent ? NaN
            : new(middle, radius, (int)exponent);
    }

    public static Ball<P> Whole(BigInteger n) => Of(n, 0, 0);

    public static Ball<P> Constant(double value)
    {
        if (!double.IsFinite(value))
        {
            return NaN;
        }

        int exponent = value == 0 ? 0 : Math.Max(Math.ILogB(value), -1022) - 52;
        return Of(new BigInteger(Math.ScaleB(value, -exponent)), 0, exponent);
    }

    /// <summary>The ball with a radius larger by what another ball may be.</summary>
    public Ball<P> Wider(Ball<P> by) => by._isNaN ? by : this + Of(0, BigInteger.Abs(by.Middle) + by.Radius, by.Exponent);

    public static Ball<P> WithPrimal(Ball<P> x, double primal) => x;

    public static Ball<P> operator +(Ball<P> a, Ball<P> b)
    {
        if (a._isNaN || b._isNaN || a.IsZero || b.IsZero)
        {
            return a._isNaN || b.IsZero ? a : b;
        }

        (Ball<P> high, Ball<P> low) = a.Exponent >= b.Exponent ? (a, b) : (b, a);
        int shift = high.Exponent - low.Exponent;
        if (shift <= 3 * P.Bits)
        {
            return Of((high.Middle << shift) + low.Middle, (high.Radius << shift) + low.Radius, low.Exponent);
        }

        // What lies far below the other's digits only widens it; its own length is at most that of the precision.
        const int room = 8;
        int kept = P.Bits + room, cut = shift - kept;
        BigInteger rest = ((BigInteger.Abs(low.Middle) + low.Radius) >> cut) + 1;
        return Of(high.Middle << kept, (high.Radius << kept) + rest, (long)high.Exponent - kept);
    }

    public static Ball<P> operator -(Ball<P> a) => a._isNaN ? a : new(-a.Middle, a.Radius, a.Exponent);

    public static Ball<P> operator -(Ball<P> a, Ball<P> b) => a + -b;

    public static Ball<P> operator *(Ball<P> a, Ball<P> b)
    {
        if (a._isNaN || b._isNaN)
        {
            return NaN;
        }

        BigInteger radius = a.Radius.IsZero && b.Radius.IsZero
            ? BigInteger.Zero
            : BigInteger.Abs(a.Middle) * b.Radius + (BigInteger.Abs(b.Middle) + b.Radius) * a.Radius;
        return Of(a.Middle * b.Middle, radius, (long)a.Exponent + b.Exponent);
    }

    public static Ball<P> operator /(Ball<P> a, Ball<P> b)
    {
        BigInteger divisor = BigInteger.Abs(b.Middle), least = divisor - b.Radius;
        if (a._isNaN || b._isNaN || least.Sign <= 0)
        {
            return NaN;
        }

        int shift = Math.Max(0, P.Bits + 2 + (int)(divisor.GetBitLength() - a.Middle.GetBitLength()));
        BigInteger quotient = BigInteger.DivRem(a.Middle << shift, b.Middle, out BigInteger left);
        BigInteger moved = a.Radius * divisor + BigInteger.Abs(a.Middle) * b.Radius;
        BigInteger radius = moved.IsZero ? (left.IsZero ? 0 : 1) : (moved << shift) / (divisor * least) + 2;
        return Of(quotient, radius, (long)a.Exponent - b.Exponent - shift);
    }

    /// <summary>True only of two that are exactly the same number.</summary>
    public static bool operator ==(Ball<P> a, Ball<P> b) => (a - b).IsZero;

    public static bool operator !=(Ball<P> a, Ball<P> b) => !(a == b);

    /// <summary>True where it is certain, whatever numbers of the balls are meant; so are the others.</summary>
    public static bool operator <(Ball<P> a, Ball<P> b) => b - a is { IsNaN: false, Sign: > 0 };

    public static bool operator >(Ball<P> a, Ball<P> b) => b < a;

    public static bool operator <=(Ball<P> a, Ball<P> b) => a < b || a == b;

    public static bool operator >=(Ball<P> a, Ball<P> b) => b <= a;

    public static Ball<P> Apply<R>(Ball<P> x) where R : IRule =>
        x._isNaN ? x : BallRules<P>.One.TryGetValue(typeof(R), out Func<Ball<P>, Ball<P>>? rule) ? rule(x)
        : FromDouble(Bounded.Apply<R>(x.ToBounded()));

    public static Ball<P> Apply2<R>(Ball<P> a, Ball<P> b) where R : IRule2 =>
        a._isNaN || b._isNaN ? NaN : BallRules<P>.Two.TryGetValue(typeof(R), out Func<Ball<P>, Ball<P>, Ball<P>>? rule) ? rule(a, b)
        : FromDouble(Bounded.Apply2<R>(a.ToBounded(), b.ToBounded()));

    static Ball<P> IFloatingPointConstants<Ball<P>>.Pi => BallConstants<P>.Pi;
    static Ball<P> IFloatingPointConstants<Ball<P>>.Tau => BallConstants<P>.Pi * Whole(2);
    static Ball<P> IFloatingPointConstants<Ball<P>>.E => BallElementary<P>.Exp(Whole(1));

    static bool INumberBase<Ball<P>>.IsNaN(Ball<P> x) => x._isNaN;
    static bool INumberBase<Ball<P>>.IsFinite(Ball<P> x) => !x._isNaN;
    static bool INumberBase<Ball<P>>.IsInfinity(Ball<P> x) => false;
    static bool INumberBase<Ball<P>>.IsZero(Ball<P> x) => x.IsZero;
    static bool INumberBase<Ball<P>>.IsNegative(Ball<P> x) => x.Sign < 0;
    static bool INumberBase<Ball<P>>.IsPositive(Ball<P> x) => x.Sign > 0;
    static Ball<P> IFloatingPoint<Ball<P>>.Floor(Ball<P> x) => BallSteps<P>.Floor(x);
    static Ball<P> IFloatingPoint<Ball<P>>.Ceiling(Ball<P> x) => -BallSteps<P>.Floor(-x);
    static Ball<P> IFloatingPoint<Ball<P>>.Truncate(Ball<P> x) => BallSteps<P>.Truncate(x);
    static Ball<P> IFloatingPoint<Ball<P>>.Round(Ball<P> x) => BallSteps<P>.Round(x);
    static Ball<P> IFloatingPointIeee754<Ball<P>>.FusedMultiplyAdd(Ball<P> a, Ball<P> b, Ball<P> c) => a * b + c;
    static Ball<P> INumberBase<Ball<P>>.MultiplyAddEstimate(Ball<P> a, Ball<P> b, Ball<P> c) => a * b + c;

    public bool Equals(Ball<P> other) =>
        (_isNaN, Middle, Radius, Exponent) == (other._isNaN, other.Middle, other.Radius, other.Exponent);

    public override bool Equals(object? obj) => obj is Ball<P> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_isNaN, Middle, Radius, Exponent);

    public int CompareTo(Ball<P> other) => Primal.CompareTo(other.Primal);

    public int CompareTo(object? obj) => obj is Ball<P> other ? CompareTo(other) : Primal.CompareTo(obj);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Primal.ToString(format, formatProvider)} ± {Error.ToString(format, formatProvider)}";

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    private static Ball<P> FromDouble(Bounded x) =>
        double.IsFinite(x.Primal) && double.IsFinite(x.Bound) ? Constant(x.Primal).Wider(Constant(x.Bound)) : NaN;

    private Bounded ToBounded() => new(Primal, (Exactly - Constant(Primal)).Largest.Primal * (1 + Bounded.Unit) + Error);

    /// <summary>64 bits of the number, then one rounding more.</summary>
    private static double ToDouble(BigInteger number, int exponent)
    {
        const int kept = 64;
        int cut = Math.Max(0, (int)number.GetBitLength() - kept);
        return Math.ScaleB((double)(number >> cut), (int)Math.Clamp((long)exponent + cut, -4000, 4000));
    }
}
