namespace DiffKit.Rules.OnDouble;

/// <summary>Lambert's W on double.</summary>
internal static class Lambert
{
    /// <summary>1/e, and what its nearest double leaves of it.</summary>
    private const double InverseE = 0.36787944117144233, InverseERest = -1.2428753672788363e-17;

    /// <summary>The principal branch (-1 at the double nearest to -1/e, which lies a little below it), by Halley's iteration (Corless et al. 1996, section 5.2), which triples the digits at each step.</summary>
    public static double W(double x)
    {
        double above = x + InverseE + InverseERest;
        if (above <= 0 || !double.IsFinite(x))
        {
            return x == -InverseE ? -1 : x == double.PositiveInfinity ? x : double.NaN;
        }

        // Near the branch point its series in p, elsewhere a guess within some percent (Winitzki 2003), on the same side of -1 as W.
        const double nearBranchPoint = -0.25;
        double p = Math.Sqrt(2 * Math.E * above), log = Math.Log(1 + x);
        double w = x < nearBranchPoint ? -1 + p * (1 + p * (-1.0 / 3 + p * (11.0 / 72 - p * 43 / 540))) : log * (1 - Math.Log(1 + log) / (2 + log));
        const double large = 1e100;
        return p < 1e-3 ? w : x < large ? Halley(w, x) : Logarithmic(w, Math.Log(x));
    }

    private static double Halley(double w, double x)
    {
        for (int i = 0; i < 8; i++)
        {
            double e = Math.Exp(w), miss = w * e - x;
            double step = miss / (e * (w + 1) - (w + 2) * miss / (2 * (w + 1)));
            w -= step;
            if (Math.Abs(step) <= 1e-16 * Math.Abs(w))
            {
                break;
            }
        }

        return w;
    }

    /// <summary>Newton's iteration on w + log(w) = log(x), where exp(w) nears the end of a double's range.</summary>
    private static double Logarithmic(double w, double log)
    {
        for (int i = 0; i < 4; i++)
        {
            w *= (1 + log - Math.Log(w)) / (1 + w);
        }

        return w;
    }
}
