using System.Globalization;

namespace DiffKit.Cli.Asking;

/// <summary>Text in messages, and numbers in text.</summary>
internal static class Texts
{
    private const int Longest = 60;
    private const int MostListed = 20;

    /// <summary>What the user wrote, short enough for a message of one line.</summary>
    public static string Shortened(this string text) =>
        (text.Length <= Longest ? text : $"{text[..Longest]}...").ReplaceLineEndings(" ");

    /// <summary>The shortest text that reads back as the same number, whatever the locale.</summary>
    public static string Shown(this double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Shown(this int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The largest entry; NaN if one is.</summary>
    public static double Largest(this double[][] matrix) => matrix.SelectMany(row => row).Aggregate(0.0, Math.Max);

    /// <summary>A number as programs write it, whatever the locale.</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>The names as a message lists them: the first of them, where there are many.</summary>
    public static string Listed(this IReadOnlyCollection<string> names)
    {
        string list = string.Join(", ", names.Take(MostListed).Select(Shortened));
        return names.Count <= MostListed ? list : $"{list} and {(names.Count - MostListed).Shown()} more";
    }
}
