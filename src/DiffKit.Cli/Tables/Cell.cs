using System.Globalization;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>What a cell of text means.</summary>
internal static class Cell
{
    /// <summary>How messages name the forms that a date may have.</summary>
    public const string Dates = "a date (YYYY-MM-DD or YYYYMMDD, with or without a time HH:MM:SS)";

    private static readonly HashSet<string> Absent = new(StringComparer.OrdinalIgnoreCase) { "", "NA", "N/A", "NaN", "null" };

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>The last letter takes nothing, Z, or an offset such as +02:00.</summary>
    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] Forms = [.. Days, .. Times];

    /// <summary>An empty cell, NA, N/A, NaN or null, in any case.</summary>
    public static bool IsMissing(string text) => Absent.Contains(text);

    public static bool TryNumber(string text, out double number) => Texts.TryNumber(text, out number) && double.IsFinite(number);

    /// <summary>A day that exists, and where it has one, a time; without an offset it is UTC.</summary>
    public static bool TryDate(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

    /// <summary>The date, and the time where it is not midnight, in a form that reads back.</summary>
    public static string Shown(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? Days[0] : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A cell that is a date, in the form that is easiest to read.</summary>
    public static string Shown(string date) => TryDate(date, out var time) ? Shown(time.UtcDateTime) : date;
}
