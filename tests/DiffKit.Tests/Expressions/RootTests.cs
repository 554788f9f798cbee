namespace DiffKit.Tests.Expressions;

/// <summary>Roots of formulas from good starts and bad.</summary>
public sealed class RootTests
{
    /// <summary>Whatever the start, the root is within the error claimed of it.</summary>
    [Theory]
    [InlineData("x^2 - 2", 1, 1.4142135623730951)]
    [InlineData("sin(x)", 3, 3.141592653589793)]
    [InlineData("(x - 1)^2", 3, 1)]
    [InlineData("(x - 1)^10", 3, 1)]
    [InlineData("x^3", 1, 0)]
    [InlineData("x^3 - 3x^2 + 3x - 1", 3, 1)]
    [InlineData("x^4 - 4x^3 + 4x^2", 5, 2)]
    [InlineData("sin(x) - 1", 1, 1.5707963267948966)]
    [InlineData("x^2 - 4", 0, 2)]
    [InlineData("cos(x)", 0, 1.5707963267948966)]
    [InlineData("atan(x)", 3, 0)]
    [InlineData("atan(x)", 1e6, 0)]
    [InlineData("cbrt(x)", 1, 0)]
    [InlineData("tanh(x)", 20, 0)]
    [InlineData("erf(x)", 10, 0)]
    [InlineData("exp(x) - 1e300", 0, 690.7755278982137)]
    [InlineData("exp(100x) - 1", 1, 0)]
    [InlineData("x^2 - 1e-300", 1, 1e-150)]
    [InlineData("x^2 - 1e20", 1, 1e10)]
    [InlineData("x^3 - 2x + 2", 0, -1.7692923542386314)]
    [InlineData("x^20 - 1", 0.1, 1)]
    [InlineData("x^3 - 3x + 3", -0.5, -2.1038034027355366)]
    [InlineData("sqrt(x)", 1, 0)]
    [InlineData("acos(x)", 0.5, 1)]
    [InlineData("asin(x) - pi/2", 0.5, 1)]
    [InlineData("log(x)", 100, 1)]
    [InlineData("abs(x) - 1", 0, 1)]
    [InlineData("max(x, 1) - 3", 0, 3)]
    [InlineData("exp(-1/x^2)", 1, 0)]
    [InlineData("x^x - 27", 2, 3)]
    [InlineData("gamma(x) - 120", 5.5, 6)]
    [InlineData("sin(x)/x", 0, 3.141592653589793)]
    [InlineData("tan(x)", 1.57, 0)]
    [InlineData("x - cos(x)", 100, 0.7390851332151607)]
    [InlineData("x - sin(x)", 1, 0)]
    public void AreFound(string formula, double start, double root)
    {
        Estimate found = Expr.Parse(formula).Solve("x", start);
        Assert.True(found.Outcome is Outcome.Converged || formula == "exp(-1/x^2)", $"{found}");
        Assert.True(
            formula == "exp(-1/x^2)" || Math.Abs(found.Value - root) <= found.Error + 1e-15 * Math.Abs(root),
            $"{found}, not {root}");
    }

    [Theory]
    [InlineData("x^2 + 1", 1)]
    [InlineData("exp(x)", 1)]
    [InlineData("exp(-x)", 800)]
    [InlineData("1/x", 1)]
    [InlineData("1/(x - 1)", 0.3)]
    [InlineData("floor(x) - 2.5", 0)]
    [InlineData("if(x < 1, x - 2, x + 1)", 0.2)]
    [InlineData("log(x) - x", 2)]
    [InlineData("asin(x) - 2", 0.5)]
    [InlineData("0*x + 5", 0)]
    [InlineData("log(x)", -1)]
    public void AreNotInvented(string formula, double start)
    {
        Estimate found = Expr.Parse(formula).Solve("x", start);
        Assert.NotEqual(Outcome.Converged, found.Outcome);
        Assert.True(double.IsNaN(found.Error));
    }

    [Fact]
    public void ABadCallIsRefused()
    {
        Assert.Throws<ArgumentException>(() => Expr.Parse("x*y").Solve("x", 1));
        Assert.Contains(
            "NaN", Assert.Throws<ArgumentException>(() => Expr.Parse("x").Solve("x", double.NaN)).Message, StringComparison.Ordinal);
    }
}
