namespace DiffKit.Tests.Methods;

public class OptionsTests
{
    [Fact]
    public void Who_asks_for_less_pays_for_less()
    {
        Estimate full = Function.From(Math.Sin).EstimateDerivative(0.5);
        Estimate six = Function.From(Math.Sin, new FiniteDifferences { RelativeTolerance = 1e-6 }).EstimateDerivative(0.5);

        Assert.Equal((9, 7), (full.Evaluations, six.Evaluations));
        Assert.InRange(Math.Abs(six.Value - Math.Cos(0.5)), 0, six.Error);
        Assert.InRange(six.Error, 0, 1e-6);
    }

    [Fact]
    public void The_calls_allowed_are_never_exceeded()
    {
        for (int allowed = 3; allowed < 40; allowed++)
        {
            int calls = 0;
            var method = new FiniteDifferences { MaxEvaluations = allowed };
            Estimate d = Function.From(x => { calls++; return Math.Sin(1e6 * x); }, method).EstimateDerivative(1e-7);

            Assert.Equal(calls, d.Evaluations);
            Assert.InRange(calls, 1, allowed);
            Assert.True(d.Evaluations < allowed || d.Outcome is Outcome.EvaluationLimit or <= Outcome.RoundingLimited);
        }
    }

    [Fact]
    public void Noise_widens_the_steps_and_enters_the_error()
    {
        var random = new Random(1);
        double Noisy(double x) => Math.Exp(x) + 1e-8 * (2 * random.NextDouble() - 1);

        Estimate d = Function.From(Noisy, new FiniteDifferences { Noise = 1e-8 }).EstimateDerivative(1);

        Assert.InRange(Math.Abs(d.Value - Math.E), 0, d.Error);
        Assert.InRange(d.Error, 1e-9, 1e-5);
    }

    [Fact]
    public void Noise_that_was_not_declared_does_not_pass_for_precision()
    {
        var random = new Random(2);
        Estimate d = Function.From(x => Math.Exp(x) + 1e-8 * (2 * random.NextDouble() - 1)).EstimateDerivative(1);

        Assert.True(d.Outcome >= Outcome.NotConverged || Math.Abs(d.Value - Math.E) <= d.Error, d.ToString());
    }

    [Fact]
    public void Options_are_a_value()
    {
        var method = new FiniteDifferences { Domains = [Domain.AtLeast(0)], Noise = 1e-9 };

        Assert.Equal(method, method with { Domains = [Domain.AtLeast(0)] });
        Assert.NotEqual(method, method with { Noise = 0 });
        Assert.Equal(method.GetHashCode(), (method with { Domains = [Domain.AtLeast(0)] }).GetHashCode());
    }

    [Fact]
    public void Misuse_is_refused_by_name()
    {
        Assert.Contains("AbsoluteTolerance is -1", Refusal(() => new FiniteDifferences { AbsoluteTolerance = -1 }));
        Assert.Contains("RelativeTolerance is -0.5", Refusal(() => new FiniteDifferences { RelativeTolerance = -0.5 }));
        Assert.Contains("Noise is NaN", Refusal(() => new FiniteDifferences { Noise = double.NaN }));
        Assert.Contains("MaxEvaluations is 2", Refusal(() => new FiniteDifferences { MaxEvaluations = 2 }));
        Assert.Throws<ArgumentException>(() => Function.From(Math.Sin).Derivative(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Function.From(Math.Sin).Derivative(1, order: 0));
        Assert.Throws<ArgumentException>(() => Function.From(p => p[0] * 2).Gradient([]));
    }

    private static string Refusal(Action misuse) => Assert.Throws<ArgumentOutOfRangeException>(misuse).Message;
}
