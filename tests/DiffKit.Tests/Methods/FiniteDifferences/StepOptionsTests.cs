namespace DiffKit.Tests.Methods;

/// <summary>Steps of the user's own, seen by the points that f is called at.</summary>
public class StepOptionsTests
{
    [Fact]
    public void Your_own_steps_are_taken_from_the_largest_down_and_no_others()
    {
        var (d, distances) = Ask(Math.Exp, 1, new FiniteDifferences { Steps = [0.1, 0.5, 0.02, 0.2] });

        Assert.Equal(new[] { 0, 0.5, -0.5, 0.2, -0.2, 0.1, -0.1, 0.02, -0.02 }, distances, Near);
        Assert.InRange(Math.Abs(d.Value - Math.E), 0, d.Error);
        Assert.InRange(d.Error, 0, 1e-10);
    }

    [Fact]
    public void Your_own_steps_end_when_the_error_is_within_the_tolerance()
    {
        var method = new FiniteDifferences { Steps = [1, 0.6, 0.3, 0.2, 0.1, 0.05], RelativeTolerance = 1e-4 };
        var (d, distances) = Ask(x => x * x + x, 2, method);

        Assert.Equal(Outcome.Converged, d.Outcome);
        Assert.Equal(5, d.Value, 10);
        Assert.Equal(new[] { 0, 1, -1, 0.6, -0.6 }, distances, Near);
    }

    [Fact]
    public void Steps_that_do_not_suffice_end_with_an_error_that_says_so()
    {
        var (d, distances) = Ask(x => Math.Sin(50 * x), 0.3, new FiniteDifferences { Steps = [0.4, 0.3, 0.2] });

        Assert.Equal(7, distances.Count);
        Assert.NotEqual(Outcome.Converged, d.Outcome);
        Assert.True(d.Outcome >= Outcome.NotConverged || Math.Abs(d.Value - 50 * Math.Cos(15)) <= d.Error, d.ToString());
    }

    [Fact]
    public void Your_own_steps_stay_within_the_domain_and_on_the_side()
    {
        var method = new FiniteDifferences { Steps = [4, 0.2, 0.1, 0.05, 0.02], Domains = [Domain.Closed(0, 3)] };
        var (d, distances) = Ask(Math.Exp, 1, method);
        Assert.All(distances, t => Assert.InRange(1 + t, 0, 3));
        Assert.Equal(Math.E, d.Value, 9);

        (d, distances) = Ask(Math.Exp, 1, method with { Sides = Sides.Forward });
        Assert.All(distances, t => Assert.InRange(t, 0, 2));
        Assert.Equal(Math.E, d.Value, 3);
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(1.3)]
    public void A_ratio_of_yours_is_the_ratio_of_the_steps(double ratio)
    {
        double[] steps = Steps(Ask(x => Math.Sin(2 * x), 0.4, new FiniteDifferences { Ratio = ratio }).Distances);

        Assert.InRange(steps.Length, 3, 12);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(ratio, pair.First / pair.Second, 6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_first_step_of_yours_is_the_first_and_the_largest(int order)
    {
        var (d, distances) = Ask(Math.Exp, 0.5, new FiniteDifferences { Step = 0.7 }, order);

        Assert.Equal(0.7, Math.Abs(distances[1]), 12);
        Assert.Equal(0.7, Steps(distances)[0], 12);
        Assert.InRange(Math.Abs(d.Value - Math.Exp(0.5)), 0, d.Error);
    }

    [Fact]
    public void Every_variable_has_its_own_unit()
    {
        var seen = new double[2];
        var method = new FiniteDifferences { Units = [1e-3, 10], LargestStep = 0.5 };
        ScalarFunction f = Function.From(
            p =>
            {
                (seen[0], seen[1]) = (Math.Max(seen[0], Math.Abs(p[0])), Math.Max(seen[1], Math.Abs(p[1])));
                return Math.Sin(1000 * p[0]) + Math.Exp(p[1] / 10);
            },
            method);

        double[] g = f.Gradient([0, 0]);

        Assert.Equal(1000, g[0], 8);
        Assert.Equal(0.1, g[1], 11);
        Assert.InRange(seen[0], 1e-5, 0.5e-3);
        Assert.InRange(seen[1], 0.1, 5);
        FiniteDifferences cheap = FiniteDifferences.Cheap with { Units = [1e-3] };
        Assert.Equal(1000, Function.From(p => Math.Sin(1000 * p[0]), cheap).Gradient([0.0])[0], 4);
    }

    [Fact]
    public void Batches_and_many_cores_take_the_same_steps()
    {
        static double F(double[] p) => Math.Exp(p[0]) * Math.Sin(p[1]);
        var method = new FiniteDifferences { Steps = [0.3, 0.1, 0.04], Units = [0.5, 2] };
        Estimate<double[]> one = Function.From(F, method).EstimateGradient([0.2, 1]);

        Estimate<double[]> batched = Function.FromBatch(points => [.. points.Select(F)], method).EstimateGradient([0.2, 1]);
        Estimate<double[]> cores = Function.From(F, method with { MaxDegreeOfParallelism = 4 }).EstimateGradient([0.2, 1]);

        Assert.Equal((one.Evaluations, one.Outcome), (batched.Evaluations, batched.Outcome));
        Assert.Equal(one.Value, batched.Value);
        Assert.Equal(one.Value, cores.Value);
    }

    [Fact]
    public void Options_of_steps_compare_by_content()
    {
        var method = new FiniteDifferences { Steps = [0.1, 0.2], Units = [1, 2], Ratio = 2.5 };

        Assert.Equal(method, method with { Steps = [0.1, 0.2] });
        Assert.NotEqual(method, method with { Steps = [0.1, 0.3] });
        Assert.NotEqual(method, method with { Units = [] });
        Assert.NotEqual(method, method with { Ratio = 2 });
    }

    [Fact]
    public void Misuse_is_refused_by_name()
    {
        Assert.Contains("Steps has 0 among them", Refusal(() => new FiniteDifferences { Steps = [0.1, 0] }));
        Assert.Contains("Units has NaN among them", Refusal(() => new FiniteDifferences { Units = [double.NaN] }));
        Assert.Contains("Ratio is 1", Refusal(() => new FiniteDifferences { Ratio = 1 }));
        Assert.Contains("Step is -1", Refusal(() => new FiniteDifferences { Step = -1 }));
        Assert.Contains("Steps has 2 step(s), but a derivative of order 3 needs 3", Refusal(
            () => Function.From(Math.Sin, new FiniteDifferences { Steps = [0.1, 0.2] }).EstimateDerivative(1, order: 3)));
        Assert.Contains("Units has 1 number(s), but x has 2", Refusal(
            () => Function.From(p => p[0] * p[1], new FiniteDifferences { Units = [1] }).Gradient([1, 2])));
    }

    private static (Estimate Answer, List<double> Distances) Ask(
        Func<double, double> f, double x, FiniteDifferences method, int order = 1)
    {
        List<double> distances = [];
        Estimate answer = Function.From(
            y =>
            {
                distances.Add(y - x);
                return f(y);
            },
            method).EstimateDerivative(x, order);
        return (answer, distances);
    }

    private static double[] Steps(List<double> distances) => [.. distances.Where(t => t > 0).OrderDescending()];

    private static string Refusal(Func<object> misuse) => Assert.ThrowsAny<ArgumentException>(misuse).Message;

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;
}
