namespace DiffKit;

/// <summary>Wynn's epsilon algorithm: the limit of a sequence that converges like a sum of geometric ones.</summary>
/// <remarks>Wynn, On a device for computing the e_m(S_n) transformation, MTAC 10 (1956) 91:
/// ε(k+1, n) = ε(k-1, n+1) + 1 / (ε(k, n+1) - ε(k, n)); the even columns are the estimates.</remarks>
public static class Wynn
{
    /// <summary>The limit of a sequence of three or more numbers. The error is how far the last even columns are from each other, and from
    /// what they were without the last number.</summary>
    /// <param name="sequence">s₀, s₁ ...; only read. Finite numbers.</param>
    /// <returns>An estimate of no evaluations; <see cref="Outcome.NotFinite"/> where a number is not finite, and
    /// <see cref="Outcome.NotConverged"/> where the error is no smaller than the last difference of the sequence.</returns>
    /// <exception cref="ArgumentException">Fewer than three numbers.</exception>
    public static Estimate Epsilon(ReadOnlySpan<double> sequence)
    {
        if (sequence.Length < 3)
        {
            throw new ArgumentException($"An extrapolation needs three numbers or more, not {sequence.Length}.", nameof(sequence));
        }

        double best = Deepest(sequence);
        double before = sequence.Length > 3 ? Deepest(sequence[..^1]) : sequence[^1];
        double last = Math.Abs(sequence[^1] - sequence[^2]);
        double error = Math.Abs(best - before) + Math.BitIncrement(Math.Abs(best)) - Math.Abs(best);
        return !double.IsFinite(best) ? new(best, double.NaN, 0, Outcome.NotFinite)
            : new(best, error, 0, error <= last || last == 0 ? Outcome.Converged : Outcome.NotConverged);
    }

    /// <summary>Aitken's Δ² of three numbers, the first even column of <see cref="Epsilon"/>, known as dea3:
    /// s₂ - (s₂ - s₁)² / ((s₂ - s₁) - (s₁ - s₀)).</summary>
    /// <returns>The limit; the error is |s₁ - s₀| + |s₂ - s₁| + |limit - s₂|, which is safe rather than sharp.</returns>
    public static Estimate Dea3(double s0, double s1, double s2)
    {
        double first = s1 - s0;
        double second = s2 - s1;
        double bend = second - first;
        bool isStraight = Math.Abs(bend) <= 1e-3 * Math.Abs(second) || second == 0;
        double limit = isStraight ? s2 : s2 - second * second / bend;
        double error = Math.Abs(first) + Math.Abs(second) + Math.Abs(limit - s2);
        return new(limit, error, 0, isStraight && second != 0 ? Outcome.NotConverged : Outcome.Converged);
    }

    /// <summary>The last entry of the highest even column that no division by zero cuts off: equal neighbours have converged.</summary>
    private static double Deepest(ReadOnlySpan<double> sequence)
    {
        double[] older = new double[sequence.Length + 1];
        double[] column = sequence.ToArray();
        double limit = column[^1];
        for (int k = 1; column.Length > 1; k++)
        {
            var next = new double[column.Length - 1];
            for (int n = 0; n < next.Length; n++)
            {
                double difference = column[n + 1] - column[n];
                if (difference == 0)
                {
                    return k % 2 == 1 ? column[n + 1] : limit;
                }

                next[n] = older[n + 1] + 1 / difference;
            }

            (older, column) = (column, next);
            limit = k % 2 == 0 ? column[^1] : limit;
        }

        return limit;
    }
}
