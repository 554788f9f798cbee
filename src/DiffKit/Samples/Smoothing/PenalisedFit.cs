namespace DiffKit.Samples.Smoothing;

/// <summary>The s that minimises Σ (y - s)² + λ γᵀ R γ, where R γ = Qᵀ s are the jumps of slope of the polygon through s. By Reinsch's way:
/// (R + λ QᵀQ) γ = Qᵀ y with five diagonals, then s = y - λ Q γ. R is that of cubic splines (Green and Silverman, Nonparametric Regression,
/// section 2.1) or any other with three diagonals.</summary>
internal sealed class PenalisedFit
{
    private readonly double[] inverse;
    private readonly double[] square0, square1, square2;

    /// <param name="h">The n - 1 distances between the samples.</param>
    public PenalisedFit(double[] h)
    {
        int m = h.Length - 1;
        inverse = Array.ConvertAll(h, distance => 1 / distance);
        (square0, square1, square2) = (new double[m], new double[m], new double[m]);
        for (int j = 0; j < m; j++)
        {
            double middle = -inverse[j] - inverse[j + 1];
            square0[j] = inverse[j] * inverse[j] + middle * middle + inverse[j + 1] * inverse[j + 1];
            square1[j] = j + 1 < m ? inverse[j + 1] * (middle - inverse[j + 1] - inverse[j + 2]) : 0;
            square2[j] = j + 2 < m ? inverse[j + 1] * inverse[j + 2] : 0;
        }
    }

    /// <summary>Qᵀ s: the jumps of slope at the inner samples.</summary>
    public double[] Jumps(ReadOnlySpan<double> s)
    {
        var jumps = new double[square0.Length];
        for (int j = 0; j < jumps.Length; j++)
        {
            jumps[j] = (s[j + 2] - s[j + 1]) * inverse[j + 1] - (s[j + 1] - s[j]) * inverse[j];
        }

        return jumps;
    }

    /// <summary>s and γ for one λ, R given by its diagonal and the one beside it.</summary>
    public (double[] Values, double[] Gamma) Solve(ReadOnlySpan<double> y, double lambda, double[] diagonal, double[] beside)
    {
        double[] gamma = Jumps(y);
        Factor(lambda, diagonal, beside).Solve(gamma);
        return (Less(y, Array.ConvertAll(gamma, value => lambda * value)), gamma);
    }

    /// <summary>y - Q pull.</summary>
    public double[] Less(ReadOnlySpan<double> y, double[] pull)
    {
        double[] s = y.ToArray();
        for (int j = 0; j < pull.Length; j++)
        {
            s[j] -= pull[j] * inverse[j];
            s[j + 1] += pull[j] * (inverse[j] + inverse[j + 1]);
            s[j + 2] -= pull[j] * inverse[j + 1];
        }

        return s;
    }

    /// <summary>n less the trace of the matrix that takes y to s: how many degrees of freedom are left to the residual.</summary>
    public double FreedomLeft(double lambda, double[] diagonal, double[] beside)
    {
        (double[] inverse0, double[] inverse1, double[] inverse2) = Factor(lambda, diagonal, beside).Inverse();
        double trace = 0;
        for (int j = 0; j < square0.Length; j++)
        {
            trace += inverse0[j] * square0[j] + 2 * (inverse1[j] * square1[j] + inverse2[j] * square2[j]);
        }

        return lambda * trace;
    }

    /// <summary>R + λ QᵀQ.</summary>
    public FiveDiagonals Factor(double lambda, double[] diagonal, double[] beside)
    {
        int m = square0.Length;
        (double[] b0, double[] b1, double[] b2) = (new double[m], new double[m], new double[m]);
        for (int j = 0; j < m; j++)
        {
            b0[j] = diagonal[j] + lambda * square0[j];
            b1[j] = beside[j] + lambda * square1[j];
            b2[j] = lambda * square2[j];
        }

        return new FiveDiagonals(b0, b1, b2);
    }
}
