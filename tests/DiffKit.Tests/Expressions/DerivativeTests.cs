namespace DiffKit.Tests.Expressions;

public sealed class DerivativeTests
{
    /// <summary>Derivatives as a person would write them, by hand.</summary>
    [Theory]
    [InlineData("x² + 1", "2·x")]
    [InlineData("x^5 - 3x^3 + 2x - 7", "5·x⁴ - 9·x² + 2")]
    [InlineData("sin(x)", "cos(x)")]
    [InlineData("cos(x)", "-sin(x)")]
    [InlineData("exp(-x^2)", "-2·x·exp(-x²)")]
    [InlineData("log(x)", "1/x")]
    [InlineData("sqrt(x)", "1/(2·sqrt(x))")]
    [InlineData("1/x", "-1/x²")]
    [InlineData("1/(1+x²)", "-2·x/(1 + x²)²")]
    [InlineData("a*x^2", "2·a·x")]
    [InlineData("0.5x^2", "x")]
    [InlineData("0.3x^2", "0.6·x")]
    [InlineData("x/3", "1/3")]
    [InlineData("5 + 0*x", "0")]
    [InlineData("y", "0")]
    [InlineData("x*sin(x)", "sin(x) + x·cos(x)")]
    [InlineData("2^x", "2^x·log(2)")]
    [InlineData("x^x", "x^x + x^x·log(x)")]
    [InlineData("e^x", "exp(x)")]
    [InlineData("atan(x)", "1/(1 + x²)")]
    [InlineData("atan2(y, x)", "-y/hypot(x, y)²")]
    [InlineData("abs(x)", "sign(x)")]
    [InlineData("(x+1)^3", "3·(x + 1)²")]
    [InlineData("x/y", "1/y")]
    [InlineData("pi*x", "π")]
    public void OneDerivative(string formula, string expected) =>
        Assert.Equal(expected, Expr.Parse(formula).Derivative("x").ToString());
}
