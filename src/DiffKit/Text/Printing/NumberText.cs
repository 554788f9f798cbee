using System.Globalization;
using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit.Text.Printing;

/// <summary>Prints an exact number so that it reads back as the same one.</summary>
internal static class NumberText
{
    /// <summary>More zeros than this are written as an exponent.</summary>
    private const int MostZeros = 6;

    /// <summary>Whether it prints as digits alone: a whole number, or a decimal that ends; not as a fraction.</summary>
    public static bool IsDigits(Number number) => number.IsInteger || (number.IsDecimal && Decimals(number.Q) >= 0);

    /// <summary>The digits of a whole number or a decimal of any sign.</summary>
    public static string Digits(Number number)
    {
        int decimals = Decimals(number.Q);
        BigInteger scaled = BigInteger.Abs(number.P) * BigInteger.Pow(10, decimals) / number.Q;
        string digits = scaled.ToString(CultureInfo.InvariantCulture);
        return (number.IsNegative ? "-" : "") + Place(digits, decimals, number.IsDecimal);
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
