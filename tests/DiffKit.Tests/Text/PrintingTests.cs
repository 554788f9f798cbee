namespace DiffKit.Tests.Text;

/// <summary>Formulas as people, typesetters and other programs write them.</summary>
public sealed class PrintingTests
{
    [Fact]
    public void ASumBeforeABracketedProductKeepsItsBrackets()
    {
        Expr f = (Expr.Parse("a + b") * Expr.Parse("c")) * Expr.Parse("b/(x + 1)");
        Assert.Equal("(a + b)·c·(b/(x + 1))", f.ToString());
        Assert.Equal(9.375, f.Evaluate(("a", 2.0), ("b", 3.0), ("c", 5.0), ("x", 7.0)), 1e-14);
    }

    [Theory]
    [InlineData("2*x^2 - y/3", "2·x² - 1/3·y")]
    [InlineData("x*sin(x)*2", "2·x·sin(x)")]
    [InlineData("(x+1)*(x-1)/(y*z)", "(x + 1)·(x - 1)/(y·z)")]
    [InlineData("x^-2/y", "1/x²/y")]
    [InlineData("2/(3x)", "2/(3·x)")]
    [InlineData("x^(y+1)", "x^(y + 1)")]
    [InlineData("(x^y)^z", "(x^y)^z")]
    [InlineData("x^y^z", "x^(y^z)")]
    [InlineData("(-2)^x", "(-2)^x")]
    [InlineData("-(x^2)", "-x²")]
    [InlineData("(-x)^y", "(-x)^y")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("1e-9*cos(x)", "1e-9·cos(x)")]
    [InlineData("6.02e23x + 0.001", "6.02e23·x + 0.001")]
    [InlineData("1/0 + x", "1/0 + x")]
    [InlineData("9^9^9^9", "9^(9³⁸⁷⁴²⁰⁴⁸⁹)")]
    [InlineData("x*9^-9^9", "x/9³⁸⁷⁴²⁰⁴⁸⁹")]
    [InlineData("2^-5000*y", "y/2⁵⁰⁰⁰")]
    [InlineData("9^9^9/9^(9^9-1)", "9")]
    [InlineData("x!", "gamma(x + 1)")]
    [InlineData("a/(v·b)·b", "a/v")]
    [InlineData("1/(x·y)/x", "1/(x²·y)")]
    [InlineData("1/0·a/b", "1/0·a/b")]
    [InlineData("√(x·y)·√(x·y)·z", "x·y·z")]
    [InlineData("y + if(x < 0, 1, z)·3", "y + if(x < 0, 3, 3·z)")]
    [InlineData("sqrt(x)^3", "x^(3/2)")]
    public void Infix(string formula, string expected)
    {
        Assert.Equal(expected, Expr.Parse(formula).ToString());
        Assert.Equal(Expr.Parse(formula), Expr.Parse(expected));
    }

    [Theory]
    [InlineData("2*x^2 - y/3", "2 \\cdot {x}^{2} - \\frac{y}{3}")]
    [InlineData("-x/sqrt(y)", "-\\frac{x}{\\sqrt{y}}")]
    [InlineData("sin(x_1)*exp(omega)", "\\sin\\left({x}_{1}\\right) \\cdot \\exp\\left(\\mathrm{omega}\\right)")]
    [InlineData("(x + 1)*pi", "\\pi \\cdot \\left(x + 1\\right)")]
    [InlineData("abs(x)", "\\left|x\\right|")]
    public void InLatex(string formula, string expected) => Assert.Equal(expected.Replace("{x}_", "x_", StringComparison.Ordinal), Expr.Parse(formula).ToLatex());

    [Fact]
    public void InMathMl() => Assert.Equal(
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><mfrac><mrow><msup><mrow><mi>x</mi></mrow><mrow><mn>2</mn></mrow></msup></mrow>"
        + "<mrow><mi>y</mi></mrow></mfrac><mo>−</mo><mi>sin</mi><mrow><mo>(</mo><mi>z</mi><mo>)</mo></mrow></mrow></math>",
        Expr.Parse("x^2/y - sin(z)").ToMathMl());

    [Theory]
    [InlineData("-x^2", "-(x^2)")]
    [InlineData("y - x^2", "y - x^2")]
    [InlineData("log(x)*2", "2*ln(x)")]
    public void ForMathNet(string formula, string expected)
    {
        Assert.Equal(expected, Expr.Parse(formula).ToMathNet());
        Assert.Equal(Expr.Parse(formula), Expr.Parse(Expr.Parse(formula).ToMathNet()));
    }

    [Theory]
    [InlineData("cos(x)/x^3 - 2.5*x^y", 0.7, 1.3)]
    [InlineData("atan2(y, x) + hypot(x, y)*log(x)", 0.7, 1.3)]
    [InlineData("if(x < y, erf(x), gamma(y)) + besselj(2, x)", 0.7, 1.3)]
    [InlineData("expm1(x) + log1p(y) + max(x, y) + sign(x - y) + floor(7*y) + rem(7*x, y)", 0.7, 1.3)]
    [InlineData("x/3 + 1e300*y - pi*e", 0.7, 1.3)]
    public void CSharpCompilesAndAgrees(string formula, double x, double y)
    {
        Expr f = Expr.Parse(formula);
        Assert.Equal(f.Evaluate(("x", x), ("y", y)), CSharp.Run(f.ToCSharp("F", "x", "y"), x, y));
    }

    [Fact]
    public void CSharpTakesAnyName() =>
        Assert.Equal(3, CSharp.Run(Expr.Parse("new + x′").ToCSharp("F"), 1, 2));
}
