namespace DiffKit.Cli.Asking;

/// <summary>Which known name a slip was meant to be.</summary>
internal static class Spelling
{
    /// <summary>Short names are near to everything.</summary>
    private const int ShortestCompared = 4;

    /// <summary>The known name that differs by case only, or by one letter added, dropped or changed, or two swapped; null if none does.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) =>
        name.Length < ShortestCompared ? null : known.FirstOrDefault(k => k.Length >= ShortestCompared && IsNear(name.ToLowerInvariant(), k.ToLowerInvariant()));

    private static bool IsNear(string a, string b)
    {
        int start = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        string x = a[start..], y = b[start..];
        return (x, y) switch
        {
            ("", _) => y.Length <= 1,
            (_, "") => x.Length <= 1,
            _ => x[1..] == y || x == y[1..] || x[1..] == y[1..] || (x.Length > 1 && y.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..] == y[2..]),
        };
    }
}
