using System.Runtime.CompilerServices;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Derivatives have a witness in the part of f, odd or even, that has no say in their value.</summary>
/// <remarks>Where the derivative of order k jumps, as that of |x|ᵏ and of a spline do, the part that counts may be as smooth as any: Huber's
/// loss, where it goes over from a parabola to a line, has an even part of exactly h²/4, and a second derivative of ½ would look certain.
/// But the other part gets a term in hᵏ. Its quotient, (f(x+h) - f(x-h)) / 2h for even k and ((f(x+h) + f(x-h)) / 2 - f(x)) / h² for
/// odd k, is a series in u = h² for a smooth function, whose divided differences, over ⌊k/2⌋ + 1 steps where there are so many, hardly
/// change from step to step; of a term in hᵏ they grow as 1/h.</remarks>
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

        int first = Math.Max(samples.Place(best.Smallest) - over, top + 1) - 1;
        return over == 1 ? IsJump(samples, question, first) : IsJump(samples, question, first, over);
    }

    /// <summary>The same over two steps and one more, for the second and the third derivative, with no loop and no division of a
    /// difference: a tenth of the time of a second derivative.</summary>
    private static bool IsJump(Samples samples, in Question question, int first)
    {
        (double h, double k, double l) = (samples.Step(first), samples.Step(first + 1), samples.Step(first + 2));
        var (ofK, noise) = Quotient(samples, first + 1, question);
        var (ofL, noiseOfL) = Quotient(samples, first + 2, question);
        double above = Math.Abs(Quotient(samples, first, question).Value - ofK) * (k - l) * (k + l);
        double below = (Math.Abs(ofK - ofL) - Margin * (noise + noiseOfL)) * (h - k) * (h + k);
        return 2 * (k + l) * below > (h + 2 * k + l) * above;
    }

    private static bool IsJump(Samples samples, in Question question, int first, int over)
    {
        Span<double> differences = stackalloc double[over + 2];
        Span<double> noise = stackalloc double[over + 2];
        for (int i = 0; i < differences.Length; i++)
        {
            (differences[i], noise[i]) = Quotient(samples, first + i, question);
        }

        Divide(samples, first, over, differences, noise);
        double ofKink = (samples.Step(first) + samples.Step(first + over)) / (samples.Step(first + 1) + samples.Step(first + over + 1));
        return Math.Abs(differences[1]) - Margin * noise[1] > (1 + ofKink) / 2 * Math.Abs(differences[0]);
    }

    /// <summary>Of the quotients at the steps from the first on makes their divided differences in u, each over so many steps and one more,
    /// and of their rounding what it may amount to in these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Divide(Samples samples, int first, int over, Span<double> values, Span<double> noise)
    {
        for (int width = 1; width <= over; width++)
        {
            for (int i = 0; i + width < values.Length; i++)
            {
                (double h, double k) = (samples.Step(first + i), samples.Step(first + i + width));
                double perGap = 1 / ((h - k) * (h + k));
                values[i] = (values[i] - values[i + 1]) * perGap;
                noise[i] = (noise[i] + noise[i + 1]) * perGap;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Value, double Noise) Quotient(Samples samples, int p, in Question question)
    {
        double perStep = 1 / samples.Step(p);
        Reading reading = samples.Read(p, question);
        double noise = (samples.Ruler.Epsilon * reading.Magnitude + question.Noise) * perStep;
        return question.IsEven ? (reading.Odd * perStep, noise) : (reading.Departure * perStep * perStep, 2 * noise * perStep);
    }
}
