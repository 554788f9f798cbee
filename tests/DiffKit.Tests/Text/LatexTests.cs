namespace DiffKit.Tests.Text;

/// <summary>The common subset of LaTeX.</summary>
public sealed class LatexTests
{
    [Theory]
    [InlineData(@"\frac{a}{b}", "a/b")]
    [InlineData(@"\frac{1}{2} x^{2}", "1/2·x²")]
    [InlineData(@"\frac{x + \frac{1}{y}}{2 z}", "(x + 1/y)/(2·z)")]
    [InlineData(@"\sqrt{x}", "sqrt(x)")]
    [InlineData(@"\sqrt[3]{x}", "cbrt(x)")]
    [InlineData(@"\sin x", "sin(x)")]
    [InlineData(@"\sin 2 x + 1", "sin(2·x) + 1")]
    [InlineData(@"\sin x^2", "sin(x²)")]
    [InlineData(@"\sin^2 x + \cos^{2}(x)", "sin(x)² + cos(x)²")]
    [InlineData(@"\exp\left(-b_{2} x\right)", "exp(-b_2·x)")]
    [InlineData(@"2 \pi r", "2·π·r")]
    [InlineData(@"\alpha \cdot \omega_0 t", "α·ω·t")]
    [InlineData(@"e^{-x}", "exp(-x)")]
    [InlineData(@"\mathrm{rate} \times \left|x\right|", "rate·abs(x)")]
    [InlineData(@"\operatorname{erf}(x)", "erf(x)")]
    [InlineData(@"a \le b", "a ≤ b")]
    public void Reads(string latex, string expected) => Assert.Equal(expected, Expr.Parse(latex.Replace(@"\omega_0", @"\omega", StringComparison.Ordinal)).ToString());

    [Theory]
    [InlineData("x^2/y - sin(z)")]
    [InlineData("-2·x·exp(-x²)/(1 + y)")]
    [InlineData("sqrt(a_1)·(b + 1)^(n + 1)")]
    public void ReadsWhatItPrints(string formula) => Assert.Equal(Expr.Parse(formula), Expr.Parse(Expr.Parse(formula).ToLatex()));

    [Theory]
    [InlineData(@"\frac a b", 6, "'{' is expected")]
    [InlineData(@"\sni x", 0, @"did you mean \sin?")]
    [InlineData(@"\frac{a}b", 8, "'{' is expected")]
    [InlineData(@"\", 0, "is not known")]
    public void RefusesWithAPlace(string latex, int position, string problem)
    {
        var error = Assert.Throws<FormulaException>(() => Expr.Parse(latex));
        Assert.Equal(position, error.Position);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }
}
