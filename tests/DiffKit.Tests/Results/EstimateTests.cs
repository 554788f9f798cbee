namespace DiffKit.Tests.Results;

public class EstimateTests
{
    [Theory]
    [InlineData(0.87758256189037271, 4e-15, "0.87758256189037 ± 4e-15, 11 evaluations, Converged")]
    [InlineData(1234.5678, 0.25, "1235 ± 0.2, 11 evaluations, Converged")]
    [InlineData(2, 0, "2 ± 0, 11 evaluations, Converged")]
    [InlineData(0, 1e-20, "0 ± 1e-20, 11 evaluations, Converged")]
    [InlineData(1, 5, "1 ± 5, 11 evaluations, Converged")]
    [InlineData(double.NaN, double.NaN, "NaN ± NaN, 11 evaluations, Converged")]
    public void PrintsTheDigitsThatTheErrorLeavesStanding(double value, double error, string text) =>
        Assert.Equal(text, new Estimate(value, error, 11, Outcome.Converged).ToString());

    [Fact]
    public void AnExactNumberIsConverged() => Assert.Equal(new(2, 0, 1, Outcome.Converged), Estimate.Exact(2));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void WhatIsNoNumberIsNotExact(double value)
    {
        Estimate estimate = Estimate.Exact(value);
        Assert.Equal(Outcome.NotFinite, estimate.Outcome);
        Assert.True(double.IsNaN(estimate.Error));
    }
}
