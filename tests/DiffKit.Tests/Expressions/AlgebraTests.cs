namespace DiffKit.Tests.Expressions;

/// <summary>Everyday algebra, against what a person would write.</summary>
public sealed class AlgebraTests
{
    [Theory]
    [InlineData("sin(x)^2 + cos(x)^2", "1")]
    [InlineData("3*y*sin(2x)^2 + z + 3*y*cos(2x)^2", "z + 3·y")]
    [InlineData("sin(x)^2 - cos(x)^2", "sin(x)² - cos(x)²")]
    [InlineData("sin(-x) + cos(-x)", "-sin(x) + cos(x)")]
    [InlineData("exp(log(x)) + log(exp(y))", "x + y")]
    [InlineData("exp(x)*exp(y)*exp(-x)", "exp(y)")]
    [InlineData("-y/hypot(x, y)^2", "-y/(x² + y²)")]
    [InlineData("sqrt(x^2)", "abs(x)")]
    [InlineData("x - (y + x)", "-y")]
    [InlineData("x - (x - y)", "y")]
    [InlineData("a + (b + (c - a))", "b + c")]
    [InlineData("2x + 4y", "2·(x + 2·y)")]
    [InlineData("-x - y", "-(x + y)")]
    [InlineData("x/2 + y/3", "1/6·(3·x + 2·y)")]
    [InlineData("0.5x + 0.25", "0.5·x + 0.25")]
    [InlineData("x*(y/x)*x", "y·x")]
    [InlineData("(x*y)^3/x", "x²·y³")]
    [InlineData("x*x^-1", "1")]
    public void Simplifies(string formula, string expected) => Assert.Equal(expected, Expr.Parse(formula).Simplify().ToString());

    [Theory]
    [InlineData("(x + 1)*(x - 1)", "x² - 1")]
    [InlineData("(x + y)^3", "x³ + 3·x²·y + 3·x·y² + y³")]
    [InlineData("2*(x + 1)", "2·x + 2")]
    [InlineData("x*(y + z) - z*x", "x·y")]
    [InlineData("sin((x + 1)^2)", "sin(x² + 2·x + 1)")]
    public void Expands(string formula, string expected) => Assert.Equal(expected, Expr.Parse(formula).Expand().ToString());

