using System.Globalization;
using System.Numerics;

namespace DiffKit.Tests.Numbers;

/// <summary>What each member of IFloatingPointIeee754 answers, by its name.</summary>
internal static class Members
{
    /// <summary>Every member that answers with a number, a truth or a text, asked of (a, b); numbers as T.</summary>
    public static IEnumerable<(string Name, object Answer)> Of<T>(T a, T b) where T : IFloatingPointIeee754<T> =>
    [
        .. Constants<T>(), .. Arithmetic(a, b), .. Comparisons(a, b), .. Choices(a, b), .. Roundings(a, b),
        .. Questions(a), .. Conversions(a), .. Bits(a),
    ];

    private static IEnumerable<(string, object)> Constants<T>() where T : IFloatingPointIeee754<T> =>
    [
        ("get_AdditiveIdentity", T.AdditiveIdentity), ("get_MultiplicativeIdentity", T.MultiplicativeIdentity),
        ("get_Zero", T.Zero), ("get_One", T.One), ("get_NegativeOne", T.NegativeOne), ("get_E", T.E), ("get_Pi", T.Pi), ("get_Tau", T.Tau),
        ("get_Epsilon", T.Epsilon), ("get_NaN", T.NaN), ("get_NegativeInfinity", T.NegativeInfinity), ("get_NegativeZero", T.NegativeZero),
        ("get_PositiveInfinity", T.PositiveInfinity), ("get_Radix", T.Radix),
    ];

    private static IEnumerable<(string, object)> Arithmetic<T>(T a, T b) where T : IFloatingPointIeee754<T>
    {
        T up = a, down = a, upChecked = a, downChecked = a;
        up++;
        down--;
        checked
        {
            upChecked++;
            downChecked--;
        }

        return
        [
            ("op_Addition", a + b), ("op_Subtraction", a - b), ("op_Multiply", a * b), ("op_Division", a / b), ("op_Modulus", a % b),
            ("op_CheckedAddition", checked(a + b)), ("op_CheckedSubtraction", checked(a - b)), ("op_CheckedMultiply", checked(a * b)),
            ("op_CheckedDivision", checked(a / b)), ("op_CheckedUnaryNegation", checked(-a)), ("op_UnaryNegation", -a),
            ("op_UnaryPlus", +a),
            ("op_Increment", up), ("op_Decrement", down), ("op_CheckedIncrement", upChecked), ("op_CheckedDecrement", downChecked),
            ("FusedMultiplyAdd", T.FusedMultiplyAdd(a, b, a)), ("MultiplyAddEstimate", T.MultiplyAddEstimate(a, b, a)),
            ("Lerp", T.Lerp(a, b, T.CreateChecked(0.25))), ("Ieee754Remainder", T.Ieee754Remainder(a, b)), ("Atan2", T.Atan2(a, b)),
            ("Atan2Pi", T.Atan2Pi(a, b)), ("Hypot", T.Hypot(a, b)), ("Pow", T.Pow(a, b)), ("Log", T.Log(a, b)),
            ("SinCos", T.SinCos(a).Sin + T.SinCos(a).Cos), ("SinCosPi", T.SinCosPi(a).SinPi + T.SinCosPi(a).CosPi),
        ];
    }

    private static IEnumerable<(string, object)> Comparisons<T>(T a, T b) where T : IFloatingPointIeee754<T> =>
    [
        ("op_LessThan", a < b), ("op_GreaterThan", a > b), ("op_LessThanOrEqual", a <= b), ("op_GreaterThanOrEqual", a >= b),
        ("op_Equality", a == b), ("op_Inequality", a != b), ("Equals", a.Equals(b)), ("CompareTo", a.CompareTo(b)),
        ("CompareTo", a.CompareTo((object)b)),
        ("CompareTo", b.CompareTo(a)), ("Sign", T.IsNaN(a) ? 0 : T.Sign(a)),
    ];

    private static IEnumerable<(string, object)> Choices<T>(T a, T b) where T : IFloatingPointIeee754<T> =>
    [
        ("Max", T.Max(a, b)), ("Min", T.Min(a, b)), ("MaxNumber", T.MaxNumber(a, b)), ("MinNumber", T.MinNumber(a, b)),
        ("MaxMagnitude", T.MaxMagnitude(a, b)), ("MinMagnitude", T.MinMagnitude(a, b)), ("Abs", T.Abs(a)), ("CopySign", T.CopySign(a, b)),
        ("MaxMagnitudeNumber", T.MaxMagnitudeNumber(a, b)), ("MinMagnitudeNumber", T.MinMagnitudeNumber(a, b)),
        ("MaxNative", T.IsNaN(a) ? a : T.MaxNative(a, b)), ("MinNative", T.IsNaN(a) ? a : T.MinNative(a, b)),
        ("Clamp", T.Clamp(a, T.NegativeOne, T.One)), ("ClampNative", T.IsNaN(a) ? a : T.ClampNative(a, T.NegativeOne, T.One)),
    ];

