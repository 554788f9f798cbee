namespace DiffKit;

/// <summary>Richardson's extrapolation of values A(h), A(h/r), A(h/r²) ... whose errors are c₁hᵖ + c₂hᵖ⁺ᵈ + ...: a value of its
/// own.</summary>
/// <param name="Ratio">r, above 1: each value was computed with a step r times smaller than the one before.</param>
/// <param name="Accuracy">p, the power of the leading term of the error; 1 or more.</param>
/// <param name="Increment">d, by which the powers rise; 2 for symmetric formulas.</param>
public sealed record Richardson(double Ratio = 2, int Accuracy = 1, int Increment = 1)
{
    /// <summary>The limit as h → 0, each column of the table removing one power. The error is the last change along the diagonal, plus
    /// the last change in the last column but one, plus four ulps.</summary>
    /// <param name="values">A(h), A(h/r) ...; two or more.</param>
    /// <exception cref="ArgumentException">Fewer than two values, or a ratio of 1 or less, or a power below 1.</exception>
    public Estimate Extrapolate(ReadOnlySpan<double> values)
    {
        Check(values.Length);
        double[] column = values.ToArray();
        double before = column[^1];
        for (int k = 1; k < values.Length; k++)
        {
            double power = Math.Pow(Ratio, Accuracy + (k - 1) * Increment);
            before = column[^1];
            for (int n = column.Length - 1; n >= k; n--)
            {
                column[n] += (column[n] - column[n - 1]) / (power - 1);
            }
        }

        double limit = column[^1];
        double rounding = 4 * (Math.BitIncrement(Math.Abs(limit)) - Math.Abs(limit));
        double error = Math.Abs(limit - before) + Math.Abs(limit - column[^2]) + rounding;
        return double.IsFinite(limit)
            ? new(limit, error, 0, error <= Math.Abs(values[^1] - values[^2]) + rounding ? Outcome.Converged : Outcome.NotConverged)
            : new(limit, double.NaN, 0, Outcome.NotFinite);
    }

    private void Check(int count)
    {
        if (count < 2)
        {
            throw new ArgumentException($"An extrapolation needs two values or more, not {count}.", "values");
        }

        if (!(Ratio > 1) || Accuracy < 1 || Increment < 1)
        {
            throw new ArgumentException(
                $"Ratio {Ratio}, accuracy {Accuracy}, increment {Increment}: the ratio is above 1, the powers 1 or more.");
        }
    }
}
