namespace DiffKit.Tests.Methods;

public class SingleStepTests
{
    [Fact]
    public void The_cheap_way_takes_two_calls_a_variable_and_admits_that_nothing_was_checked()
    {
        Estimate d = Function.From(Math.Sin, FiniteDifferences.Cheap).EstimateDerivative(0.5);

        Assert.Equal((2, Outcome.Unchecked), (d.Evaluations, d.Outcome));
        Assert.InRange(Math.Abs(d.Value - Math.Cos(0.5)), 0, d.Error);
        Assert.InRange(d.Error, 0, 1e-9);

        Estimate<double[]> g = Function.From(p => p[0] * p[1] * p[2], FiniteDifferences.Cheap).EstimateGradient([1, 2, 3]);
        Assert.Equal(6, g.Evaluations);
        Assert.Equal(Outcome.Unchecked, g.Outcome);
        Assert.Equal([6, 3, 2], g.Value, (a, b) => Math.Abs(a - b) < 1e-8);
        Assert.Equal(Outcome.NotFinite, Function.From(x => 1 / (x - 1) / (x - 1), FiniteDifferences.Cheap with { Sides = Sides.Forward })
            .EstimateDerivative(1).Outcome);
    }

    [Fact]
    public void A_step_of_the_users_is_taken_as_it_is()
    {
        List<double> points = [];
        var method = new FiniteDifferences { IsAdaptive = false, Step = 0.125, Accuracy = 4 };
        Estimate d = Function.From(
            x =>
            {
                points.Add(x);
                return x * x * x * x;
            },
            method).EstimateDerivative(1);

        Assert.Equal(new[] { 0.75, 0.875, 1.125, 1.25 }, points.Order());
        Assert.Equal(4, d.Value, 14);
    }

    [Fact]
    public void The_error_falls_with_the_step_at_the_accuracy_asked_for()
    {
        foreach (int accuracy in (int[])[2, 4, 6])
        {
            double ErrorAt(double h) => Math.Abs(Math.Cos(0.5) - Function.From(
                Math.Sin, new FiniteDifferences { IsAdaptive = false, Step = h, Accuracy = accuracy }).Derivative(0.5));

            Assert.InRange(Math.Log2(ErrorAt(0.25) / ErrorAt(0.125)), accuracy - 0.3, accuracy + 0.3);
        }
    }

    [Fact]
    public void At_a_bound_the_stencil_is_one_sided_and_stays_inside()
    {
        var method = FiniteDifferences.Cheap with { Domains = [Domain.AtLeast(1)] };
        Estimate d = Function.From(x => x < 1 ? throw new InvalidOperationException() : x * x, method).EstimateDerivative(1);

        Assert.Equal(2, d.Value, 6);
        Assert.Equal(3, d.Evaluations);
    }

    [Fact]
    public void No_step_is_longer_than_allowed()
    {
        var method = new FiniteDifferences { LargestStep = 1e-3 };
        Estimate d = Function.From(
            x =>
            {
                Assert.InRange(x, 1 - 1e-3, 1 + 1e-3);
                return Math.Exp(x);
            },
            method).EstimateDerivative(1);

        Assert.InRange(Math.Abs(d.Value - Math.E), 0, Math.Min(d.Error, 1e-10));
    }

    [Fact]
    public void Floats_have_steps_and_errors_of_their_own()
    {
        Estimate square = Function.FromSingle(x => x * x).EstimateDerivative(1);
        Assert.InRange(Math.Abs(square.Value - 2), 0, Math.Min(square.Error, 1e-5));

        Estimate sine = Function.FromSingle(MathF.Sin).EstimateDerivative(1);
        Assert.InRange(Math.Abs(sine.Value - Math.Cos(1)), 0, Math.Min(sine.Error, 1e-4));

        Estimate<double[]> many = Function.FromSingle(p => p[0] * p[0] * MathF.Exp(p[1])).EstimateGradient([3, 0.5]);
        double[] truth = [6 * Math.Exp(0.5), 9 * Math.Exp(0.5)];
        Assert.All([0, 1], i => Assert.InRange(Math.Abs(many.Value[i] - truth[i]), 0, Math.Min(many.Error[i], 1e-5 * truth[i])));

        Estimate half = Function.FromHalf(x => x * x).EstimateDerivative(1);
        Assert.InRange(Math.Abs(half.Value - 2), 0, Math.Min(half.Error, 0.1));
    }

    [Fact]
    public void The_noise_of_a_function_is_found_from_a_handful_of_calls()
    {
        var random = new Random(5);
        double Noisy(double x) => Math.Exp(x) + 1e-6 * Math.Sqrt(12) * (random.NextDouble() - 0.5);

        Estimate noise = NoiseLevel.Of(Noisy, 1);

        Assert.Equal(Outcome.Converged, noise.Outcome);
        Assert.InRange(noise.Value, 3e-7, 3e-6);
        Assert.Equal(0, NoiseLevel.Of(_ => 3, 1).Value);
        Assert.InRange(NoiseLevel.Of(x => (float)Math.Sin(x), 1).Value, 1e-9, 1e-7);
        Assert.Throws<ArgumentException>(() => NoiseLevel.Of(Math.Sin, 1, step: -1));
    }
}