    private static IEnumerable<(string, object)> Roundings<T>(T a, T b) where T : IFloatingPointIeee754<T> =>
    [
        ("Floor", T.Floor(a)), ("Ceiling", T.Ceiling(a)), ("Truncate", T.Truncate(a)), ("Round", T.Round(a)), ("Round", T.Round(a, 1)),
        ("Round", T.Round(a, MidpointRounding.AwayFromZero)), ("Round", T.Round(a, MidpointRounding.ToPositiveInfinity)),
        ("Round", T.Round(a, MidpointRounding.ToNegativeInfinity)), ("Round", T.Round(a, 1, MidpointRounding.ToZero)),
        ("ILogB", T.ILogB(a)),
        ("ScaleB", T.ScaleB(a, 3)), ("ScaleB", T.ScaleB(a, -1080)), ("RootN", T.RootN(a, 3)), ("RootN", T.RootN(b, 4)),
        ("RootN", T.RootN(a, 0)), ("RootN", T.RootN(a, 1)), ("RootN", T.RootN(a, 2)), ("RootN", T.RootN(a, -2)), ("RootN", T.RootN(a, -3)),
        ("BitIncrement", T.BitIncrement(a)),
        ("BitDecrement", T.BitDecrement(a)),
        ("ConvertToInteger", T.ConvertToInteger<int>(b)), ("ConvertToIntegerNative", T.ConvertToIntegerNative<int>(b)),
    ];

    private static IEnumerable<(string, object)> Questions<T>(T a) where T : IFloatingPointIeee754<T> =>
    [
        ("IsCanonical", T.IsCanonical(a)), ("IsComplexNumber", T.IsComplexNumber(a)), ("IsEvenInteger", T.IsEvenInteger(a)),
        ("IsFinite", T.IsFinite(a)),
        ("IsImaginaryNumber", T.IsImaginaryNumber(a)), ("IsInfinity", T.IsInfinity(a)), ("IsInteger", T.IsInteger(a)),
        ("IsNaN", T.IsNaN(a)),
        ("IsNegative", T.IsNegative(a)), ("IsNegativeInfinity", T.IsNegativeInfinity(a)), ("IsNormal", T.IsNormal(a)),
        ("IsOddInteger", T.IsOddInteger(a)),
        ("IsPositive", T.IsPositive(a)), ("IsPositiveInfinity", T.IsPositiveInfinity(a)), ("IsRealNumber", T.IsRealNumber(a)),
        ("IsSubnormal", T.IsSubnormal(a)), ("IsZero", T.IsZero(a)),
    ];

    private static IEnumerable<(string, object)> Conversions<T>(T a) where T : IFloatingPointIeee754<T>
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        const NumberStyles style = NumberStyles.Float;
        bool fits = T.Abs(a) < T.CreateChecked(100);
        return
        [
            ("CreateChecked", T.CreateChecked(2.5f)), ("CreateSaturating", T.CreateSaturating(7)),
            ("CreateTruncating", T.CreateTruncating(-3L)),
            ("TryConvertFromChecked", T.CreateChecked(2.5m)), ("TryConvertFromSaturating", T.CreateSaturating(2.5m)),
            ("TryConvertFromTruncating", T.CreateTruncating(2.5m)),
            ("TryConvertToChecked", fits ? int.CreateChecked(a) : 0), ("TryConvertToSaturating", int.CreateSaturating(a)),
            ("TryConvertToTruncating", fits ? int.CreateTruncating(a) : 0),
            ("Parse", T.Parse("2.5", culture)), ("Parse", T.Parse("2.5".AsSpan(), culture)), ("Parse", T.Parse("2.5", style, culture)),
            ("Parse", T.Parse("2.5".AsSpan(), style, culture)), ("Parse", T.Parse("2.5"u8, culture)),
            ("Parse", T.Parse("2.5"u8, style, culture)),
            ("TryParse", T.TryParse("2.5", culture, out T? r1) ? r1 : T.Zero),
            ("TryParse", T.TryParse("2.5".AsSpan(), culture, out T? r2) ? r2 : T.Zero),
            ("TryParse", T.TryParse("2.5", style, culture, out T? r3) ? r3 : T.Zero),
            ("TryParse", T.TryParse("2.5".AsSpan(), style, culture, out T? r4) ? r4 : T.Zero),
            ("TryParse", T.TryParse("2.5"u8, culture, out T? r5) ? r5 : T.Zero),
            ("TryParse", T.TryParse("2.5"u8, style, culture, out T? r6) ? r6 : T.Zero),
            ("TryParse", T.TryParse("?", culture, out T? _)),
        ];
    }

    private static IEnumerable<(string, object)> Bits<T>(T a) where T : IFloatingPointIeee754<T>
    {
        byte[] bytes = new byte[8];
        return
        [
            ("GetExponentByteCount", a.GetExponentByteCount()), ("GetExponentShortestBitLength", a.GetExponentShortestBitLength()),
            ("GetSignificandBitLength", a.GetSignificandBitLength()), ("GetSignificandByteCount", a.GetSignificandByteCount()),
            ("TryWriteExponentBigEndian", Written(a.TryWriteExponentBigEndian(bytes, out int n), n)),
            ("TryWriteExponentLittleEndian", Written(a.TryWriteExponentLittleEndian(bytes, out n), n)),
            ("TryWriteSignificandBigEndian", Written(a.TryWriteSignificandBigEndian(bytes, out n), n)),
            ("TryWriteSignificandLittleEndian", Written(a.TryWriteSignificandLittleEndian(bytes, out n), n)),
            ("WriteExponentBigEndian", Written(true, a.WriteExponentBigEndian(bytes))),
            ("WriteExponentLittleEndian", Written(true, a.WriteExponentLittleEndian(bytes))),
            ("WriteSignificandBigEndian", Written(true, a.WriteSignificandBigEndian(bytes))),
            ("WriteSignificandLittleEndian", Written(true, a.WriteSignificandLittleEndian(bytes))),
        ];

        string Written(bool done, int count) => done ? Convert.ToHexString(bytes, 0, count) : "no room";
    }
}
