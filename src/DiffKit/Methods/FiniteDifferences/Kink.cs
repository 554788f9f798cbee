using System.Runtime.CompilerServices;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Derivatives have a witness in the part of f, odd or even, that has no say in their value.</summary>
/// <remarks>Where the derivative of order k jumps, as that of |x|ᵏ and of a spline do, the part that counts may be as smooth as any: Huber's
/// loss, where it goes over from a parabola to a line, has an even part of exactly h²/4, and a second derivative of ½ would look certain.
/// But the other part gets a term in hᵏ. Its quotient, (f(x+h) - f(x-h)) / 2h for even k and ((f(x+h) + f(x-h)) / 2 - f(x)) / h² for odd k,
/// is a series in u = h² for a smooth function, whose divided differences, over ⌊k/2⌋ + 1 steps where there are so many, hardly change from step to step; of a term
/// in hᵏ they grow as 1/h.</remarks>
internal static class Kink
{
    /// <summary>Differences below so many times their rounding tell nothing.</summary>
    private const double Margin = 4;

    /// <summary>Whether the last steps of the best window show such a term.</summary>
    /// <param name="samples">The steps taken.</param>
    /// <param name="question">From both sides, of order 2 and more: a first derivative is judged by its witness as it is found.</param>
    /// <param name="best">The best window.</param>
    /// <param name="ceiling">The largest step at which f was seen.</param>
    /// <remarks>Not inlined: it would use up what the compiler is willing to inline in the search.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsHidden(Samples samples, in Question question, in Candidate best, double ceiling)
    {
        int top = samples.Place(ceiling);
        int over = Math.Min(question.Order / 2, samples.Count - top - 2);
        if (question.Side != 0 || best.Steps == 0 || over < 1)
        {
            return false;
        }

        int last = Math.Max(samples.Place(best.Smallest), top + over + 1);
        int first = last - over;
        (double upper, _) = Difference(samples, first - 1, over, question);
        (double lower, double noise) = Difference(samples, first, over, question);
        double ofKink = (samples.Step(first - 1) + samples.Step(last - 1)) / (samples.Step(first) + samples.Step(last));
        return Math.Abs(lower) - Margin * noise > (1 + ofKink) / 2 * Math.Abs(upper);
    }

    /// <summary>The divided difference, in u, of the quotient over the steps from the first on, and what of it may be rounding.</summary>
    private static (double Value, double Noise) Difference(Samples samples, int first, int over, in Question question)
    {
        if (over == 0)
        {
            return Quotient(samples, first, question);
        }

        (double h, double k) = (samples.Step(first), samples.Step(first + over));
        (double above, double noiseAbove) = Difference(samples, first, over - 1, question);
        (double below, double noiseBelow) = Difference(samples, first + 1, over - 1, question);
        double gap = (h - k) * (h + k);
        return ((above - below) / gap, (noiseAbove + noiseBelow) / gap);
    }

    private static (double Value, double Noise) Quotient(Samples samples, int p, in Question question)
    {
        double h = samples.Step(p);
        Reading reading = samples.Read(p, question);
        double noise = samples.Ruler.Epsilon * reading.Magnitude + question.Noise;
        return question.IsEven ? (reading.Odd / h, noise / h) : (reading.Departure / (h * h), 2 * noise / (h * h));
    }
}
