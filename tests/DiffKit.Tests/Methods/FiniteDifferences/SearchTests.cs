using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Methods;

public class SearchTests
{
    [Fact]
    public void Every_outcome_has_its_cause()
    {
        Assert.Equal(Outcome.Converged, Of(Math.Exp, 1).Outcome);
        Assert.Equal(Outcome.RoundingLimited, Of(x => 1e6 + Math.Sin(x), 1).Outcome);
        Assert.Equal(Outcome.Unchecked, Function.From(Math.Exp, FiniteDifferences.Cheap).EstimateDerivative(1).Outcome);
        Assert.Equal(Outcome.NotConverged, Of(Math.Abs, 0).Outcome);
        Assert.Equal(Outcome.NotFinite, Of(x => 1 / x, 0).Outcome);
        var brief = new FiniteDifferences { MaxEvaluations = 7 };
        Assert.Equal(Outcome.EvaluationLimit, Function.From(x => Math.Sin(1000 * x), brief).EstimateDerivative(1).Outcome);
    }

    [Theory]
    [InlineData("x", 5, 7)]
    [InlineData("x^2", 1.5, 7)]
    [InlineData("exp(x)", 1, 9)]
    [InlineData("log(x)", 3, 11)]
    public void Calls_are_counted_exactly(string formula, double x, int expected)
    {
        ScalarFunction f = Function.Parse(formula);
        List<double> points = [];
        Estimate d = Of(
            y =>
            {
                points.Add(y);
                return f.Value([y]);
            },
            x);

        Assert.Equal(d.Evaluations, points.Count);
        Assert.Equal(points.Count, points.Distinct().Count());
        Assert.InRange(d.Evaluations, 5, expected + 2);
    }

    [Fact]
    public void Cubics_are_exact_to_rounding_and_the_error_says_so()
    {
        Gen<int> coefficient = Gen.Choose(-1000, 1000);
        Prop.ForAll(
            (from a in coefficient
             from b in coefficient
             from c in coefficient
             from x in coefficient
             select (a, b, c, X: x / 100.0)).ToArbitrary(),
            cubic =>
            {
                (int a, int b, int c, double x) = cubic;
                Estimate d = Of(t => ((a * t + b) * t + c) * t, x);
                double truth = (3.0 * a * x + 2.0 * b) * x + c;
                double size = 3.0 * Math.Abs(a) * x * x + 2.0 * Math.Abs(b * x) + Math.Abs(c) + 1;
                return Math.Abs(d.Value - truth) <= d.Error + 1e-14 * size && d.Error <= 1e-9 * size;
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Outputs_of_a_vector_function_share_their_calls()
    {
        HashSet<(double, double)> points = [];
        int calls = 0;
        VectorFunction f = Function.From(p =>
        {
            calls++;
            Assert.True(points.Add((p[0], p[1])), "called twice at one point");
            return new[] { Math.Sin(p[0]), Math.Exp(p[0] * p[1]), Math.Sqrt(p[0]), 3.0 };
        });

        Estimate<double[]> slopes = f.Along([0.5, 2], [1, 0], 1);

        Assert.Equal(calls, slopes.Evaluations);
        Assert.InRange(calls, 7, 15);
        double[] truth = [Math.Cos(0.5), 2 * Math.E, 0.5 / Math.Sqrt(0.5), 0];
        Assert.All(truth.Index(), t => Assert.InRange(Math.Abs(slopes.Value[t.Index] - t.Item), 0, Math.Max(slopes.Error[t.Index], 1e-13)));
    }

    [Fact]
    public void A_function_that_differentiates_itself_gets_its_own_workspace()
    {
        ScalarFunction inner = Function.From(Math.Sin);
        ScalarFunction? self = null;
        self = Function.From(x => x > 10 ? x * x : self!.Derivative(x + 20) + inner.Derivative(x));

        Assert.Equal(2 - Math.Sin(1), self.Derivative(1), 1e-9);
    }

    [Fact]
    public void Many_threads_may_ask_one_function()
    {
        ScalarFunction f = Function.From(Math.Exp);
        double alone = f.Derivative(0.3);

        Parallel.For(0, 1000, _ => Assert.Equal(alone, f.Derivative(0.3)));
    }

    [Fact]
    public void A_derivative_allocates_nothing_after_the_first()
    {
        ScalarFunction f = Function.From(Math.Exp);
        f.EstimateDerivative(0.3);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            f.EstimateDerivative(0.3);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Estimate Of(Func<double, double> f, double x) => Function.From(f).EstimateDerivative(x);
}
