namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Weights on arbitrarily spaced points by Fornberg's recurrence, Math. Comp. 51 (1988) 699, equations 3.8 and 3.9.</summary>
internal static class Fornberg
{
    public static double[] Weights(ReadOnlySpan<double> points, double at, int order)
    {
        // weights[k, j]: the weight of point j for the derivative of order k on the points taken in so far.
        var weights = new double[order + 1, points.Length];
        weights[0, 0] = 1;
        double spanBefore = 1;
        for (int n = 1; n < points.Length; n++)
        {
            double span = 1;
            for (int j = 0; j < n; j++)
            {
                double gap = points[n] - points[j];
                if (gap == 0)
                {
                    throw new ArgumentException("Two of the points are equal; points must all be different.", nameof(points));
                }

                span *= gap;
                if (j == n - 1)
                {
                    TakeIn(weights, n, points[n - 1] - at, spanBefore / span);
                }

                Adjust(weights, j, Math.Min(n, order), points[n] - at, gap);
            }

            spanBefore = span;
        }

        var chosen = new double[points.Length];
        for (int j = 0; j < chosen.Length; j++)
        {
            chosen[j] = weights[order, j];
        }

        return chosen;
    }

    /// <summary>The weights of the new point n follow from those of the point before it.</summary>
    private static void TakeIn(double[,] weights, int n, double beforeFromAt, double ratio)
    {
        for (int k = Math.Min(n, weights.GetLength(0) - 1); k >= 0; k--)
        {
            double lower = k > 0 ? k * weights[k - 1, n - 1] : 0;
            weights[k, n] = ratio * (lower - beforeFromAt * weights[k, n - 1]);
        }
    }

    /// <summary>The weights of an old point j shrink to make room for the new one.</summary>
    private static void Adjust(double[,] weights, int j, int highest, double newFromAt, double gap)
    {
        for (int k = highest; k >= 0; k--)
        {
            double lower = k > 0 ? k * weights[k - 1, j] : 0;
            weights[k, j] = (newFromAt * weights[k, j] - lower) / gap;
        }
    }
}
