using System.Globalization;

namespace DiffKit;

/// <summary>A gradient that somebody wrote by hand, held against the one that a method finds, component by component.</summary>
/// <remarks>Component i is wrong where |given - expected| exceeds
/// <c>tolerance · |expected| + error + 16 ε · max |expected|</c>: the tolerance of the check, what the method itself doubts, and the
/// rounding that a right gradient may show. NaN is wrong. Where the method finds no derivative that it trusts, the component is
/// undecided, and never passes for right.</remarks>
public sealed partial class GradientCheck
{
    /// <summary>A relative difference of 1e-6: far above the error of the judge, far below any slip of the pen.</summary>
    public const double DefaultTolerance = 1e-6;

    /// <summary>16 ε: some roundings more than the shortest way to write the same gradient.</summary>
    private const double AllowedRounding = 16 / (double)(1L << 52);

    /// <summary>A judge whose own error is above this fraction of the gradient's largest entry would let a slip of 0.05% pass.</summary>
    private const double Vague = 1e-4;

    private GradientCheck(IReadOnlyList<GradientComponent> components) => Components = components;

    /// <summary>Every component, in the order of x.</summary>
    public IReadOnlyList<GradientComponent> Components { get; }

    /// <summary>True when every component was checked and none is wrong.</summary>
    public bool IsRight => Components.All(c => c.Verdict == GradientVerdict.Right);

    /// <summary>Holds a gradient against derivatives along each axis, found by the method of a wrapped function.</summary>
    /// <param name="model">f, wrapped in any way; its method is the judge.</param>
    /// <param name="gradient">The gradient to check. It gets a copy of the point.</param>
    /// <param name="at">The point, n finite numbers.</param>
    /// <param name="tolerance">The relative difference to allow, 0 or more.</param>
    /// <exception cref="ArgumentException">The gradient has not one number for each variable, or the point is no point of f.</exception>
    public static GradientCheck Of(
        ScalarFunction model, Func<double[], double[]> gradient, ReadOnlySpan<double> at, double tolerance = DefaultTolerance)
    {
        if (!(tolerance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), string.Create(CultureInfo.InvariantCulture, $"The tolerance is 0 or more, not {tolerance}; 1e-6 is usual."));
        }

        Estimate[] expected = Axes(model, at);
        double[] given = gradient(at.ToArray());
        if (given.Length != at.Length)
        {
            throw new ArgumentException(
                $"The gradient to check has {given.Length} number(s), but the point has {at.Length}; it needs one for each variable.",
                nameof(gradient));
        }

        double largest = expected.Max(e => double.IsFinite(e.Value) ? Math.Abs(e.Value) : 0);
        return new([.. given.Select((g, i) => new GradientComponent(i, g, expected[i], Verdict(g, expected[i], tolerance, largest)))]);
    }

    /// <summary>Says nothing when the gradient is right.</summary>
    /// <exception cref="GradientCheckException">A component is wrong or could not be checked; the message names each, and by how much
    /// it is off.</exception>
    public void ThrowIfWrong()
    {
        if (!IsRight)
        {
            throw new GradientCheckException(ToString());
        }
    }

    /// <summary>One line for each component at fault, or that there is none.</summary>
    public override string ToString()
    {
        string[] faults = [.. Components.Where(c => c.Verdict != GradientVerdict.Right).Select(c => c.ToString())];
        return faults.Length == 0
            ? $"All {Components.Count} component(s) of the gradient are right."
            : string.Join(Environment.NewLine, faults);
    }

    private static Estimate[] Axes(ScalarFunction model, ReadOnlySpan<double> at)
    {
        var v = new double[at.Length];
        var axes = new Estimate[at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            v[i] = 1;
            axes[i] = model.EstimateDirectional(at, v);
            v[i] = 0;
        }

        return axes;
    }

    private static GradientVerdict Verdict(double given, Estimate expected, double tolerance, double largest)
    {
        if (!IsJudge(expected, Math.Max(Math.Abs(given), largest)))
        {
            return GradientVerdict.Undecided;
        }

        double allowed = tolerance * Math.Abs(expected.Value) + expected.Error + AllowedRounding * largest;
        return Math.Abs(given - expected.Value) <= allowed ? GradientVerdict.Right : GradientVerdict.Wrong;
    }

    private static bool IsJudge(Estimate expected, double scale) =>
        expected.Outcome == Outcome.Converged || (expected.Outcome == Outcome.RoundingLimited && expected.Error <= Vague * scale);
}
