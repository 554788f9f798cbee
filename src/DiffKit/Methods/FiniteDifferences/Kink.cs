using System.Runtime.CompilerServices;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Derivatives of even order have the odd part for a witness, as it has no say in their value.</summary>
/// <remarks>Where Huber's loss goes over from a parabola to a line, its even part is exactly h²/4, and a second derivative of ½ would look
/// certain. But the quotient of its odd part, for a smooth function a series in h² as well, has a term in h.</remarks>
internal static class Kink
{
    /// <summary>Changes below so many times their rounding tell nothing.</summary>
    private const double Margin = 4;

    /// <summary>Whether the last steps of the best window, of which three are needed, show such a term.</summary>
    /// <param name="samples">The steps taken.</param>
    /// <param name="question">Of even order.</param>
    /// <param name="best">The best window.</param>
    /// <param name="ceiling">The largest step at which f was seen.</param>
    /// <remarks>Not inlined: it would use up what the compiler is willing to inline in the search.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsHidden(Samples samples, in Question question, in Candidate best, double ceiling)
    {
        int last = Math.Max(samples.Place(best.Smallest), 2);
        if (best.Steps == 0 || last >= samples.Count || samples.Step(last - 2) > ceiling)
        {
            return false;
        }

        (double upper, _) = Bend(samples, last - 1, question);
        (double lower, double noise) = Bend(samples, last, question);
        double ofKink = (samples.Step(last - 2) + samples.Step(last - 1)) / (samples.Step(last - 1) + samples.Step(last));
        return lower - Margin * noise > (1 + ofKink) / 2 * upper;
    }

    /// <summary>By how much the quotient changes from the step before to this one, per h², and what of that may be rounding.</summary>
    private static (double Bend, double Noise) Bend(Samples samples, int p, in Question question)
    {
        (double h, double k) = (samples.Step(p - 1), samples.Step(p));
        (Reading above, Reading here) = (samples.Read(p - 1, question), samples.Read(p, question));
        double noise = samples.Ruler.Epsilon * (above.Magnitude / h + here.Magnitude / k) + question.Noise * (1 / h + 1 / k);
        double perSquare = 1 / ((h - k) * (h + k));
        return (Math.Abs(above.Odd / h - here.Odd / k) * perSquare, noise * perSquare);
    }
}
