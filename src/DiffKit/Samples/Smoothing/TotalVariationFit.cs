namespace DiffKit.Samples.Smoothing;

/// <summary>The polygon s that minimises ½ Σ (y - s)² + α Σ |jumps of slope|: Chartrand's functional (ISRN Appl. Math. 2011, 164564) with
/// the antiderivative of the slope as the unknown. Its dual is a quadratic over a box, s = y - Q ν with |ν| ≤ α, which an interior-point
/// method solves in some 20 to 40 rounds, each a system with five diagonals (Kim, Koh, Boyd and Gorinevsky, SIAM Rev. 51 (2009) 339).</summary>
internal sealed class TotalVariationFit(double[] y, double[] h)
{
    private const int Rounds = 100;

    /// <summary>The gap between the functional and its dual bounds how far it is above its least value: this part of it.</summary>
    private const double Settled = 1e-9;

    private readonly PenalisedFit fit = new(h);

    public double[] At(double alpha)
    {
        double[] jumps = fit.Jumps(y), s = y;
        var point = BoxPoint.Centre(jumps, alpha);
        double sharpness = 0, step = 1;
        for (int round = 0; round < Rounds && step > 0; round++)
        {
            double gap = point.Gap(jumps);
            if (gap <= Settled * (Squared(s) / 2 + alpha * jumps.Sum(Math.Abs)))
            {
                break;
            }

            sharpness = step > 0.2 ? Math.Max(4 * jumps.Length / gap, 1.2 * sharpness) : sharpness;
            BoxPoint towards = Newton(point, jumps, sharpness);
            (point, step) = Along(point, towards, sharpness);
            s = fit.Less(y, point.Dual);
            jumps = fit.Jumps(s);
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

    /// <summary>Where all conditions, made linear, would hold.</summary>
    private BoxPoint Newton(BoxPoint point, double[] jumps, double sharpness)
    {
        double[] move = point.Pull(jumps, sharpness);
        fit.Factor(1, point.Stiffness(), new double[move.Length]).Solve(move);
        return point.Step(move, sharpness);
    }

    /// <summary>As far that way as keeps inside the box and brings the conditions nearer; not at all where rounding keeps them from
    /// it.</summary>
    private (BoxPoint Point, double Step) Along(BoxPoint point, BoxPoint direction, double sharpness)
    {
        const double least = 1e-4;
        double now = Miss(point, sharpness), step = point.Room(direction);
        BoxPoint next = point.Moved(direction, step);
        while (step > least && !(next.IsInside && Miss(next, sharpness) <= (1 - 0.01 * step) * now))
        {
            step /= 2;
            next = point.Moved(direction, step);
        }

        return step > least ? (next, step) : (point, 0);
    }

    private double Miss(BoxPoint point, double sharpness) => point.Miss(fit.Jumps(fit.Less(y, point.Dual)), sharpness);

    private double Squared(double[] s)
    {
        double residual = Residuals.RootMeanSquare(y, s);
        return residual * residual * y.Length;
    }
}
