namespace DiffKit.Tests.Methods;

/// <summary>What users of other libraries reported as wrong: here right, or flagged.</summary>
public class ReportedFailureTests
{
    [Theory]
    [InlineData(1e-2, 1e2)]
    [InlineData(1e-5, 1e5)]
    [InlineData(1e-50, 1e50)]
    public void Log_near_its_pole(double x, double slope) => Right(Of(Math.Log, x), slope, 1e-12);

    [Fact]
    public void A_tiny_x_does_not_make_a_tiny_step() => Right(Of(x => x - 3, 1e-9), 1, 1e-14);

    [Fact]
    public void Sine_where_its_argument_is_coarse() => Right(Of(Math.Sin, 1e10), 0.87311900622688, 1e-5);

    [Fact]
    public void A_fast_oscillation() => Right(Of(x => Math.Sin(x * x + 1e6 * x), 1), 800640.312758909, 1e-8);

    [Fact]
    public void A_second_derivative_of_sine() => Right(Of(Math.Sin, 1, order: 2), -Math.Sin(1), 1e-12);

    [Fact]
    public void The_curvature_of_sinc_at_its_removable_singularity() =>
        Right(Of(x => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x), 0, order: 2), -3.28986813369645, 1e-12);

    [Fact]
    public void A_derivative_of_a_derivative_of_sinc_is_right_or_flagged()
    {
        ScalarFunction sinc = Function.From(x => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x));
        Estimate d = Of(x => sinc.Derivative(x), 0);

        Assert.True(d.Outcome >= Outcome.NotConverged || Math.Abs(d.Value + 3.28986813369645) <= Math.Max(d.Error, 1e-9), d.ToString());
        Assert.Equal(-3.28986813369645, d.Value, 6);
    }

    [Fact]
    public void A_float_function_has_steps_of_a_float()
    {
        Estimate d = Function.FromSingle(x => x * x).EstimateDerivative(1);

        Assert.InRange(Math.Abs(d.Value - 2), 0, Math.Min(d.Error, 1e-5));
    }

    [Fact]
    public void A_function_that_throws_lets_its_exception_out_and_leaves_everything_as_it_was()
    {
        double[] x = [1, 2];
        bool angry = true;
        ScalarFunction f = Function.From(p => angry && p[1] > 2 ? throw new InvalidTimeZoneException("mine") : p[0] * p[1]);

        Assert.Equal("mine", Assert.Throws<InvalidTimeZoneException>(() => f.Gradient(x)).Message);
        angry = false;
        Assert.Equal([1, 2], x);
        Assert.Equal([2, 1], f.Gradient(x), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_kink_is_never_zero_for_sure()
    {
        Flagged(Of(Math.Abs, 0));
        Flagged(Of(x => Math.Max(0, x), 0));
        Flagged(Of(x => Math.Abs(x - 0.1), 0.1));
        Flagged(Of(Math.Abs, 0, order: 2));
    }

    [Fact]
    public void A_jump_of_the_curvature_is_flagged_though_both_sides_average()
    {
        static double Huber(double x) => Math.Abs(x) < 1 ? x * x / 2 : Math.Abs(x) - 0.5;
        Assert.Equal(Outcome.NotConverged, Of(Huber, 1, order: 2).Outcome);
        Assert.Equal(Outcome.NotConverged, Of(x => x * Math.Abs(x), 0, order: 2).Outcome);
        Assert.Equal(Outcome.NotConverged, Of(x => x > 0 ? x * x : 0, 0, order: 2).Outcome);
        Right(Of(Huber, 0.3, order: 2), 1, 1e-13);
        Right(Of(Huber, -2, order: 1), -1, 1e-13);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_jump_of_the_derivative_asked_for_is_flagged_though_both_sides_average(int order)
    {
        double Ramp(double x) => x > 0 ? Math.Pow(x, order) : 0;
        Flagged(Of(Ramp, 0, order));
        Flagged(Of(x => x < 0 ? Math.Pow(x, order) : -Math.Pow(x, order), 0, order));
        Flagged(Of(x => Math.Exp(x) + Ramp(x - 1), 1, order));
        Right(Of(x => Math.Exp(x) + Ramp(x - 1), -1, order), Math.Exp(-1), 1e-6);
    }

    [Fact]
    public void Cubic_splines_have_no_third_derivative_at_a_knot()
    {
        static double Spline(double x) => Math.Abs(x) switch
        {
            < 1 and var u => 2.0 / 3 - u * u + u * u * u / 2,
            < 2 and var u => (2 - u) * (2 - u) * (2 - u) / 6,
            _ => 0,
        };

        Flagged(Of(Spline, 1, order: 3));
        Flagged(Of(Spline, 1, order: 4));
        Right(Of(Spline, 1.5, order: 3), -1, 1e-9);
        Assert.InRange(Of(Spline, 1, order: 2).Value, 1 - 1e-5, 1 + 1e-5);
    }

    [Fact]
    public void A_window_of_steps_too_small_to_change_f_has_not_converged()
    {
        static double Tukey(double x) => Math.Abs(x) < 1 ? (1 - Math.Pow(1 - x * x, 3)) / 6 : 1.0 / 6;
        Flagged(Of(Tukey, 1, order: 3));
        Assert.Equal(Outcome.Converged, Of(_ => 1.0 / 6, 1, order: 3).Outcome);
    }

    [Fact]
    public void A_jump_is_flagged()
    {
        Flagged(Of(x => x > 0 ? 1 : Math.Sin(x), 0));
        Flagged(Of(x => x > 0 ? 1 : Math.Sin(x), -1e-300));
        Flagged(Of(Math.Floor, 3));
    }

    [Fact]
    public void Just_left_of_a_jump_the_slope_is_the_left_one() => Right(Of(x => x > 0 ? 1 : Math.Sin(x), -1e-9), 1, 1e-13);

    [Fact]
    public void A_high_power_at_an_integer() => Right(Of(x => Math.Pow(x, 99) - 1, 7), 6.53496274393574e84, 1e-11);

    [Fact]
    public void A_parabola_far_out() => Right(Of(x => x * x, 1e7), 2e7, 1e-13);

    [Fact]
    public void A_triple_root_has_slope_zero_and_says_so()
    {
        Estimate d = Of(x => Math.Pow(x - 1, 3), 1);

        Assert.Equal(Outcome.Converged, d.Outcome);
        Assert.InRange(d.Value, -1e-15, 1e-15);
        Assert.InRange(d.Error, Math.Abs(d.Value), 1e-15);
    }

    [Fact]
    public void An_infinite_or_undefined_function_ends_with_an_outcome()
    {
        Assert.Equal(Outcome.NotFinite, Of(_ => double.PositiveInfinity, 1).Outcome);
        Assert.Equal(Outcome.NotFinite, Of(_ => double.NaN, 1).Outcome);
        Assert.Equal(Outcome.NotFinite, Of(x => x == 1 ? 1 : double.NaN, 1).Outcome);
    }

    [Fact]
    public void At_the_edge_of_its_domain_a_function_is_differentiated_from_inside()
    {
        Estimate d = Of(x => (x + 2) * (x + 2) * Math.Sqrt(x + 2), -2);
        Assert.InRange(d.Value, -1e-12, 1e-12);
        Assert.InRange(d.Error, Math.Abs(d.Value), 1e-10);

        Right(Of(x => x < 0 ? double.NaN : Math.Exp(x), 0), 1, 1e-9);
        Right(Of(x => x > 0 ? double.NaN : Math.Exp(x), 0), 1, 1e-9);
        Right(Of(x => x > 0 ? double.NaN : Math.Exp(x), 0, order: 2), 1, 1e-6);
    }

    [Fact]
    public void An_infinite_slope_is_flagged()
    {
        Flagged(Of(Math.Sqrt, 0));
        Flagged(Of(Math.Cbrt, 0));
        Flagged(Of(Math.Asin, 1));
    }

    [Fact]
    public void Constants_have_slope_zero()
    {
        Assert.Equal(new Estimate(0, 0, 7, Outcome.Converged), Of(_ => 0, 3));
        Estimate d = Of(_ => 5, 3);
        Assert.Equal((0, Outcome.Converged), (d.Value, d.Outcome));
        Assert.InRange(d.Error, 0, 1e-14);
    }

    [Fact]
    public void Huge_and_tiny_points()
    {
        Right(Of(x => x, 1e300), 1, 1e-12);
        Right(Of(x => x, 1e20), 1, 1e-12);
        Right(Of(x => x, double.Epsilon), 1, 1e-12);
        Right(Of(x => x * x + x, -0.0), 1, 1e-12);
    }

    [Fact]
    public void A_period_that_fits_the_steps_is_not_taken_for_a_constant()
    {
        foreach (double period in (double[])[0.28, 0.56, 0.14, 0.28 / 2.7, 0.25, 0.125, 0.0625])
        {
            Estimate d = Of(x => Math.Sin(2 * Math.PI * x / period), 0);
            Right(d, 2 * Math.PI / period, 1e-9);
        }
    }

    private static Estimate Of(Func<double, double> f, double x, int order = 1) => Function.From(f).EstimateDerivative(x, order);

    private static void Right(Estimate d, double truth, double within)
    {
        Assert.InRange(Math.Abs(d.Value - truth), 0, within * Math.Abs(truth));
        Assert.InRange(d.Error, Math.Abs(d.Value - truth), 3 * 100 * within * Math.Abs(truth));
        Assert.InRange(d.Outcome, Outcome.Converged, Outcome.RoundingLimited);
    }

    private static void Flagged(Estimate d) => Assert.InRange(d.Outcome, Outcome.NotConverged, Outcome.NotFinite);
}
