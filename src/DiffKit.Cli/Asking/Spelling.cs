namespace DiffKit.Cli.Asking;

/// <summary>Which known name a slip was meant to be.</summary>
internal static class Spelling
{
    /// <summary>Shorter names are near to everything.</summary>
    private const int ShortestCompared = 4;

    /// <summary>The known name that differs by case only, or by one letter added, dropped, changed or swapped with the next; null if none
    /// does.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => name.Length < ShortestCompared
        ? null
        : known.FirstOrDefault(k => k.Length >= ShortestCompared && IsNear(name.ToLowerInvariant(), k.ToLowerInvariant()));

    private static bool IsNear(string a, string b)
    {
        int same = a.AsSpan().CommonPrefixLength(b);
        var (x, y) = (a[same..], b[same..]);
        return x.Length == 0 || y.Length == 0
            ? x.Length + y.Length <= 1
            : x[1..] == y || x == y[1..] || x[1..] == y[1..] || IsSwapped(x, y);
    }

    private static bool IsSwapped(string x, string y) =>
        x.Length > 1 && y.Length > 1 && (x[0], x[1]) == (y[1], y[0]) && x[2..] == y[2..];
}
