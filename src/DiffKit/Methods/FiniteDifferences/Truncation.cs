namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Predicts what extrapolation over a window of steps leaves out.</summary>
/// <remarks>When a window grows by a step u, its error shrinks by about u / R², R being the distance of the nearest singularity. What
/// the last step changed is the error before it came in, and the shrinkage of these changes gives R: so the error now is that
/// change, shrunk once more. It is confirmed by measurement: the values themselves, extrapolated by the same windows, must arrive at
/// f(x).</remarks>
/// <param name="PerStep">The inverse of the last step but one of the window.</param>
/// <param name="Variable">u of the last step.</param>
/// <param name="OnceMore">By how much u shrank with the last step.</param>
/// <param name="Order">Of the derivative.</param>
internal readonly record struct Truncation(double PerStep, double Variable, double OnceMore, int Order)
{
    /// <summary>Predictions are of a size, not a bound.</summary>
    private const double Safety = 2;

    /// <summary>Differences below this multiple of the noise are noise.</summary>
    private const double NoiseMargin = 2;

    /// <summary>For a first derivative a shrinkage better than this part of u over the window's largest is taken for an accident.</summary>
    private const double LeastShrinkage = 0.05;

    /// <summary>From the third derivative on, a step that changed less than this part of what the one before it had changed is taken for
    /// an accident.</summary>
    private const double LeastChange = 0.02;

    /// <summary>For a window that ends with these steps.</summary>
    public double Of(in Window window)
    {
        double margin = NoiseMargin * window.Noise;
        double difference = double.MaxNative(0, double.MaxNative(window.Difference, window.DifferenceBelow) - margin);
        double witness = double.MaxNative(0, Math.Abs(window.Witness) - NoiseMargin * window.WitnessNoise);
        if (difference == 0 && witness == 0)
        {
            return 0;
        }

        double last = Shrinkage(window.DifferenceBefore, window.Difference, margin);
        if (Order > 1)
        {
            return OfHigher(window, last, difference, witness);
        }

        double least = LeastShrinkage * Variable / window.Variable;
        if (witness == 0)
        {
            return Safety * double.MaxNative(last * OnceMore, least) * difference;
        }

        double shrinkage = double.MaxNative(last, double.MinNative(1, Math.Abs(window.Witness / window.WitnessBefore)));
        double perDistance = Math.Sqrt(double.MaxNative(shrinkage, least)) * PerStep;
        return double.MaxNative(Safety * double.MaxNative(shrinkage * OnceMore, least) * difference, witness * perDistance);
    }

    private double OfHigher(in Window window, double last, double difference, double witness)
    {
        bool hasBefore = Order > 2 && window.DifferenceBefore > NoiseMargin * window.Noise;
        double believed = hasBefore ? double.MaxNative(difference, LeastChange * window.DifferenceBefore) : difference;
        double safety = Order > 8 ? Order : double.MaxNative(Safety, 0.5 * Order);
        double predicted = safety * double.MaxNative(last * OnceMore, LeastShrinkage) * believed;
        return witness == 0 ? predicted : double.MaxNative(predicted, witness / Powers.Of(window.Step, Order));
    }

    private static double Shrinkage(double before, double now, double noise) =>
        double.IsNaN(before) ? 1
        : now > noise ? double.MinNative(1, now / before)
        : before > noise ? noise / before
        : before > 0 ? 1 : 0;
}
