using System.Globalization;
using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit.Text.Printing;

/// <summary>Prints an exact number so that it reads back as the same one.</summary>
internal static class NumberText
{
    /// <summary>More zeros than this are written as an exponent.</summary>
    private const int MostZeros = 6;

    /// <summary>Longer decimals are written as fractions.</summary>
    private const int MostDecimals = 600;

    /// <summary>The digits of a whole number that are written as one; 10 to this power is a double.</summary>
    private const int MostWhole = 300;

    /// <summary>So many bits beside a point no double runs out of range.</summary>
    private const int SafeBits = 1000;

    /// <summary>Whether it prints as digits alone, which a double can hold: a whole number, or a decimal
    /// that ends; not as a fraction.</summary>
    public static bool IsDigits(Number number) =>
        (number.IsInteger || (number.IsDecimal && Decimals(number.Q) is >= 0 and <= MostDecimals))
        && (Math.Abs(number.P.GetBitLength() - number.Q.GetBitLength()) <= SafeBits
            || (double.IsFinite(number.ToDouble()) && number.ToDouble() != 0));

    /// <summary>The number, of no sign: its digits, or p/q.</summary>
    public static string Of(Number number, INotation notation) =>
        IsDigits(number) ? Digits(number)
        : number.Q.IsOne ? Whole(number.P, notation)
        : $"{Whole(number.P, notation)}/{Whole(number.Q, notation)}";

    /// <summary>A whole number, of no sign; one that no double can hold as what is made of several, a·10³⁰⁰ + b.</summary>
    private static string Whole(BigInteger number, INotation notation)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        int first = (digits.Length - 1) % MostWhole + 1;
        string text = digits[..first];
        for (int at = first; at < digits.Length; at += MostWhole)
        {
            text = $"{notation.Open}{text}{notation.Times}1e{MostWhole}{notation.Plus}"
                + $"{BigInteger.Parse(digits.AsSpan(at, MostWhole), CultureInfo.InvariantCulture)}{notation.Close}";
        }

        return text;
    }

    private static string Digits(Number number)
    {
        int decimals = Decimals(number.Q);
        BigInteger scaled = number.P * BigInteger.Pow(10, decimals) / number.Q;
        return Place(scaled.ToString(CultureInfo.InvariantCulture), decimals, number.IsDecimal);
    }

    private static string Place(string digits, int decimals, bool isDecimal)
    {
        string significant = digits.TrimEnd('0');
        int zeros = digits.Length - significant.Length;
        if (decimals == 0)
        {
            return isDecimal && zeros > MostZeros ? Scientific(significant, digits.Length - 1) : digits;
        }

        return decimals - digits.Length >= MostZeros
            ? Scientific(significant, digits.Length - 1 - decimals)
            : digits.PadLeft(decimals + 1, '0').Insert(Math.Max(digits.Length - decimals, 1), ".");
    }

    private static string Scientific(string digits, int exponent)
    {
        string fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{exponent}");
    }

    /// <summary>The fewest decimals that write 1/q exactly; negative where it has no end.</summary>
    private static int Decimals(BigInteger q)
    {
        (int twos, int fives) = (0, 0);
        for (; !q.IsZero && q.IsEven; q >>= 1)
        {
            twos++;
        }

        for (; !q.IsZero && (q % 5).IsZero; q /= 5)
        {
            fives++;
        }

        return q.IsOne ? Math.Max(twos, fives) : -1;
    }
}
