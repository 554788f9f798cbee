namespace DiffKit.Tests.Samples;

/// <summary>Samples that are NaN at the ends, at the seam of a period, along several axes, and a million samples on.</summary>
public class GapTests
{
    private const double No = double.NaN;

    /// <summary>Slopes by hand: the run goes 0.5, 0.25, 0, 1, 0 across the seam.</summary>
    [Fact]
    public void A_run_goes_on_across_the_seam_of_a_period()
    {
        double[] f = [0, 1, 0, No, 0.5, 0.25], expected = [0.375, 0, -1, No, -0.25, -0.25];
        double[] x = [0, 1, 2, 3, 4, 5];
        foreach (Axis axis in (Axis[])[Axis.Periodic(1), Axis.Periodic(x, 6)])
        {
            Near.Absolute(expected, ArrayGradient.Of(f, axis, Scheme.Numpy().With(Gaps.Split)), 1e-15);
        }

        Near.Absolute(expected, ArrayGradient.Of(f, Axis.Periodic(-1), Scheme.Numpy().With(Gaps.Split)).Select(d => -d).ToArray(), 1e-15);
    }

    /// <summary>At i h and (i + 1) h, rounded, samples would lie h apart to 1e-10 only.</summary>
    [Theory]
    [InlineData(Gaps.Skip)]
    [InlineData(Gaps.Split)]
    public void Even_spacing_is_exact_a_million_samples_on(Gaps gaps)
    {
        const int gap = 999_993;
        double[] f = [.. Enumerable.Range(0, gap + 7).Select(i => i == gap ? No : i - gap)];
        double[] slope = ArrayGradient.Of(f, Axis.Uniform(0.1), Scheme.Numpy().With(gaps));
        Assert.All(slope.Where(d => !double.IsNaN(d)), d => Assert.Equal(10, d, 1e-14));
        double[] second = ArrayGradient.Of([.. f.Select(v => v * v / 2)], Axis.Uniform(-0.5), Scheme.Differences(2, 2).With(gaps));
        Assert.Equal(4, second[gap - 1], 1e-12);
    }

    [Fact]
    public void Gaps_at_the_ends_and_along_both_axes()
    {
        double[,] f = { { No, 1, 4, 9, 16, No }, { No, No, No, No, No, No }, { 0, 1, No, 9, 16, 25 } };
        Scheme skip = Scheme.Numpy(2).With(Gaps.Skip), split = Scheme.Numpy(2).With(Gaps.Split);
        Rows([No, 2, 4, 6, 8, No, No, No, No, No, No, No, 0, 2, No, 6, 8, 10], ArrayGradient.Along(f, 1, Axis.Unit, skip));
        Rows([No, 2, 4, 6, 8, No, No, No, No, No, No, No, No, No, No, 6, 8, 10], ArrayGradient.Along(f, 1, Axis.Unit, split));
        Scheme line = Scheme.Numpy().With(Gaps.Skip);
        Rows([No, 0, No, 0, 0, No, No, No, No, No, No, No, No, 0, No, 0, 0, No], ArrayGradient.Along(f, 0, Axis.Unit, line));
    }

    [Fact]
    public void Messages_count_all_samples()
    {
        double[] f = [0, No, 1, 2, 3, 4, 5];
        Says("coordinates[0] and coordinates[4] are both 0", () => ArrayGradient.Of(
            f, Axis.Coordinates([0, 5, 1, 2, 0, 9, 10]), Scheme.Differences(1, 4).With(Gaps.Skip)));
        Says("coordinates[0] and coordinates[3] are both 7", () => ArrayGradient.Of(
            [1, No, No, 2, 3], Axis.Coordinates([7, 8, 7.5, 7, 9]), Scheme.Numpy().With(Gaps.Skip)));
        DateTime[] times = [.. new[] { 1, 2, 3, 1, 5 }.Select(day => new DateTime(2024, 2, day))];
        Says("times[0] and times[3] are both 2024-02-01T00:00:00", () => ArrayGradient.Of(
            [1, No, No, 2, 3], Axis.Times(times, TimeSpan.FromDays(1)), Scheme.Numpy().With(Gaps.Skip)));
    }

    [Fact]
    public void Schemes_that_gaps_break_refuse_them_at_once()
    {
        Says("cannot take Gaps.Skip", () => Scheme.Compact().With(Gaps.Skip));
        Says("cannot take Gaps.Split", () => Scheme.Spectral().With(Gaps.Split));
        double[] squares = [0, 1, 4, 9, 16, No, 36, 49, 64, 81, 100];
        Near.Absolute(
            [0, 2, 4, 6, 8, No, 12, 14, 16, 18, 20], ArrayGradient.Of(squares, Axis.Unit, Scheme.Compact().With(Gaps.Split)), 1e-12);
    }

    private static void Rows(double[] expected, double[,] actual) => Near.Absolute(expected, [.. actual.Cast<double>()], 1e-13);

    private static void Says(string part, Action call) => Assert.Contains(
        part, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);
}
