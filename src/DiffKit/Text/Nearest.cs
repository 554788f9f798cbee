namespace DiffKit.Text;

/// <summary>Finds what was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest letters to insert, delete, replace or swap with a neighbour; null where that is more than a
    /// third of the name: nothing is near a name of one letter or two.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int least = name.Length / 3 + 1;
        foreach (string candidate in candidates.Where(candidate => Math.Abs(candidate.Length - name.Length) < least))
        {
            int distance = Distance(name, candidate);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Edit distance with swaps of neighbours, over three rows of its table.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        rows[0] = Enumerable.Range(0, b.Length + 1).ToArray();
        (rows[1], rows[2]) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (int i = 1; i <= a.Length; i++)
        {
            (int[] row, int[] last, int[] beforeLast) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
