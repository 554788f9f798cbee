namespace DiffKit.Samples.Smoothing;

/// <summary>A symmetric positive definite matrix with five diagonals, factored as L D Lᵀ.</summary>
internal sealed class FiveDiagonals
{
    private readonly int n;
    private readonly double[] d, l1, l2;

    /// <param name="b0">The diagonal.</param>
    /// <param name="b1">b1[i] in row i, column i + 1.</param>
    /// <param name="b2">b2[i] in row i, column i + 2.</param>
    public FiveDiagonals(double[] b0, double[] b1, double[] b2)
    {
        n = b0.Length;
        (d, l1, l2) = (new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++)
        {
            double before = i > 0 ? d[i - 1] * l1[i - 1] : 0;
            d[i] = b0[i] - (i > 0 ? before * l1[i - 1] : 0) - (i > 1 ? d[i - 2] * l2[i - 2] * l2[i - 2] : 0);
            l1[i] = (b1[i] - (i > 0 ? before * l2[i - 1] : 0)) / d[i];
            l2[i] = b2[i] / d[i];
        }
    }

    /// <summary>Solves in place of the right-hand side.</summary>
    public void Solve(Span<double> x)
    {
        for (int i = 0; i < n; i++)
        {
            x[i] -= (i > 0 ? l1[i - 1] * x[i - 1] : 0) + (i > 1 ? l2[i - 2] * x[i - 2] : 0);
        }

        for (int i = n - 1; i >= 0; i--)
        {
            x[i] = x[i] / d[i] - (i + 1 < n ? l1[i] * x[i + 1] : 0) - (i + 2 < n ? l2[i] * x[i + 2] : 0);
        }
    }

    /// <summary>The diagonal of the inverse and the two beside it (Hutchinson and de Hoog, Numer. Math. 47 (1985) 99).</summary>
    public (double[] Diagonal, double[] Next, double[] AfterNext) Inverse()
    {
        (double[] s0, double[] s1, double[] s2) = (new double[n + 2], new double[n + 2], new double[n + 2]);
        for (int i = n - 1; i >= 0; i--)
        {
            s2[i] = -l1[i] * s1[i + 1] - l2[i] * s0[i + 2];
            s1[i] = -l1[i] * s0[i + 1] - l2[i] * s1[i + 1];
            s0[i] = 1 / d[i] - l1[i] * s1[i] - l2[i] * s2[i];
        }

        return (s0, s1, s2);
    }
}
