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

    /// <summary>What polynomials teach of shrinking differences holds for rational functions only roughly.</summary>
    private const double RationalSafety = 2;

    /// <summary>Differences below this multiple of the noise are noise.</summary>
    private const double NoiseMargin = 2;

    /// <summary>For a first derivative a shrinkage better than this part of u over the window's largest is taken for an accident.</summary>
    private const double LeastShrinkage = 0.05;

    /// <summary>From the third derivative on, a step that changed less than this part of what the one before it had changed is taken for
    /// an accident.</summary>
    private const double LeastChange = 0.02;

    /// <summary>For the polynomial over a window that ends with these steps.</summary>
    public double Of(in Window window) => Of(window, window.Changes, window.Polynomial.Missed, window.MissedBefore);

    /// <summary>For the rational function over such a window.</summary>
    public double OfRational(in Window window) =>
        RationalSafety * Of(window, window.RationalChanges, window.Rational.Missed, window.RationalBefore.Missed);

    /// <summary>Whether the least that can be predicted from these changes is more than enough: a look before the divisions.</summary>
    public bool IsAbove(double enough, in Window window, in Changes changes) =>
        Safety * LeastShrinkage * Variable * changes.Beyond(NoiseMargin * window.Polynomial.Noise) > enough * window.Variable;

    private double Of(in Window window, in Changes changes, double missed, double missedBefore)
    {
        double margin = NoiseMargin * window.Polynomial.Noise;
        double difference = changes.Beyond(margin);
        double witness = double.MaxNative(0, Math.Abs(missed) - NoiseMargin * window.Polynomial.NoiseMissed);
        if (difference == 0 && witness == 0)
        {
            return 0;
        }

        double last = Shrinkage(changes, margin);
        if (Order > 1)
        {
            return OfHigher(window, changes, last, difference, witness);
        }

        double least = LeastShrinkage * Variable / window.Variable;
        if (witness == 0)
        {
            return Safety * double.MaxNative(last * OnceMore, least) * difference;
        }

        double shrinkage = double.MaxNative(last, double.MinNative(1, Math.Abs(missed / missedBefore)));
        double perDistance = Math.Sqrt(double.MaxNative(shrinkage, least)) * PerStep;
        return double.MaxNative(Safety * double.MaxNative(shrinkage * OnceMore, least) * difference, witness * perDistance);
    }

    private double OfHigher(in Window window, in Changes changes, double last, double difference, double witness)
    {
        bool hasBefore = Order > 2 && changes.Before > NoiseMargin * window.Polynomial.Noise;
        double believed = hasBefore ? double.MaxNative(difference, LeastChange * changes.Before) : difference;
        double safety = Order > 8 ? Order : double.MaxNative(Safety, 0.5 * Order);
        double predicted = safety * double.MaxNative(last * OnceMore, LeastShrinkage) * believed;
        return witness == 0 ? predicted : double.MaxNative(predicted, witness / Powers.Of(window.Step, Order));
    }

    private static double Shrinkage(in Changes changes, double noise) =>
        double.IsNaN(changes.Before) ? 1
        : changes.Last > noise ? double.MinNative(1, changes.Last / changes.Before)
        : changes.Before > noise ? noise / changes.Before
        : changes.Before > 0 ? 1 : 0;
}
