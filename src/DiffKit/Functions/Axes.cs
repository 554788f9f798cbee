namespace DiffKit.Functions;

/// <summary>Directions by their number.</summary>
internal static class Axes
{
    /// <summary>Writes the product of a matrix, which depends on x, with v; false where it cannot.</summary>
    public delegate bool TryProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product);

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

    /// <summary>The products of a matrix with e₀, e₁, ..., which are its columns; null where one of them cannot be had.</summary>
    public static double[][]? Columns(ReadOnlySpan<double> x, TryProduct product)
    {
        using var e = new Scratch<double>(x.Length);
        var columns = new double[x.Length][];
        for (int j = 0; j < columns.Length; j++)
        {
            Of(j, e.Span);
            if (!product(x, e.Span, columns[j] = new double[x.Length]))
            {
                return null;
            }
        }

        return columns;
    }

    /// <summary>The number of the pair (i, 0).</summary>
    private static int First(int i) => i * (i - 1) / 2;

    private static int Row(int pair)
    {
        int i = (int)((1 + Math.Sqrt(1 + 8.0 * pair)) / 2);
        return First(i) > pair ? i - 1 : i;
    }
}
