namespace DiffKit.Samples.Schemes;

/// <summary>Systems with three diagonals whose rows are diagonally dominant, solved without pivoting.</summary>
internal static class Tridiagonal
{
    /// <summary>x in place of the right-hand side; lower[0] and upper[^1] are not read.</summary>
    public static void Solve(ReadOnlySpan<double> lower, ReadOnlySpan<double> diagonal, ReadOnlySpan<double> upper, Span<double> x)
    {
        int n = x.Length;
        var scaled = new double[n];
        double pivot = diagonal[0];
        x[0] /= pivot;
        for (int i = 1; i < n; i++)
        {
            scaled[i - 1] = upper[i - 1] / pivot;
            pivot = diagonal[i] - lower[i] * scaled[i - 1];
            x[i] = (x[i] - lower[i] * x[i - 1]) / pivot;
        }

        for (int i = n - 2; i >= 0; i--)
        {
            x[i] -= scaled[i] * x[i + 1];
        }
    }

    /// <summary>The same number off the diagonal everywhere, corners included, and 1 on it: a rank-one change of a tridiagonal system
    /// (Sherman and Morrison).</summary>
    public static void SolvePeriodic(double off, Span<double> x)
    {
        int n = x.Length;
        (double[] offs, double[] diagonal, double[] change) = (new double[n], new double[n], new double[n]);
        Array.Fill(offs, off);
        Array.Fill(diagonal, 1);

        // The matrix is T + u vᵀ with u = (-1, 0 ... 0, off) and v = (1, 0 ... 0, -off).
        diagonal[0] = 2;
        diagonal[^1] = 1 + off * off;
        (change[0], change[^1]) = (-1, off);
        Solve(offs, diagonal, offs, x);
        Solve(offs, diagonal, offs, change);
        double factor = (x[0] - off * x[^1]) / (1 + change[0] - off * change[^1]);
        for (int i = 0; i < n; i++)
        {
            x[i] -= factor * change[i];
        }
    }
}
