namespace DiffKit.Tests.Expressions;

/// <summary>sin(u)/u has the limit 1 at u = 0, and a Taylor series there: so has a function that is wrapped from a formula, however it is written.</summary>
public class SineQuotientTests
{
    [Theory]
    [InlineData("sin(x)/x", 1, -1.0 / 3)]
    [InlineData("sin(2x)/x", 2, -8.0 / 3)]
    [InlineData("x^-1*sin(x)", 1, -1.0 / 3)]
    [InlineData("sin(π·x)/(π·x)", 1, -3.28986813369645287)]
    [InlineData("(sin(x)/x)^2", 1, -2.0 / 3)]
    [InlineData("sin(x)^2/x^2", 1, -2.0 / 3)]
    [InlineData("sin(x^2)/x^2", 1, 0)]
    [InlineData("x*sin(x)/x^2 + 1", 2, -1.0 / 3)]
    public void AtZero(string formula, double value, double second)
    {
        FormulaFunction f = Function.Parse(formula);

        Assert.Equal(value, f.Value(0.0));
        Assert.Equal(0, f.Gradient([0])[0], 1e-15);
        Assert.Equal(second, f.Derivative(0, 2), 1e-14);
    }

    [Theory]
    [InlineData("cos(x)/x")]
    [InlineData("sin(x)/y")]
    [InlineData("sin(1/x)*x")]
    [InlineData("(2 - cos(x))/x")]
    public void WhatIsNoSuchQuotientHasNoValue(string formula) => Assert.False(double.IsFinite(Function.Parse(formula).Value(new double[Expr.Parse(formula).Variables.Count])));

    /// <summary>Elsewhere nothing changes but the last digit.</summary>
    [Theory]
    [InlineData("sin(x)/x", 0.7)]
    [InlineData("sin(2x)/x", -3)]
    [InlineData("sin(x)^2/x^3", 1e-3)]
    [InlineData("3*sin(x^2)/x^5", 2)]
    [InlineData("sin(π·x)/(π·x)", 0.3)]
    public void Elsewhere(string formula, double x)
    {
        double plain = formula switch
        {
            "sin(x)/x" => Math.Sin(x) / x,
            "sin(2x)/x" => Math.Sin(2 * x) / x,
            "sin(x)^2/x^3" => Math.Pow(Math.Sin(x), 2) / (x * x * x),
            "3*sin(x^2)/x^5" => 3 * Math.Sin(x * x) / Math.Pow(x, 5),
            _ => Math.Sin(Math.PI * x) / (Math.PI * x),
        };

        Assert.Equal(1, Function.Parse(formula).Value(x) / plain, 1e-14);
    }

    [Fact]
    public void TheFormulaStaysAsItWasWritten()
    {
        Assert.Equal("sin(x)/x", Function.Parse("sin(x)/x").Formula.ToString());
        Assert.Equal("(cos(x) - sin(x)/x)/x", Expr.Parse("sin(x)/x").Derivative("x").ToString());
    }
}
