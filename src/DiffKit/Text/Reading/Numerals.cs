using System.Globalization;
using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit.Text.Reading;

/// <summary>Reads numbers, exactly: 0.1 is 1/10.</summary>
internal static class Numerals
{
    /// <summary>As many digits as any double can tell apart (767), and some.</summary>
    private const int MostDigits = 1000;

    /// <summary>Each of these characters before its numerator and denominator.</summary>
    private const string Fractions = "½12⅓13⅔23¼14¾34⅕15⅖25⅗35⅘45⅙16⅚56⅛18⅜38⅝58⅞78";

    /// <summary>A whole number of fewer digits is an int.</summary>
    private const int DigitsOfInt = 10;

    /// <summary>The number that starts here, and where it ends.</summary>
    public static Token Number(string text, int start, out int end)
    {
        int point = end = Characters.DigitsEnd(text, start);
        if (point - start is > 0 and < DigitsOfInt && (end == text.Length || text[end] is not ('.' or 'e' or 'E')))
        {
            return new Token(
                TokenKind.Number, start, "", new Literal(int.Parse(text.AsSpan(start, point - start), CultureInfo.InvariantCulture)));
        }

        bool hasPoint = end < text.Length && text[end] == '.';
        int exponent = end = hasPoint ? Characters.DigitsEnd(text, end + 1) : end;
        end = ExponentEnd(text, end);
        string digits = text[start..point] + (hasPoint ? text[(point + 1)..exponent] : "");
        double value = double.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
        bool isZero = !digits.AsSpan().ContainsAnyExcept('0');
        if (!double.IsFinite(value) || (value == 0 && !isZero))
        {
            string size = value == 0
                ? "too small to tell from 0: the smallest number is 4.9e-324"
                : "too large: the largest number is 1.8e308";
            throw new FormulaException(text, start, $"The number {Shorten(text[start..end])} is {size}.");
        }

        bool isRounded = digits.Length > MostDigits || isZero;
        int power = (exponent < end && !isRounded
                ? int.Parse(text.AsSpan(exponent + 1, end - exponent - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : 0)
            - (hasPoint ? exponent - point - 1 : 0);
        return new Token(TokenKind.Number, start, "", new Literal(
            isRounded ? Expressions.Number.FromDouble(value)
            : end > point ? Expressions.Number.Decimal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), power)
            : BigInteger.Parse(digits, CultureInfo.InvariantCulture)));
    }

    /// <summary>½, ⅓, ⅞ and the like, exactly; null of any other character.</summary>
    public static Literal? Fraction(string text, int at)
    {
        int which = char.IsAsciiDigit(text[at]) ? -1 : Fractions.IndexOf(text[at], StringComparison.Ordinal);
        return which < 0 ? null : new Literal(Expressions.Number.Ratio(Fractions[which + 1] - '0', Fractions[which + 2] - '0'));
    }

    /// <summary>The exponent that starts here: x², x⁻¹, x¹⁰.</summary>
    public static Token Superscript(string text, int start, out int end)
    {
        bool isNegative = text[start] == '⁻';
        int digits = end = text[start] is '⁻' or '⁺' ? start + 1 : start;
        int value = 0;
        const int most = 9;
        for (; end < text.Length && Characters.Superscripts.Contains(text[end], StringComparison.Ordinal); end++)
        {
            value = end - digits < most ? 10 * value + Characters.Superscripts.IndexOf(text[end], StringComparison.Ordinal) : value;
        }

        return end > digits && end - digits <= most
            ? new Token(TokenKind.Superscript, start, text[start..end], new Literal(isNegative ? -value : value))
            : throw new FormulaException(
                text, start, $"'{text[start..end]}' is no exponent; a superscript is a whole number of at most 9 digits, as in x² or x⁻¹.");
    }

    /// <summary>An exponent is e, perhaps a sign, and a digit; any other e is the number e or the start of a name.</summary>
    private static int ExponentEnd(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return at;
        }

        int digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        return Characters.IsDigit(text, digits) ? Characters.DigitsEnd(text, digits) : at;
    }

    private static string Shorten(string number) => number.Length <= 30 ? number : number[..20] + "…";
}
