namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Predicts what extrapolation over a window of steps leaves out.</summary>
/// <remarks>When a window grows by a step u, its error shrinks by about u / R², R being the distance of the nearest singularity. What
/// the last step changed is the error before it came in, and the shrinkage of these changes gives R: so the error now is that
/// change, shrunk once more. It is confirmed by measurement: the values themselves, extrapolated by the same windows, must arrive at
/// f(x).</remarks>
internal static class Truncation
{
    /// <summary>Predictions are of a size, not a bound.</summary>
    private const double Safety = 2;

    /// <summary>Differences below this multiple of the noise are noise.</summary>
    private const double NoiseMargin = 2;

    /// <summary>For a first derivative a shrinkage better than this part of u over the window's largest is taken for an accident.</summary>
    private const double LeastShrinkage = 0.05;

    /// <param name="window">The window judged, from step i to step j.</param>
    /// <param name="smallest">Step j.</param>
    /// <param name="nextSmallest">Step j - 1.</param>
    /// <param name="noise">What rounding contributes to the coefficient.</param>
    /// <param name="order">Of the derivative.</param>
    public static double Predict(in Window window, in Window smallest, in Window nextSmallest, double noise, int order)
    {
        double margin = NoiseMargin * noise;
        double difference = Math.Max(0, Math.Max(window.Difference, window.DifferenceBelow) - margin);
        double witness = Math.Max(0, Math.Abs(window.Witness) - NoiseMargin * window.WitnessNoise);
        double last = Shrinkage(window.DifferenceBefore, window.Difference, margin);
        double onceMore = smallest.Variable / nextSmallest.Variable;
        if (order > 1)
        {
            double predicted = Safety * Math.Max(last * onceMore, LeastShrinkage) * difference;
            return Math.Max(predicted, witness / Powers.Of(window.Step, order));
        }

        double shrinkage = Math.Max(last, witness > 0 ? Math.Min(1, Math.Abs(window.Witness / window.WitnessBefore)) : 0);
        double least = LeastShrinkage * smallest.Variable / window.Variable;
        double distance = nextSmallest.Step / Math.Sqrt(Math.Max(shrinkage, least));
        return Math.Max(Safety * Math.Max(shrinkage * onceMore, least) * difference, witness / distance);
    }

    private static double Shrinkage(double before, double now, double noise) =>
        double.IsNaN(before) ? 1
        : now > noise ? Math.Min(1, now / before)
        : before > noise ? noise / before
        : before > 0 ? 1 : 0;
}
