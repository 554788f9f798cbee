namespace DiffKit.Tests.Expressions;

/// <summary>Points where formula engines are known to fail; the numbers are mpmath's.</summary>
public sealed class KnownPointTests
{
    [Theory]
    [InlineData("x!", 3.0, 1, 7.5367060105908028)]
    [InlineData("sinc(x)", 0.0, 2, -1.0 / 3)]
    [InlineData("sinc(x)", 0.0, 1, 0)]
    [InlineData("softplus(x)", 0.0, 1, 0.5)]
    [InlineData("|x|", 0.0, 1, 0)]
    [InlineData("sin(40x)", 0.3, 1, 33.754158349299675)]
    [InlineData("-x^2", 3.0, 1, -6)]
    [InlineData("atan2(x, 2)", 1.0, 1, 0.4)]
    [InlineData("expm1(x)", 1e-10, 1, 1.0000000001)]
    [InlineData("log1p(x)", 1e-10, 1, 0.9999999999)]
    public void Derivative(string formula, double x, int order, double expected)
    {
        Expr f = Expr.Parse(formula);
        double tolerance = 1e-14 * Math.Max(1, Math.Abs(expected));
        Assert.Equal(expected, f.Derivative("x", order).Evaluate(("x", x)), tolerance);
        Assert.Equal(expected, Function.From(f, "x").Along([x], [1], order).Value, tolerance);
    }

    [Fact]
    public void WholeNumbersAreTakenForDoubles()
    {
        Expr f = Expr.Parse("x^2/y");
        Assert.Equal(4.5, f.Evaluate(("x", 3), ("y", 2)));
        Assert.Equal(18.0, f.Evaluate(("x", 3), ("y", 0.5)));
        Assert.Equal(4.5f, f.Evaluate(("x", 3f), ("y", 2f)));
    }
}
