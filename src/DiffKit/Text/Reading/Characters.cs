using System.Globalization;
using System.Text;

namespace DiffKit.Text.Reading;

/// <summary>Which characters make a name, and which an exponent.</summary>
internal static class Characters
{
    /// <summary>The raised digits, each at its own value.</summary>
    public const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Marks of a standard state, as in E⁰ and ΔG°, which end a name. (As an exponent ⁰ would only ever make a 1.)</summary>
    private const string StateMarks = "⁰°";

    /// <summary>Whether this text is one name.</summary>
    public static bool IsName(string text) => text.Length > 0 && NameEnd(text, 0) == text.Length;

    /// <summary>The end of the name that starts here, or goes on here; here, where none does.</summary>
    public static int NameEnd(string text, int start, bool isFirst = true)
    {
        int end = start;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune rune) && IsInName(rune, isFirst && end == start)
            && (end == start || !PartsAt(text, end, rune)))
        {
            end += rune.Utf16SequenceLength;
        }

        bool isMarked = (end > start || !isFirst) && end < text.Length && StateMarks.Contains(text[end], StringComparison.Ordinal);
        return isMarked ? end + 1 : end;
    }

    public static bool IsSuperscript(char c) => c is '⁻' or '⁺' || Superscripts.Contains(c, StringComparison.Ordinal);

    public static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>The place behind the digits that start here.</summary>
    public static int DigitsEnd(string text, int at)
    {
        while (IsDigit(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>A character as a message shows it.</summary>
    public static string Shown(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out Rune rune) && !Rune.IsControl(rune) ? rune.ToString() : $"U+{(int)text[at]:X4}";

    /// <summary>Whether π parts a name in two: 2πr and rπ are products. It is a letter of a name in a subscript, x_π, or with one, π₁.</summary>
    private static bool PartsAt(string text, int at, Rune rune) =>
        (text[at - 1] == 'π' && Rune.IsLetter(rune) && (at < 2 || text[at - 2] != '_')) || (text[at] == 'π' && text[at - 1] != '_');

    /// <summary>Letters and _ first; then also digits, subscripts, primes, accents and ∞, as in T_∞.
    /// Raised letters such as ⁿ are no part of a name.</summary>
    private static bool IsInName(Rune rune, bool first) =>
        rune.Value is not ('ⁿ' or 'ⁱ')
        && (Rune.IsLetter(rune) || rune.Value == '_'
            || (!first && (rune.Value is (>= '0' and <= '9') or (>= '₀' and <= '₎') or '′' or '″' or '∞'
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)));
}
