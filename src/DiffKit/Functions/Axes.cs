namespace DiffKit.Functions;

/// <summary>Directions by their number.</summary>
internal static class Axes
{
    /// <summary>e₀, e₁, ...</summary>
    public static DirectionOf Of { get; } = static (k, v) =>
    {
        v.Clear();
        v[k] = 1;
    };

    /// <summary>e₀ ... eₙ₋₁, and after them eᵢ + eⱼ for i = 1 ... n-1 and, for each, j = 0 ... i-1.</summary>
    public static DirectionOf AndPairs { get; } = static (k, v) =>
    {
        v.Clear();
        int pair = k - v.Length;
        int i = pair < 0 ? k : Row(pair);
        v[i] = 1;
        if (pair >= 0)
        {
            v[pair - First(i)] = 1;
        }
    };

    /// <summary>The number of the pair (i, 0).</summary>
    private static int First(int i) => i * (i - 1) / 2;

    private static int Row(int pair)
    {
        int i = (int)((1 + Math.Sqrt(1 + 8.0 * pair)) / 2);
        return First(i) > pair ? i - 1 : i;
    }
}
