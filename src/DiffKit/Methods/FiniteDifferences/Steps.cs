namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The numbers by which steps are chosen.</summary>
/// <remarks>Those that are not derived were found by trial on functions of the kinds in the tests' tables (smooth, near a pole or a
/// branch point, oscillating, needles, badly scaled, with vanishing slope); the tests' marks say what they reach there.</remarks>
internal static class Steps
{
    /// <summary>A truncation above this part of the derivative: the steps have not seen the function yet.</summary>
    public const double Lost = 0.03;

    /// <summary>The same, of what f changes by: a derivative that vanishes is not lost for that.</summary>
    public const double LostOfScale = 1e-3;

    /// <summary>A truncation above this part of the derivative at rungs that rounding hides asks for a leap.</summary>
    public const double Rough = 1e-4;

    /// <summary>A move is made where it promises a third of the error.</summary>
    public const double Worthwhile = 3;

    /// <summary>A larger step begins a ladder of its own where it is more than so many times those taken.</summary>
    public const double WidestBridge = 20;

    /// <summary>For a higher derivative a smaller step is taken where the error is so many times the rounding that it brings.</summary>
    public const double Paying = 8;

    /// <summary>How much larger a larger step is at most, for a higher derivative, and how large a gap it may leave.</summary>
    public const double MostGrowth = 3;
    public const double WidestGap = 1.8;

    /// <summary>So many rungs without use end the descent.</summary>
    public const int Ignored = 3;

    /// <summary>A truncation up to so many times the rounding is not to blame.</summary>
    public const double Comparable = 10;

    public const int MostLeaps = 8;

    /// <summary>After so many steps at which f is not finite x is taken to lie on an edge: the last is 10⁻¹⁰ of the first.</summary>
    public const int MostUnusable = 6;

    /// <summary>Ladders that are given up when their first two steps disagree.</summary>
    public const int AgreeingAttempts = 6;

    /// <summary>Two steps agree when the slopes or the curvatures that they give differ by no more than this part.</summary>
    public const double Agreement = 0.5;

    /// <summary>The largest deviation, of the top step's quotient from the derivative, at which extrapolation from it pays.</summary>
    private const double Bend = 0.05;

    /// <summary>A first derivative wants steps spread wide; a higher one, whose rounding grows as h to minus its order, wants them close.
    /// No ratio is a round number, so that no period of f is a multiple of every step.</summary>
    public static double Ratio(int order) => order switch { 1 => 2.13, < 7 => 1.57, _ => 1.47 };

    /// <summary>The largest step to begin with: a fifth to a third of the unit, or of x where x is somewhat larger; some thousand spacings of
    /// the numbers at x, where x is huge.</summary>
    public static double First(in Ruler ruler, int order)
    {
        double part = order == 1 ? 0.19 : 0.3;
        double coarse = double.MinNative(4096 * ruler.Epsilon, 1.0 / 16) * ruler.Magnitude;
        double near = double.MinNative(double.MaxNative(ruler.Magnitude, ruler.Unit), 4 * ruler.Unit);
        return part * double.MaxNative(coarse, near);
    }

    /// <summary>The side asked for; where both are, and the domain leaves hardly a step on one, the other.</summary>
    public static int Side(Sides sides, in Ruler ruler, int order) => sides switch
    {
        Sides.Forward => 1,
        Sides.Backward => -1,
        _ when Math.Min(ruler.Below, ruler.Above) >= First(ruler, order) / 16 || ruler.Below == ruler.Above => 0,
        _ => ruler.Above > ruler.Below ? 1 : -1,
    };

    /// <summary>The factor of the next leap down: 16, 32, 64 ...</summary>
    public static double Leap(int leapsBefore) => 16 << Math.Min(leapsBefore, 16);

    /// <summary>The step that a higher derivative leaps down to, whose rounding a leap too far would make far worse: where truncation
    /// and rounding look balanced, within a factor of 4, 8, 16 ...</summary>
    public static double Landing(in Candidate now, double bottom, double ratio, int leapsBefore) =>
        Math.Clamp(Balanced(now), bottom / (4 << Math.Min(leapsBefore, 16)), bottom / ratio);

    /// <summary>A step after one that f is not finite at: a quarter of x, if that is smaller (a pole or a branch point is most often at 0),
    /// and else a leap.</summary>
    public static double Inside(in Ruler ruler, double h, int attempt) =>
        attempt == 0 && ruler.Magnitude > 0 && h > ruler.Magnitude / 2 ? ruler.Magnitude / 4 : h / Leap(attempt);

    /// <summary>The step at which rounding would be low enough, or the largest that promises to stay smooth, if that is smaller.</summary>
    public static double Larger(Samples samples, in Question question, in Candidate now, double allowed, double ratio)
    {
        double wanted = ratio * now.Largest * Math.Pow(now.Rounding / Math.Max(allowed, double.Epsilon), 1.0 / question.Order);
        double smooth = question.Power == 0 ? Unbent(samples, question, now) : Balanced(now);
        double quarter = samples.Ruler.Magnitude / 4;
        double furthest = quarter > now.Largest ? quarter : 16 * now.Largest;
        return Math.Min(Math.Min(wanted, smooth), Math.Min(furthest, 4 * Math.Max(samples.Ruler.Unit, samples.Ruler.Magnitude)));
    }

    /// <summary>The quotient at a step deviates from the derivative by (h/L)², which tells L.</summary>
    private static double Unbent(Samples samples, in Question question, in Candidate now)
    {
        var window = default(Window);
        question.TryBegin(samples, samples.Place(now.Largest), 1 / now.Largest, ref window);
        double factor = Powers.Factorial(question.Order);
        double deviation = Math.Abs(factor * window.Polynomial.Value - now.Value) - 4 * factor * window.Polynomial.Noise;
        double relative = Math.Max(deviation, 0) / Math.Max(now.Size, double.Epsilon);
        return relative > 0 ? now.Largest * Math.Sqrt(Bend / relative) : double.PositiveInfinity;
    }

    /// <summary>Truncation grows as h to twice the number of steps, rounding falls: where they meet.</summary>
    public static double Balanced(in Candidate now)
    {
        const double seen = 1e-6;
        double room = now.Rounding / Math.Max(now.Truncation, seen * now.Rounding);
        return now.Largest * Math.Pow(room, 1.0 / (2 * now.Steps + 1));
    }
}
