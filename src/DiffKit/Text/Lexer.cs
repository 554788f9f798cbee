using System.Globalization;
using System.Numerics;
using System.Text;
using DiffKit.Expressions;

namespace DiffKit.Text;

/// <summary>Cuts a formula's text into tokens.</summary>
internal sealed class Lexer(string text)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>As many digits as any double can tell apart (767), and some.</summary>
    private const int MostDigits = 1000;

    /// <summary>A whole number of fewer digits is an int.</summary>
    private const int DigitsOfInt = 10;

    private int _at;

    public static List<Token> Tokens(string text)
    {
        var lexer = new Lexer(text);
        List<Token> tokens = [];
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens;
    }

    /// <summary>Whether this text is one name.</summary>
    public static bool IsName(string text)
    {
        var lexer = new Lexer(text);
        return text.Length > 0 && lexer.NameEnd(0) == text.Length;
    }

    private Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        int start = _at;
        if (start == text.Length)
        {
            return new Token(TokenKind.End, start, "", null);
        }

        if (IsDigit(start) || (text[start] == '.' && IsDigit(start + 1)))
        {
            return Number();
        }

        if (NameEnd(start) > start)
        {
            _at = NameEnd(start);
            return new Token(TokenKind.Name, start, text[start.._at], null);
        }

        return text[start] == '\\' ? Command() : IsSuperscript(text[start]) ? Superscript() : Symbol();
    }

    private Token Number()
    {
        int start = _at;
        SkipDigits();
        int point = _at;
        if (point - start < DigitsOfInt && (_at == text.Length || text[_at] is not ('.' or 'e' or 'E')))
        {
            return new Token(TokenKind.Number, start, "", new Literal(int.Parse(text.AsSpan(start, point - start), CultureInfo.InvariantCulture)));
        }

        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            SkipDigits();
        }

        string digits = text[start..point] + (_at > point ? text[(point + 1).._at] : "");
        int decimals = Math.Max(0, _at - point - 1);
        bool isDecimal = _at > point | SkipExponent();
        double value = double.Parse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
        if (!double.IsFinite(value) || (value == 0 && digits.AsSpan().ContainsAnyExcept('0')))
        {
            string size = value == 0 ? "too small to tell from 0: the smallest number is 4.9e-324" : "too large: the largest number is 1.8e308";
            throw new FormulaException(text, start, $"The number {Shorten(text[start.._at])} is {size}.");
        }

        return new Token(TokenKind.Number, start, "", new Literal(digits.Length > MostDigits || value == 0 ? Expressions.Number.FromDouble(value) : Exact()));

        Number Exact()
        {
            BigInteger mantissa = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
            int e = text.IndexOfAny(['e', 'E'], start, _at - start);
            int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1, _at - e - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return isDecimal ? Expressions.Number.Decimal(mantissa, exponent - decimals) : mantissa;
        }
    }

    /// <summary>An exponent is e, perhaps a sign, and a digit; any other e is the number e or the start of a name.</summary>
    private bool SkipExponent()
    {
        if (_at >= text.Length || text[_at] is not ('e' or 'E'))
        {
            return false;
        }

        int digits = _at + 1 < text.Length && text[_at + 1] is '+' or '-' ? _at + 2 : _at + 1;
        if (!IsDigit(digits))
        {
            return false;
        }

        _at = digits;
        SkipDigits();
        return true;
    }

    /// <summary>A LaTeX command: a backslash and letters, or one other character.</summary>
    private Token Command()
    {
        int start = _at++;
        while (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }

        _at += _at == start + 1 && _at < text.Length ? 1 : 0;
        return new Token(TokenKind.Name, start, text[start.._at], null);
    }

    private Token Superscript()
    {
        int start = _at;
        bool negative = text[_at] == '⁻';
        _at += text[_at] is '⁻' or '⁺' ? 1 : 0;
        int digits = _at;
        while (_at < text.Length && Superscripts.Contains(text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        if (_at == digits || _at - digits > 9)
        {
            throw new FormulaException(text, start, $"'{text[start.._at]}' is no exponent; a superscript is a whole number of at most 9 digits, as in x² or x⁻¹.");
        }

        int value = 0;
        foreach (char c in text.AsSpan(digits, _at - digits))
        {
            value = 10 * value + Superscripts.IndexOf(c, StringComparison.Ordinal);
        }

        return new Token(TokenKind.Superscript, start, text[start.._at], new Literal(negative ? -value : value));
    }

    private Token Symbol()
    {
        int start = _at;
        ReadOnlySpan<char> rest = text.AsSpan(start);
        _at += rest.StartsWith("**") || rest.StartsWith("<=") || rest.StartsWith(">=") || rest.StartsWith("!=") || rest.StartsWith("==") ? 2 : 1;
        string? symbol = text.AsSpan(start, _at - start) switch
        {
            "+" => "+",
            "-" or "−" or "–" => "-",
            "*" or "·" or "⋅" or "×" or "∙" => "*",
            "/" or "÷" or "∕" or "⁄" => "/",
            "^" or "**" => "^",
            "(" => "(",
            ")" => ")",
            "[" or "]" or "{" or "}" or "," or ";" or "|" or "!" or "√" or "∛" or "<" or ">" or "≤" or "≥" or "≠" or "=" or "==" => text[start.._at],
            "<=" => "≤",
            ">=" => "≥",
            "!=" => "≠",
            _ => null,
        };

        return symbol is not null
            ? new Token(TokenKind.Symbol, start, symbol, null)
            : throw new FormulaException(text, start, $"'{Shown(start)}' means nothing in a formula.");
    }

    /// <summary>The end of the name that starts here; here, where none does.</summary>
    private int NameEnd(int start)
    {
        int end = start;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune rune) && IsInName(rune, first: end == start))
        {
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    /// <summary>Letters and _ first; then also digits, subscripts and accents. Raised letters such as ⁿ are no part of a name.</summary>
    private static bool IsInName(Rune rune, bool first) =>
        rune.Value is not ('ⁿ' or 'ⁱ')
        && (Rune.IsLetter(rune) || rune.Value == '_'
            || (!first && (rune.Value is (>= '0' and <= '9') or (>= '₀' and <= '₉') or '′' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)));

    private static bool IsSuperscript(char c) => c is '⁻' or '⁺' || Superscripts.Contains(c, StringComparison.Ordinal);

    private static string Shorten(string number) => number.Length <= 30 ? number : number[..20] + "…";

    private bool IsDigit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private void SkipDigits()
    {
        while (IsDigit(_at))
        {
            _at++;
        }
    }

    private string Shown(int at) => Rune.TryGetRuneAt(text, at, out Rune rune) && !Rune.IsControl(rune) ? rune.ToString() : $"U+{(int)text[at]:X4}";
}
