namespace DiffKit.Tests.Extrapolation;

public class SequenceTests
{
    // Σ (-1)ʲ / (j + 1) → ln 2, whose 10th partial sum has one digit.
    private static readonly double[] Alternating =
        [.. Enumerable.Range(0, 10).Select(n => Enumerable.Range(0, n + 1).Sum(j => (j % 2 == 0 ? 1.0 : -1.0) / (j + 1)))];

    [Fact]
    public void Epsilon_accelerates_an_alternating_series()
    {
        Estimate limit = Wynn.Epsilon(Alternating);

        Assert.InRange(Math.Abs(limit.Value - Math.Log(2)), 0, Math.Min(limit.Error, 1e-6));
        Assert.Equal(Outcome.Converged, limit.Outcome);
    }

    [Fact]
    public void Epsilon_is_exact_for_a_sum_of_two_geometric_sequences()
    {
        double[] sequence = [.. Enumerable.Range(0, 5).Select(n => 3 + Math.Pow(0.5, n) - Math.Pow(-0.25, n))];

        Assert.Equal(3, Wynn.Epsilon(sequence).Value, 12);
        Assert.Equal(7, Wynn.Epsilon([7, 7, 7]).Value);
    }

    [Fact]
    public void Dea3_is_exact_for_a_geometric_sequence_and_safe()
    {
        Estimate limit = Wynn.Dea3(2 + 0.5, 2 + 0.25, 2 + 0.125);

        Assert.Equal(2, limit.Value, 15);
        Assert.InRange(limit.Error, 0.4, 0.6);
        Assert.Equal(Outcome.NotConverged, Wynn.Dea3(1, 2, 3).Outcome);
        Assert.Equal((4, 0), (Wynn.Dea3(4, 4, 4).Value, Wynn.Dea3(4, 4, 4).Error));
    }

    [Fact]
    public void Sequences_that_go_nowhere_say_so()
    {
        Assert.Equal(Outcome.NotFinite, Wynn.Epsilon([1, double.NaN, 2]).Outcome);
        Assert.Throws<ArgumentException>(() => { Wynn.Epsilon([1, 2]); });
    }

    [Fact]
    public void Richardson_removes_the_powers_one_by_one()
    {
        // The trapezoidal rule for the integral of exp over [0, 1] with 1, 2, 4 ... 32 panels: errors in h², h⁴ ...
        double[] trapezoids = [.. Enumerable.Range(0, 6).Select(level => Trapezoid(Math.Exp, 1 << level))];

        Estimate integral = new Richardson(Ratio: 2, Accuracy: 2, Increment: 2).Extrapolate(trapezoids);

        Assert.InRange(Math.Abs(integral.Value - (Math.E - 1)), 0, 1e-14);
        Assert.InRange(integral.Error, 0, 1e-10);
        Assert.Throws<ArgumentException>(() => { new Richardson().Extrapolate([1]); });
        Assert.Throws<ArgumentException>(() => { new Richardson(Ratio: 1).Extrapolate([1, 2]); });
        Assert.Equal(Outcome.NotFinite, new Richardson().Extrapolate([1, double.PositiveInfinity]).Outcome);
    }

    private static double Trapezoid(Func<double, double> f, int panels) =>
        (f(0) + f(1)) / 2 / panels + Enumerable.Range(1, panels - 1).Sum(i => f((double)i / panels)) / panels;
}
