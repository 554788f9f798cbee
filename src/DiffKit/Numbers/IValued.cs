using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>A carrier whose value is a number at hand. Whatever asks for a value (orderings, <c>IsNaN</c>, rounding to digits, bits,
/// parsing) looks at <see cref="Primal"/> alone, here, once for all carriers.</summary>
/// <remarks><c>==</c> and <c>IsZero</c> look at what is carried too: a variable passes through a constant but never equals it, so that
/// <c>x == 1 ? 1 : x * x</c> has slope 2 at 1, and a product that stops at its first zero keeps its partial derivatives.</remarks>
/// <typeparam name="TSelf">The carrier.</typeparam>
/// <typeparam name="T">The number that it carries derivatives of.</typeparam>
public interface IValued<TSelf, T> : ICarrier<TSelf> where TSelf : IValued<TSelf, T> where T : IFloatingPointIeee754<T>
{
    /// <summary>The value, without what is carried.</summary>
    T Primal { get; }

    /// <summary>The number that carries nothing: its derivatives are 0.</summary>
    static abstract TSelf Constant(T value);

    /// <summary>The same number with another value, as where a fused operation rounds once instead of twice.</summary>
    static abstract TSelf WithPrimal(TSelf x, T primal);

    static TSelf INumberBase<TSelf>.Zero => TSelf.Constant(T.Zero);
    static TSelf INumberBase<TSelf>.One => TSelf.Constant(T.One);
    static TSelf ISignedNumber<TSelf>.NegativeOne => TSelf.Constant(T.NegativeOne);
    static TSelf IAdditiveIdentity<TSelf, TSelf>.AdditiveIdentity => TSelf.Constant(T.AdditiveIdentity);
    static TSelf IMultiplicativeIdentity<TSelf, TSelf>.MultiplicativeIdentity => TSelf.Constant(T.MultiplicativeIdentity);
    static TSelf IFloatingPointConstants<TSelf>.E => TSelf.Constant(T.E);
    static TSelf IFloatingPointConstants<TSelf>.Pi => TSelf.Constant(T.Pi);
    static TSelf IFloatingPointConstants<TSelf>.Tau => TSelf.Constant(T.Tau);
    static TSelf IFloatingPointIeee754<TSelf>.Epsilon => TSelf.Constant(T.Epsilon);
    static TSelf IFloatingPointIeee754<TSelf>.NaN => TSelf.Constant(T.NaN);
    static TSelf IFloatingPointIeee754<TSelf>.NegativeInfinity => TSelf.Constant(T.NegativeInfinity);
    static TSelf IFloatingPointIeee754<TSelf>.NegativeZero => TSelf.Constant(T.NegativeZero);
    static TSelf IFloatingPointIeee754<TSelf>.PositiveInfinity => TSelf.Constant(T.PositiveInfinity);
    static int INumberBase<TSelf>.Radix => T.Radix;

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <(TSelf a, TSelf b) => a.Primal < b.Primal;
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >(TSelf a, TSelf b) => a.Primal > b.Primal;
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <=(TSelf a, TSelf b) => a.Primal <= b.Primal;
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >=(TSelf a, TSelf b) => a.Primal >= b.Primal;

    static bool INumberBase<TSelf>.IsZero(TSelf x) => x == TSelf.Zero;
    static bool INumberBase<TSelf>.IsCanonical(TSelf x) => T.IsCanonical(x.Primal);
    static bool INumberBase<TSelf>.IsComplexNumber(TSelf x) => T.IsComplexNumber(x.Primal);
    static bool INumberBase<TSelf>.IsEvenInteger(TSelf x) => T.IsEvenInteger(x.Primal);
    static bool INumberBase<TSelf>.IsFinite(TSelf x) => T.IsFinite(x.Primal);
    static bool INumberBase<TSelf>.IsImaginaryNumber(TSelf x) => T.IsImaginaryNumber(x.Primal);
    static bool INumberBase<TSelf>.IsInfinity(TSelf x) => T.IsInfinity(x.Primal);
    static bool INumberBase<TSelf>.IsInteger(TSelf x) => T.IsInteger(x.Primal);
    static bool INumberBase<TSelf>.IsNaN(TSelf x) => T.IsNaN(x.Primal);
    static bool INumberBase<TSelf>.IsNegative(TSelf x) => T.IsNegative(x.Primal);
    static bool INumberBase<TSelf>.IsNegativeInfinity(TSelf x) => T.IsNegativeInfinity(x.Primal);
    static bool INumberBase<TSelf>.IsNormal(TSelf x) => T.IsNormal(x.Primal);
    static bool INumberBase<TSelf>.IsOddInteger(TSelf x) => T.IsOddInteger(x.Primal);
    static bool INumberBase<TSelf>.IsPositive(TSelf x) => T.IsPositive(x.Primal);
    static bool INumberBase<TSelf>.IsPositiveInfinity(TSelf x) => T.IsPositiveInfinity(x.Primal);
    static bool INumberBase<TSelf>.IsRealNumber(TSelf x) => T.IsRealNumber(x.Primal);
    static bool INumberBase<TSelf>.IsSubnormal(TSelf x) => T.IsSubnormal(x.Primal);
    static int INumber<TSelf>.Sign(TSelf x) => T.Sign(x.Primal);
    static int IFloatingPointIeee754<TSelf>.ILogB(TSelf x) => T.ILogB(x.Primal);

    static TSelf IUnaryPlusOperators<TSelf, TSelf>.operator +(TSelf x) => x;
    static TSelf IIncrementOperators<TSelf>.operator ++(TSelf x) => x + TSelf.One;
    static TSelf IDecrementOperators<TSelf>.operator --(TSelf x) => x - TSelf.One;

    static TSelf IFloatingPoint<TSelf>.Floor(TSelf x) => TSelf.Constant(T.Floor(x.Primal));
    static TSelf IFloatingPoint<TSelf>.Ceiling(TSelf x) => TSelf.Constant(T.Ceiling(x.Primal));
    static TSelf IFloatingPoint<TSelf>.Truncate(TSelf x) => TSelf.Constant(T.Truncate(x.Primal));
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x) => TSelf.Constant(T.Round(x.Primal));
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits) => TSelf.Constant(T.Round(x.Primal, digits));
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, MidpointRounding mode) => TSelf.Constant(T.Round(x.Primal, mode));
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits, MidpointRounding mode) => TSelf.Constant(T.Round(x.Primal, digits, mode));
    static TInteger IFloatingPoint<TSelf>.ConvertToInteger<TInteger>(TSelf x) => T.ConvertToInteger<TInteger>(x.Primal);
    static TInteger IFloatingPoint<TSelf>.ConvertToIntegerNative<TInteger>(TSelf x) => T.ConvertToIntegerNative<TInteger>(x.Primal);

    static TSelf IFloatingPointIeee754<TSelf>.BitDecrement(TSelf x) => TSelf.WithPrimal(x, T.BitDecrement(x.Primal));
    static TSelf IFloatingPointIeee754<TSelf>.BitIncrement(TSelf x) => TSelf.WithPrimal(x, T.BitIncrement(x.Primal));
    static TSelf IFloatingPointIeee754<TSelf>.FusedMultiplyAdd(TSelf a, TSelf b, TSelf c) =>
        TSelf.WithPrimal(a * b + c, T.FusedMultiplyAdd(a.Primal, b.Primal, c.Primal));
    static TSelf INumberBase<TSelf>.MultiplyAddEstimate(TSelf a, TSelf b, TSelf c) =>
        TSelf.WithPrimal(a * b + c, T.MultiplyAddEstimate(a.Primal, b.Primal, c.Primal));

    // Two numbers that are the same to all that they carry don't cross.
    static TSelf INumber<TSelf>.Max(TSelf x, TSelf y) =>
        x == y ? TSelf.WithPrimal(x, T.Max(x.Primal, y.Primal)) : TSelf.Apply2<Max>(x, y);
    static TSelf INumber<TSelf>.Min(TSelf x, TSelf y) =>
        x == y ? TSelf.WithPrimal(x, T.Min(x.Primal, y.Primal)) : TSelf.Apply2<Min>(x, y);

    static TSelf INumber<TSelf>.MaxNumber(TSelf x, TSelf y) => TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : TSelf.Max(x, y);
    static TSelf INumber<TSelf>.MinNumber(TSelf x, TSelf y) => TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : TSelf.Min(x, y);
    static TSelf INumberBase<TSelf>.MaxMagnitudeNumber(TSelf x, TSelf y) =>
        TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : TSelf.MaxMagnitude(x, y);
    static TSelf INumberBase<TSelf>.MinMagnitudeNumber(TSelf x, TSelf y) =>
        TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : TSelf.MinMagnitude(x, y);

    static TSelf INumber<TSelf>.Clamp(TSelf x, TSelf min, TSelf max)
    {
        return min > max
            ? throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Clamp needs min <= max, not {min.Primal} and {max.Primal}."))
            : min == max && !TSelf.IsNaN(x) ? min
            : TSelf.Min(TSelf.Max(x, min), max);
    }

    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, out TSelf result)
    {
        result = TSelf.Constant(T.CreateChecked(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, out TSelf result)
    {
        result = TSelf.Constant(T.CreateSaturating(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, out TSelf result)
    {
        result = TSelf.Constant(T.CreateTruncating(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf x, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateChecked(Convertible<TOther>(x));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf x, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateSaturating(Convertible<TOther>(x));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf x, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateTruncating(Convertible<TOther>(x));
        return true;
    }

    static TSelf INumberBase<TSelf>.Parse(string s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(T.Parse(s, style, provider));
    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(T.Parse(s, style, provider));
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) =>
        TSelf.Constant(T.Parse(s, provider));
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TSelf.Constant(T.Parse(s, provider));

    static bool INumberBase<TSelf>.TryParse(
        [NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out TSelf result) =>
        Wrap(T.TryParse(s, style, provider, out T? value), value, out result);

    static bool INumberBase<TSelf>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out TSelf result) =>
        Wrap(T.TryParse(s, style, provider, out T? value), value, out result);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        Wrap(T.TryParse(s, provider, out T? value), value, out result);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        Wrap(T.TryParse(s, provider, out T? value), value, out result);

    int IFloatingPoint<TSelf>.GetExponentByteCount() => Primal.GetExponentByteCount();
    int IFloatingPoint<TSelf>.GetExponentShortestBitLength() => Primal.GetExponentShortestBitLength();
    int IFloatingPoint<TSelf>.GetSignificandBitLength() => Primal.GetSignificandBitLength();
    int IFloatingPoint<TSelf>.GetSignificandByteCount() => Primal.GetSignificandByteCount();
    bool IFloatingPoint<TSelf>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) =>
        Primal.TryWriteExponentBigEndian(destination, out bytesWritten);
    bool IFloatingPoint<TSelf>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) =>
        Primal.TryWriteExponentLittleEndian(destination, out bytesWritten);
    bool IFloatingPoint<TSelf>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) =>
        Primal.TryWriteSignificandBigEndian(destination, out bytesWritten);
    bool IFloatingPoint<TSelf>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) =>
        Primal.TryWriteSignificandLittleEndian(destination, out bytesWritten);

    private static bool Wrap(bool parsed, T? value, out TSelf result)
    {
        result = parsed ? TSelf.Constant(value!) : TSelf.Zero;
        return parsed;
    }

    /// <summary>The value, for a conversion that loses no derivative: to a whole number, a step function, or of a constant.</summary>
    private static T Convertible<TOther>(TSelf x) where TOther : INumberBase<TOther>
    {
        if (!TSelf.IsNaN(x) && x != TSelf.Constant(x.Primal) && !TOther.IsZero(TOther.CreateTruncating(0.5)))
        {
            throw new NotSupportedException(
                $"The {typeof(TSelf).Name.Split('`')[0]} carries a derivative, which it would lose as {typeof(TOther).Name}; "
                + "keep to T, or ask for .Primal.");
        }

        return x.Primal;
    }
}
