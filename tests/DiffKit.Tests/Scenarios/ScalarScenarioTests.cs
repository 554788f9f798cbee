using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Scenarios;

/// <summary>Every operator of every method on every scenario: exact to rounding, or within the error that the method itself states.</summary>
public class ScalarScenarioTests
{
    private const double Rounding = 1e-13;

    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var (scenario, method) in Scenario.All.SelectMany(s => s.Ways.Select(w => (s.Name, w.Method))))
            {
                table.Add(scenario, method);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Value(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        Assert.Equal(s.Value, f.Value(s.At), Rounding * Math.Max(1, Math.Abs(s.Value)));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Gradient(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        Estimate<double[]> g = f.EstimateGradient(s.At);
        for (int i = 0; i < s.At.Length; i++)
        {
            Near(s.Gradient[i], new(g.Value[i], g.Error[i], g.Evaluations, g.Outcome));
        }

        Assert.Equal(g.Value, f.Gradient(s.At));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Hessian(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        Estimate<Matrix<double>> h = f.EstimateHessian(s.At);
        for (int i = 0; i < s.At.Length; i++)
        {
            for (int j = 0; j < s.At.Length; j++)
            {
                Near(s.Hessian[i, j], new(h.Value[i, j], h.Error[i, j], h.Evaluations, h.Outcome));
                Assert.Equal(h.Value[i, j], h.Value[j, i]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void HessianDiagonalAndLaplacian(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        Estimate<double[]> d = f.EstimateHessianDiagonal(s.At);
        for (int i = 0; i < s.At.Length; i++)
        {
            Near(s.Hessian[i, i], new(d.Value[i], d.Error[i], d.Evaluations, d.Outcome));
        }

        Near(Enumerable.Range(0, s.At.Length).Sum(i => s.Hessian[i, i]), f.EstimateLaplacian(s.At));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void DirectionalOfOrdersOneAndTwo(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        double[] v = [.. s.At.Select((_, i) => i - 0.5)];
        double slope = v.Select((vi, i) => vi * s.Gradient[i]).Sum();
        double bend = v.SelectMany((_, i) => v.Select((_, j) => v[i] * s.Hessian[i, j] * v[j])).Sum();
        Near(slope, f.EstimateDirectional(s.At, v));
        Near(bend, f.EstimateDirectional(s.At, v, order: 2));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void MixedPartialsOfOrderTwoAreTheHessian(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        int n = s.At.Length;
        var orders = new int[n];
        orders[0]++;
        orders[n - 1]++;
        Near(s.Hessian[0, n - 1], f.EstimateMixedPartial(s.At, orders));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void ThePointIsLeftAsItWas(string scenario, string method)
    {
        var (s, f) = Find(scenario, method);
        double[] x = [.. s.At];
        f.Gradient(x);
        f.Hessian(x);
        Assert.Equal(s.At, x);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void AWrongPointIsRefusedInWords(string scenario, string method)
    {
        var (_, f) = Find(scenario, method);
        Assert.Contains("x is empty", Assert.Throws<ArgumentException>(() => f.Gradient([])).Message);
        Assert.Contains("x[0] is NaN", Assert.Throws<ArgumentException>(() => f.Gradient(Filled(scenario, double.NaN))).Message);
        Assert.Contains("order", Assert.Throws<ArgumentOutOfRangeException>(
            () => f.Directional(Filled(scenario, 1), Filled(scenario, 1), order: 0)).Message);
    }

    private static double[] Filled(string scenario, double value) => [.. Scenario.All.Single(s => s.Name == scenario).At.Select(_ => value)];

    private static (Scenario, ScalarFunction) Find(string scenario, string method)
    {
        Scenario s = Scenario.All.Single(s => s.Name == scenario);
        return (s, s.Ways.Single(w => w.Method == method).F);
    }

    private static void Near(double truth, Estimate estimate)
    {
        double allowed = estimate.Error + Rounding * Math.Max(1, Math.Abs(truth));
        Assert.True(Math.Abs(estimate.Value - truth) <= allowed, $"{estimate.Value:R} should be {truth:R} ± {allowed:G2}");
        Assert.True(estimate.Error <= 1e-6 * Math.Max(1, Math.Abs(truth)), $"the error {estimate.Error:G2} is no use");
        Assert.False(estimate.Outcome is Outcome.NotConverged or Outcome.NotFinite, $"{estimate}");
    }
}
