namespace DiffKit.Samples.Smoothing;

/// <summary>The natural cubic spline that minimises Σ (y - s)² + λ ∫ s''².</summary>
internal sealed class SmoothingSpline
{
    /// <summary>Steps of the search over log λ before it is refined between the best two neighbours.</summary>
    private const int Scan = 48;

    private readonly double[] y, h, diagonal, beside;
    private readonly PenalisedFit fit;

    public SmoothingSpline(double[] y, double[] h)
    {
        (this.y, this.h, fit) = (y, h, new PenalisedFit(h));
        diagonal = new double[h.Length - 1];
        beside = new double[h.Length - 1];
        for (int j = 0; j < diagonal.Length; j++)
        {
            diagonal[j] = (h[j] + h[j + 1]) / 3;
            beside[j] = j + 1 < diagonal.Length ? h[j + 1] / 6 : 0;
        }
    }

    public Smoothed At(double lambda)
    {
        (double[] s, double[] gamma) = fit.Solve(y, lambda, diagonal, beside);
        double[] curvature = [0, .. gamma, 0];
        var slope = new double[s.Length];
        for (int i = 0; i < h.Length; i++)
        {
            double rise = (s[i + 1] - s[i]) / h[i];
            slope[i] = rise - h[i] * (2 * curvature[i] + curvature[i + 1]) / 6;
            slope[i + 1] = rise + h[i] * (curvature[i] + 2 * curvature[i + 1]) / 6;
        }

        return new Smoothed(s, slope, Residuals.RootMeanSquare(y, s), lambda);
    }

    /// <summary>The λ of least generalised cross-validation score n RSS / (n - tr A)² (Craven and Wahba, Numer. Math. 31 (1979) 377),
    /// between hardly any smoothing and a straight line.</summary>
    public double CrossValidated()
    {
        double unit = Math.Pow(h.Average(), 3);
        double step = (4 + 4 * Math.Log10(y.Length)) / Scan;
        double Score(double exponent) => ScoreAt(unit * Math.Pow(10, exponent));
        double best = Enumerable.Range(0, Scan + 1).Select(k => -4 + k * step).MinBy(Score);
        return unit * Math.Pow(10, GoldenSection(Score, best - step, best + step));
    }

    private static double GoldenSection(Func<double, double> score, double low, double high)
    {
        const double ratio = 0.6180339887498949;
        const double width = 1e-3;
        while (high - low > width)
        {
            (double left, double right) = (high - ratio * (high - low), low + ratio * (high - low));
            (low, high) = score(left) < score(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private double ScoreAt(double lambda)
    {
        (double[] s, _) = fit.Solve(y, lambda, diagonal, beside);
        double residual = Residuals.RootMeanSquare(y, s), freedom = fit.FreedomLeft(lambda, diagonal, beside) / y.Length;
        return residual * residual / (freedom * freedom);
    }
}
