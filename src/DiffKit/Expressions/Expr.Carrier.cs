using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit;

/// <content>A formula as a number of .NET's generic maths: a generic method called at <see cref="Expr"/> traces itself into a formula.
/// What asks for a value is answered for a formula without variables, and refused otherwise.</content>
public abstract partial class Expr : ICarrier<Expr>
{
    static Expr INumberBase<Expr>.Zero => Zero;
    static Expr INumberBase<Expr>.One => One;
    static int INumberBase<Expr>.Radix => 2;
    static Expr ISignedNumber<Expr>.NegativeOne => new Literal(Number.MinusOne);
    static Expr IAdditiveIdentity<Expr, Expr>.AdditiveIdentity => Zero;
    static Expr IMultiplicativeIdentity<Expr, Expr>.MultiplicativeIdentity => One;
    static Expr IFloatingPointConstants<Expr>.E => E;
    static Expr IFloatingPointConstants<Expr>.Pi => Pi;
    static Expr IFloatingPointConstants<Expr>.Tau => 2 * Pi;
    static Expr IFloatingPointIeee754<Expr>.Epsilon => double.Epsilon;
    static Expr IFloatingPointIeee754<Expr>.NaN => double.NaN;
    static Expr IFloatingPointIeee754<Expr>.NegativeInfinity => double.NegativeInfinity;
    static Expr IFloatingPointIeee754<Expr>.NegativeZero => Zero;
    static Expr IFloatingPointIeee754<Expr>.PositiveInfinity => double.PositiveInfinity;

    /// <summary>The elementary function of a rule, as a formula. Roots are powers, so that they are collected with their like.</summary>
    public static Expr Apply<R>(Expr x) where R : IRule =>
        typeof(R) == typeof(Sqrt) ? Power.Of(OrZero(x), new Literal(Number.Half)) : Call.Of(Elementary.Of<R>(), OrZero(x));

    /// <summary>The elementary function of a rule of two arguments, as a formula.</summary>
    public static Expr Apply2<R>(Expr a, Expr b) where R : IRule2 =>
        typeof(R) == typeof(Pow) ? Pow(a, b)
        : typeof(R) == typeof(LogBase) ? Apply<Log>(a) / Apply<Log>(b)
        : Call.Of(Elementary.Of2<R>(), OrZero(a), OrZero(b));

    static Expr IUnaryPlusOperators<Expr, Expr>.operator +(Expr x) => OrZero(x);
    static Expr IIncrementOperators<Expr>.operator ++(Expr x) => x + One;
    static Expr IDecrementOperators<Expr>.operator --(Expr x) => x - One;
    static bool IComparisonOperators<Expr, Expr, bool>.operator <(Expr a, Expr b) => Value(a) < Value(b);
    static bool IComparisonOperators<Expr, Expr, bool>.operator >(Expr a, Expr b) => Value(a) > Value(b);
    static bool IComparisonOperators<Expr, Expr, bool>.operator <=(Expr a, Expr b) => Value(a) <= Value(b);
    static bool IComparisonOperators<Expr, Expr, bool>.operator >=(Expr a, Expr b) => Value(a) >= Value(b);

    static bool INumberBase<Expr>.IsZero(Expr x) => OrZero(x).Coefficient.IsZero;
    static bool INumberBase<Expr>.IsNaN(Expr x) => x is Literal { Value: { IsFinite: false, P.IsZero: true } };
    static bool INumberBase<Expr>.IsCanonical(Expr x) => true;
    static bool INumberBase<Expr>.IsComplexNumber(Expr x) => false;
    static bool INumberBase<Expr>.IsImaginaryNumber(Expr x) => false;
    static bool INumberBase<Expr>.IsRealNumber(Expr x) => true;
    static bool INumberBase<Expr>.IsEvenInteger(Expr x) => double.IsEvenInteger(Value(x));
    static bool INumberBase<Expr>.IsOddInteger(Expr x) => double.IsOddInteger(Value(x));
    static bool INumberBase<Expr>.IsInteger(Expr x) => double.IsInteger(Value(x));
    static bool INumberBase<Expr>.IsFinite(Expr x) => double.IsFinite(Value(x));
    static bool INumberBase<Expr>.IsInfinity(Expr x) => double.IsInfinity(Value(x));
    static bool INumberBase<Expr>.IsNegative(Expr x) => double.IsNegative(Value(x));
    static bool INumberBase<Expr>.IsNegativeInfinity(Expr x) => double.IsNegativeInfinity(Value(x));
    static bool INumberBase<Expr>.IsNormal(Expr x) => double.IsNormal(Value(x));
    static bool INumberBase<Expr>.IsPositive(Expr x) => double.IsPositive(Value(x));
    static bool INumberBase<Expr>.IsPositiveInfinity(Expr x) => double.IsPositiveInfinity(Value(x));
    static bool INumberBase<Expr>.IsSubnormal(Expr x) => double.IsSubnormal(Value(x));
    static int INumber<Expr>.Sign(Expr x) => Math.Sign(Value(x));
    static int IFloatingPointIeee754<Expr>.ILogB(Expr x) => Math.ILogB(Value(x));

