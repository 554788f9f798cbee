using System.Globalization;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>What a cell of text means.</summary>
internal static class Cell
{
    private static readonly HashSet<string> Absent = new(StringComparer.OrdinalIgnoreCase) { "", "NA", "N/A", "NaN", "null" };

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>An empty cell, NA, N/A, NaN or null, in any case.</summary>
    public static bool IsMissing(string text) => Absent.Contains(text);

    public static bool TryNumber(string text, out double number) => Texts.TryNumber(text, out number) && double.IsFinite(number);

    /// <summary>YYYY-MM-DD or YYYYMMDD, a day that exists.</summary>
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
