namespace DiffKit.Samples.Smoothing;

/// <summary>The polygon s that minimises ½ Σ (y - s)² + α Σ |jumps of slope| (Chartrand, ISRN Appl. Math. 2011, 164564, with the
/// antiderivative of the slope as the unknown), by his lagged diffusivity: each |jump| is replaced by jump² over the |jump| of the round
/// before. With the antiderivative as the unknown the matrix of a round has five diagonals, so that a round costs a few operations a
/// sample.</summary>
internal sealed class TotalVariationFit(double[] y, double[] h)
{
    private const int Rounds = 200;

    /// <summary>A round that moves no sample by more than this part of the range of the samples is the last.</summary>
    private const double Settled = 1e-9;

    /// <summary>Jumps below this part of the largest count as quadratic, which keeps a round solvable.</summary>
    private const double Smallest = 1e-6;

    private readonly PenalisedFit fit = new(h);

    public double[] At(double alpha)
    {
        double floor = Smallest * fit.Jumps(y).Max(Math.Abs);
        double range = y.Max() - y.Min();
        double[] s = y, none = new double[h.Length - 1];
        for (int round = 0; round < Rounds && floor > 0; round++)
        {
            double[] weights = Array.ConvertAll(fit.Jumps(s), jump => Math.Sqrt(jump * jump + floor * floor));
            (double[] next, _) = fit.Solve(y, alpha, weights, none);
            double moved = next.Zip(s, (a, b) => Math.Abs(a - b)).Max();
            s = next;
            if (moved <= Settled * range)
            {
                break;
            }
        }

        return s;
    }

    /// <summary>The α that leaves a residual of the size of the noise (Morozov's discrepancy principle), by bisection in log α.</summary>
    public double ForNoise(double noise)
    {
        const double width = 0.02;
        double unit = noise * h.Average();
        (double low, double high) = (Math.Log10(unit) - 4, Math.Log10(unit) + 8);
        while (high - low > width)
        {
            double middle = (low + high) / 2;
            (low, high) = Residuals.RootMeanSquare(y, At(Math.Pow(10, middle))) < noise ? (middle, high) : (low, middle);
        }

        return Math.Pow(10, (low + high) / 2);
    }
}