    static Expr INumber<Expr>.MaxNumber(Expr x, Expr y) => Apply2<Max>(x, y);
    static Expr INumber<Expr>.MinNumber(Expr x, Expr y) => Apply2<Min>(x, y);
    static Expr INumberBase<Expr>.MaxMagnitudeNumber(Expr x, Expr y) => Apply2<MaxMagnitude>(x, y);
    static Expr INumberBase<Expr>.MinMagnitudeNumber(Expr x, Expr y) => Apply2<MinMagnitude>(x, y);
    static Expr INumberBase<Expr>.MultiplyAddEstimate(Expr a, Expr b, Expr c) => a * b + c;
    static Expr IFloatingPointIeee754<Expr>.FusedMultiplyAdd(Expr a, Expr b, Expr c) => a * b + c;
    static Expr IFloatingPointIeee754<Expr>.BitDecrement(Expr x) => Math.BitDecrement(Value(x));
    static Expr IFloatingPointIeee754<Expr>.BitIncrement(Expr x) => Math.BitIncrement(Value(x));
    static Expr IFloatingPoint<Expr>.Round(Expr x, int digits) => Math.Round(Value(x), digits);
    static Expr IFloatingPoint<Expr>.Round(Expr x, MidpointRounding mode) => Math.Round(Value(x), mode);
    static Expr IFloatingPoint<Expr>.Round(Expr x, int digits, MidpointRounding mode) => Math.Round(Value(x), digits, mode);

    // Not left to the interface, whose generic members Native AOT loses where they are reached by way of numbers made of formulas.
    static Expr INumberBase<Expr>.CreateChecked<TOther>(TOther value) => From(value);
    static Expr INumberBase<Expr>.CreateSaturating<TOther>(TOther value) => From(value);
    static Expr INumberBase<Expr>.CreateTruncating<TOther>(TOther value) => From(value);

    static bool INumberBase<Expr>.TryConvertFromChecked<TOther>(TOther value, out Expr result) => From(value, out result);
    static bool INumberBase<Expr>.TryConvertFromSaturating<TOther>(TOther value, out Expr result) => From(value, out result);
    static bool INumberBase<Expr>.TryConvertFromTruncating<TOther>(TOther value, out Expr result) => From(value, out result);

    static bool INumberBase<Expr>.TryConvertToChecked<TOther>(Expr x, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateChecked(Value(x));
        return true;
    }

    static bool INumberBase<Expr>.TryConvertToSaturating<TOther>(Expr x, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateSaturating(Value(x));
        return true;
    }

    static bool INumberBase<Expr>.TryConvertToTruncating<TOther>(Expr x, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateTruncating(Value(x));
        return true;
    }

    static Expr INumberBase<Expr>.Parse(string s, NumberStyles style, IFormatProvider? provider) => double.Parse(s, style, provider);
    static Expr INumberBase<Expr>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        double.Parse(s, style, provider);
    static Expr IParsable<Expr>.Parse(string s, IFormatProvider? provider) => double.Parse(s, provider);
    static Expr ISpanParsable<Expr>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => double.Parse(s, provider);

    static bool INumberBase<Expr>.TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Expr result) =>
        Wrap(double.TryParse(s, style, provider, out double value), value, out result);

    static bool INumberBase<Expr>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Expr result) =>
        Wrap(double.TryParse(s, style, provider, out double value), value, out result);

    static bool IParsable<Expr>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Expr result) =>
        Wrap(double.TryParse(s, provider, out double value), value, out result);

    static bool ISpanParsable<Expr>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Expr result) =>
        Wrap(double.TryParse(s, provider, out double value), value, out result);

    static TInteger IFloatingPoint<Expr>.ConvertToInteger<TInteger>(Expr x) => TInteger.CreateSaturating(Value(x));
    static TInteger IFloatingPoint<Expr>.ConvertToIntegerNative<TInteger>(Expr x) => TInteger.CreateSaturating(Value(x));
    int IFloatingPoint<Expr>.GetExponentByteCount() => throw NoBits();
    int IFloatingPoint<Expr>.GetExponentShortestBitLength() => throw NoBits();
    int IFloatingPoint<Expr>.GetSignificandBitLength() => throw NoBits();
    int IFloatingPoint<Expr>.GetSignificandByteCount() => throw NoBits();
    bool IFloatingPoint<Expr>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => throw NoBits();
    bool IFloatingPoint<Expr>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => throw NoBits();
    bool IFloatingPoint<Expr>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) => throw NoBits();
    bool IFloatingPoint<Expr>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) => throw NoBits();

    int IComparable<Expr>.CompareTo(Expr? other) => other is null ? 1 : Value(this).CompareTo(Value(other));
    int IComparable.CompareTo(object? obj) => obj is Expr other ? Value(this).CompareTo(Value(other)) : 1;

    /// <summary>The value of a formula without variables.</summary>
    private static double Value(Expr x) => OrZero(x).Variables is []
        ? OrZero(x).Evaluate<double>()
        : throw new NotSupportedException(
            $"A formula has no value until its variables do, so C# can't branch on it or compare it. "
            + "Write T.Max, T.Min, T.Abs or Special.Sign instead of the branch, "
            + "or wrap the method with Function.Forward or Function.Reverse.");

    /// <summary>A number exactly; a double that is a fraction of a small power of 2 is that fraction,
    /// any other its shortest decimal.</summary>
    private static bool From<TOther>(TOther value, out Expr result) where TOther : INumberBase<TOther>
    {
        if (TOther.IsInteger(value) && TOther.IsFinite(value))
        {
            result = new Literal(BigInteger.CreateChecked(value));
            return true;
        }

        double number = double.CreateTruncating(value);
        const int smallPower = 1024;
        result = double.IsInteger(number * smallPower) ? new Literal(Number.Ratio((BigInteger)(number * smallPower), smallPower)) : number;
        return true;
    }

    private static Expr From<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (value is Expr formula)
        {
            return formula;
        }

        From(value, out Expr number);
        return number;
    }

    private static bool Wrap(bool parsed, double value, out Expr result)
    {
        result = parsed ? value : Zero;
        return parsed;
    }

    private static NotSupportedException NoBits() => new("A formula has no bits; evaluate it first.");
}