    [Fact]
    public void AnExpansionWithoutEndIsRefused() =>
        Assert.Contains(
            "100000 terms",
            Assert.Throws<InvalidOperationException>(() => Expr.Parse("(a+b+c+d+e1+f+g)^60").Expand()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void CollectsByPowers()
    {
        Assert.Equal(["c - 2", "b + 1", "a"], Expr.Parse("a*x^2 + (b + 1)*x + c - 2").Coefficients("x").Select(c => c.ToString()));
        Assert.Equal(["a·R²", "a·R", "a"], Expr.Parse("a*(R^2 + R*r + r^2)").Coefficients("r").Select(c => c.ToString()));
        Assert.Throws<ArgumentException>(() => Expr.Parse("sin(x) + x").Coefficients("x"));
    }

    [Theory]
    [InlineData("a*x*y + b*x*y + c*x + x", "x,y", "(a + b)·x·y + (c + 1)·x")]
    [InlineData("(x + y + a)^2", "x,y", "x² + 2·x·y + 2·x·a + y² + 2·y·a + a²")]
    [InlineData("(x + a)*(x + b)", "x", "x² + (a + b)·x + a·b")]
    [InlineData("sin(x)*x + a*x", "x", "(sin(x) + a)·x")]
    [InlineData("x*(x + 1) - x", "", "x²")]
    public void CollectsBySeveralVariables(string formula, string by, string expected) =>
        Assert.Equal(Expr.Parse(expected), Expr.Parse(formula).Collect(by.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void ImplicitAndTotalDerivativesByHand()
    {
        // Folium of Descartes: y' = (a y - x²)/(y² - a x); Kepler: dE/dM = 1/(1 - e cos E); van der Waals by two variables.
        Assert.True(Expr.Parse("x^3 + y^3 - 3a*x*y").ImplicitDerivative("y", "x")
            .IsEquivalentTo(Expr.Parse("-(3x^2 - 3a*y)/(3y^2 - 3a*x)")));
        Assert.Equal(
            1 / (1 - 0.6 * Math.Cos(1.9)),
            Expr.Parse("E - e*sin(E) - M", "e").ImplicitDerivative("E", "M").Evaluate(("E", 1.9), ("e", 0.6)),
            1e-15);
        Expr total = Expr.Parse("p*V/T").TotalDerivative("t", "p", "V", "T");
        Assert.Equal(
            (0.5 * 2 + 3 * 0.25) / 4 - 3.0 * 2 * 0.125 / 16,
            total.Evaluate(("p", 3.0), ("V", 2.0), ("T", 4.0), ("p′", 0.5), ("V′", 0.25), ("T′", 0.125)),
            1e-15);
    }

    [Theory]
    [InlineData("(x + 1)^2", "x^2 + 2x + 1", true)]
    [InlineData("sin(2x)^2", "1 - cos(2x)^2", true)]
    [InlineData("x + y", "x - y", false)]
    public void Equivalent(string a, string b, bool expected) => Assert.Equal(expected, Expr.Parse(a).IsEquivalentTo(Expr.Parse(b)));

    [Fact]
    public void SubstitutesAllAtOnce()
    {
        (Expr x, Expr y) = (Expr.Variable("x"), Expr.Variable("y"));
        Assert.Equal("y - x", Expr.Parse("x - y").Substitute(("x", y), ("y", x)).ToString());
        Assert.Equal("9 + y", Expr.Parse("x^2 + y").Substitute(("x", 3)).ToString());
        Assert.True(Expr.Parse("x + y").DependsOn("x"));
        Assert.False(Expr.Parse("x - x + y").DependsOn("x"));
    }

    [Fact]
    public void OtherDerivatives()
    {
        Assert.Equal("1 - 1/2·x² + 1/24·x⁴", Expr.Parse("cos(x)").Taylor("x", 0, 5).ToString());
        Assert.Equal(
            "2·x·a + b",
            Expr.Parse("x^2 + y").Directional(("x", Expr.Variable("a")), ("y", Expr.Variable("b"))).Substitute(("z", 0)).ToString()
                .Replace("2·a·x", "2·x·a", StringComparison.Ordinal));
        Assert.Equal("2·x + 2·y′·y", Expr.Parse("x^2 + y^2").TotalDerivative("x", "y").ToString());
        Assert.Equal("2·(y′′·y + y′²) + 2", Expr.Parse("x^2 + y^2").TotalDerivative("x", "y").TotalDerivative("x", "y").ToString());
        Assert.Equal("-x/y", Expr.Parse("x^2 + y^2 - 1").ImplicitDerivative("y", "x").ToString());
        Expr[,] jacobian = Expr.Jacobian([Expr.Parse("x*y"), Expr.Parse("x - y")], "x", "y");
        Assert.Equal("y, x, 1, -1", string.Join(", ", jacobian.Cast<Expr>()));
        Expr d = Expr.Parse("sin(x)").Derivative("x", 1000);
        Assert.Equal("sin(x)", d.ToString());
    }

    [Theory]
    [InlineData("sin(x)/x", "1 - 1/6*x^2 + 1/120*x^4")]
    [InlineData("x/(exp(x) - 1)", "1 - 1/2*x + 1/12*x^2 - 1/720*x^4")]
    [InlineData("1/tanh(x) - 1/x", "1/3*x - 1/45*x^3")]
    [InlineData("tan(x)", "x + 1/3*x^3")]
    public void TaylorPolynomialsWhereOnlyTheValueIsMissing(string formula, string expected) =>
        Assert.Equal(Expr.Parse(expected), Expr.Parse(formula).Taylor("x", 0, 4));

    [Theory]
    [InlineData("log(x)")]
    [InlineData("1/x")]
    [InlineData("sqrt(x)")]
    [InlineData("|x|")]
    public void ThereAreNoTaylorPolynomialsAtPolesAndKinks(string formula) =>
        Assert.Contains(
            "x = 0", Assert.Throws<ArgumentException>(() => Expr.Parse(formula).Taylor("x", 0, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void HigherImplicitDerivatives()
    {
        // The circle: y'' = -1/y³ on it; the folium of Descartes at (3, 3): y'' = -16/3; Kepler's E(M): -e sin E/(1 - e cos E)³.
        Assert.Equal(-1 / 0.512, Expr.Parse("x^2 + y^2 - 1").ImplicitDerivative("y", "x", 2).Evaluate(("x", 0.6), ("y", 0.8)), 1e-14);
        Assert.Equal(-16.0 / 3, Expr.Parse("x^3 + y^3 - 6x*y").ImplicitDerivative("y", "x", 2).Evaluate(("x", 3), ("y", 3)), 1e-14);
        Assert.Equal(-0.6 * Math.Sin(1.9) / Math.Pow(1 - 0.6 * Math.Cos(1.9), 3),
            Expr.Parse("E - e*sin(E) - M", "e").ImplicitDerivative("E", "M", 2).Evaluate(("E", 1.9), ("e", 0.6)), 1e-15);
        Assert.True(double.IsNaN(Expr.Parse("x^3 + y^3 - 6x*y").ImplicitDerivative("y", "x").Evaluate(("x", 0), ("y", 0))));
    }

    [Fact]
    public void BadCallsAreRefusedInOneLine()
    {
        (Expr f, Expr one) = (Expr.Parse("x^2"), Expr.One);
        (Action Call, string Names)[] calls =
        [
            (() => f.ImplicitDerivative("y", "x"), "y"),
            (() => f.ImplicitDerivative("x", "x"), "x"),
            (() => f.Substitute(("x", one), ("x", one)), "x is named twice"),
            (() => f.Directional(("x", one), ("x", one)), "x is named twice"),
            (() => f.TotalDerivative("x", "x"), "x"),
            (() => f.TotalDerivative("x", "y′"), "y′"),
            (() => Expr.Parse("x^2000000000").Coefficients("x"), "2000000000"),
        ];
        Assert.All(calls, call =>
        {
            string message = Assert.ThrowsAny<ArgumentException>(call.Call).Message;
            Assert.Contains(call.Names, message, StringComparison.Ordinal);
            Assert.DoesNotContain("\n", message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void OnFormulasAChoiceStaysAChoice() => Assert.Equal(
        Expr.Parse("if(y < 1, 1, 2)"), Expr.Parse("if(x < 1, 1, 2)").Evaluate<Expr>(("x", Expr.Variable("y"))));
}
