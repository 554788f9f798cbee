using MathNet.Numerics;

namespace DiffKit.Operators;

/// <summary>A mixed partial as a sum of derivatives along lines: with k = Σαᵢ,
/// ∂ᵅf = 1/(2ᵏ k!) Σ_{0 ≤ j ≤ α} (-1)^{Σjᵢ} Π C(αᵢ, jᵢ) Dᵏf along Σ (αᵢ - 2jᵢ) eᵢ.</summary>
/// <remarks>The polarisation identity of symmetric forms, put to this use by Griewank, Utke and Walther, "Evaluating higher
/// derivative tensors by forward propagation of univariate Taylor series", Math. Comp. 69 (2000). The terms j and α - j are along
/// opposite directions and equal, so one of the two is asked for, twice as heavy.</remarks>
internal static class Polarisation
{
    /// <summary>The lines to ask and what each counts; lines in one direction, of whatever length, are one.</summary>
    public static List<(double Weight, double[] Direction)> Lines(ReadOnlySpan<int> orders, int k)
    {
        var lines = new List<(double Weight, double[] Direction)>();
        double scale = 2 / (Math.Pow(2, k) * SpecialFunctions.Factorial(k));
        var j = new int[orders.Length];
        do
        {
            double[] direction = Direction(orders, j);
            if (Array.Find(direction, c => c != 0) > 0)
            {
                Add(lines, scale * Weight(orders, j) * Math.Pow(Shorten(direction), k), direction);
            }
        }
        while (Next(orders, j));
        return lines;
    }

    private static void Add(List<(double Weight, double[] Direction)> lines, double weight, double[] direction)
    {
        int same = lines.FindIndex(line => line.Direction.AsSpan().SequenceEqual(direction));
        if (same < 0)
        {
            lines.Add((weight, direction));
            return;
        }

        lines[same] = (lines[same].Weight + weight, direction);
    }

    /// <summary>Divides by the greatest common divisor, which is returned.</summary>
    private static double Shorten(double[] direction)
    {
        long common = direction.Aggregate(0L, (divisor, c) => Euclid.GreatestCommonDivisor(divisor, (long)c));
        for (int i = 0; i < direction.Length; i++)
        {
            direction[i] /= common;
        }

        return common;
    }

    private static double[] Direction(ReadOnlySpan<int> orders, int[] j)
    {
        var direction = new double[j.Length];
        for (int i = 0; i < j.Length; i++)
        {
            direction[i] = orders[i] - 2 * j[i];
        }

        return direction;
    }

    private static double Weight(ReadOnlySpan<int> orders, int[] j)
    {
        double weight = 1;
        for (int i = 0; i < j.Length; i++)
        {
            weight *= (j[i] % 2 == 0 ? 1 : -1) * SpecialFunctions.Binomial(orders[i], j[i]);
        }

        return weight;
    }

    private static bool Next(ReadOnlySpan<int> orders, int[] j)
    {
        for (int i = 0; i < j.Length; i++)
        {
            if (j[i] < orders[i])
            {
                j[i]++;
                return true;
            }

            j[i] = 0;
        }

        return false;
    }
}
