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
    [InlineData(@"\sqrt[n]{\frac{V_f}{V_i}}-1", "(V_f/V_i)^(1/n) - 1")]
    [InlineData(@"2\sqrt[n_1 + 1]2", "2*2^(1/(n_1 + 1))")]
    [InlineData(@"T_\infty + v_{\infty} + \mu_\alpha", "T_∞ + v_∞ + μ_α")]
    [InlineData(@"\sin x", "sin(x)")]
    [InlineData(@"\sin 2 x + 1", "sin(2·x) + 1")]
    [InlineData(@"\sin x^2", "sin(x²)")]
    [InlineData(@"\sin^2 x + \cos^{2}(x)", "sin(x)² + cos(x)²")]
    [InlineData(@"\exp\left(-b_{2} x\right)", "exp(-b_2·x)")]
    [InlineData(@"2 \pi r", "2·π·r")]
    [InlineData(@"\alpha \cdot \omega_0 t", "α·ω_0·t")]
    [InlineData(@"\omega_{0} t + x_{12} \cdot y_1", "ω_0·t + x_12·y_1")]
    [InlineData(@"k_{\mathrm{B}} T \cdot 1", "k_B·T")]
    [InlineData(@"\frac12 m v^2 + \frac{k x^2}{2}", "1/2·m·v² + 1/2·k·x²")]
    [InlineData(@"mc^2/\sqrt{1 - v^2/c^2}", "m·c²/sqrt(1 - v²/c²)")]
    [InlineData(@"\frac{\Delta x}{\Delta t}", "Δx/Δt")]
    [InlineData(@"\hbar \omega (n + \frac{1}{2})", "ħ·ω·(n + 1/2)")]
    [InlineData(@"\hbar \omega \cdot (n + \frac{1}{2})", "ħ·ω·(n + 1/2)")]
    [InlineData(@"\sqrt[4]{x} + \sqrt[3]{\frac{x}{2}}", "root(x, 4) + cbrt(1/2·x)")]
    [InlineData(@"\log_{10} x + \log_2(x) + \ln x", "log10(x) + log2(x) + log(x)")]
    [InlineData(@"\sin \omega t", "sin(ω·t)")]
    [InlineData(@"\frac{1}{\sigma \sqrt{2 \pi}} e^{-\frac{(x - \mu)^2}{2 \sigma^2}}", "exp(-(x - μ)²/(2·σ²))/(σ·sqrt(2·π))")]
    [InlineData(@"x \ge 0 \land x < 1", "0 ≤ x and x < 1")]
    [InlineData(@"e^{-x}", "exp(-x)")]
    [InlineData(@"\mathrm{rate} \times \left|x\right|", "rate·abs(x)")]
    [InlineData(@"\operatorname{erf}(x)", "erf(x)")]
    [InlineData(@"a \le b", "a ≤ b")]
    [InlineData(@"x_{1} + 2", "x_1 + 2")]
    [InlineData(@"\frac ab + \frac{a}b + \frac1x + \frac x2 + \frac\pi2", "a/b + a/b + 1/x + x/2 + π/2")]
    [InlineData(@"\sqrt2 + \sqrt x y + \sqrt\pi", "√2 + y·√x + √π")]
    [InlineData(@"\bar{x} + \dot\theta^2 + \hat x_0", "x\u0304 + θ\u0307² + x\u0302_0")]
    [InlineData(@"$\sqrt{x}$", "√x")]
    [InlineData(@"\[ \biggl( \frac{x}{2} \biggr)^2 \]", "(x/2)²")]
    [InlineData(
        @"\ln |x| + 2\ln\left|\frac{x}{2}\right| + \ln{x} + \exp\{-x\} + \mathrm{e}^{-x}",
        "log(|x|) + 2·log(|x/2|) + log(x) + exp(-x) + e^(-x)")]
    [InlineData(@"1.5\times10^{-3} x^{-1}", "0.0015/x")]
    [InlineData(@"\begin{cases} x^2 & \text{if } x < 0 \\ x & \text{otherwise} \end{cases}", "if(x < 0, x², x)")]
    [InlineData(
        @"\begin{cases} 0, & x \le 0, \\ \frac{x}{2}, & \mathrm{for}\ 0 < x \le 1, \\ 1 & \text{else} \end{cases}",
        "piecewise(x ≤ 0, 0, 0 < x ≤ 1, x/2, 1)")]
    [InlineData(
        @"2 \begin{cases} a & x = 0 \\ b & x > 0 \text{ and } y > 0 \\ \end{cases} + c",
        "2·piecewise(x == 0, a, x > 0 and y > 0, b) + c")]
    [InlineData(@"\begin{dcases} \begin{cases} a & x < 1 \\ b \end{cases} & x > 0 \\ c \end{dcases}", "if(x > 0, if(x < 1, a, b), c)")]
    [InlineData(@"\left\{ \begin{array}{ll} 1 & x > 0 \\ 0 & \mbox{otherwise} \end{array} \right.", "if(x > 0, 1, 0)")]
    public void Reads(string latex, string expected)
    {
        if (expected == "REFUSED")
        {
            Assert.Throws<FormulaException>(() => Expr.Parse(latex));
            return;
        }

        Assert.Equal(Expr.Parse(expected), Expr.Parse(latex));
    }

    [Theory]
    [InlineData("x^2/y - sin(z)")]
    [InlineData("-2·x·exp(-x²)/(1 + y)")]
    [InlineData("sqrt(a_1)·(b + 1)^(n + 1)")]
    [InlineData("ω_0·t + ħ·Δt")]
    [InlineData("-(x + y)·z")]
    [InlineData("0 < x and x < 1 or y ≤ 2")]
    [InlineData("2·if(x < 0, x², if(x == 1, y, z)) - piecewise(y > 0, x, x > 0, 3)")]
    [InlineData("a/b/c·d + x/(y·z)")]
    [InlineData("rate_new·x_1/k_B")]
    public void ReadsWhatItPrints(string formula) => Assert.Equal(Expr.Parse(formula), Expr.Parse(Expr.Parse(formula).ToLatex()));

    [Theory]
    [InlineData(@"\frac (a) b", 6, "'{' is expected")]
    [InlineData(@"\bar{x y} + 1", 5, "One letter is expected")]
    [InlineData(@"\frac{rate}{2}", 6, @"a name is written \mathrm{rate}")]
    [InlineData(@"\sin^{-1} x", 4, "two things")]
    [InlineData(@"\sqrt[4]{mc 2} \cdot x", 12, "for a product write c·2")]
    [InlineData(@"x_{a+b} \cdot y", 4, "A subscript is a word")]
    [InlineData(@"\sni x", 0, @"did you mean \sin?")]
    [InlineData(@"\frac{a}+b", 8, "'{' is expected")]
    [InlineData(@"\", 0, "is not known")]
    [InlineData(@"x^{2} \begin{matrix} a \end{matrix}", 6, "a choice is written")]
    [InlineData(@"\begin{cases} a \\ b & x > 0 \end{cases}", 16, "A row is written")]
    [InlineData(@"\begin{cases} a & x > 0", 23, "is missing")]
    [InlineData(@"\alpha & x", 7, "write and")]
    [InlineData(@"y = \alpha x", 2, "an equation")]
    public void RefusesWithAPlace(string latex, int position, string problem)
    {
        var error = Assert.Throws<FormulaException>(() => Expr.Parse(latex));
        Assert.Equal(position, error.Position);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"a\left(x + 1\right)", "a*(x + 1)")]
    [InlineData(@"\frac{V}{ka(1 + ka)^3}", "V/(k*a*(1 + k*a)^3)")]
    [InlineData(@"k_1\left(\sin x\right)", "k_1*sin(x)")]
    [InlineData(@"2\arcsin\sqrt{\frac{x}{1 + x}} + 1", "2*asin(sqrt(x/(1 + x))) + 1")]
    public void ANameBeforeABracketIsAFactor(string latex, string infix) => Assert.Equal(Expr.Parse(infix), Expr.Parse(latex));

    [Theory]
    [InlineData(@"f(x) + \alpha")]
    [InlineData(@"f\left(x, y\right) + \alpha")]
    public void WhatLooksLikeACallIsNoProduct(string latex) =>
        Assert.Contains("no function f", Assert.Throws<FormulaException>(() => Expr.Parse(latex)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("x1 + 2*x_1", @"\mathrm{x1} + 2 \cdot x_{1}")]
    [InlineData("x1 + 2*x2", @"x_{1} + 2 \cdot x_{2}")]
    [InlineData("x1 - x₁", @"\mathrm{x1} - \mathrm{x₁}")]
    public void NoTwoNamesLookAlike(string infix, string latex)
    {
        Assert.Equal(latex, Expr.Parse(infix).ToLatex());
        Assert.True(infix == "x1 + 2*x2" || Expr.Parse(latex).Equals(Expr.Parse(infix)));
    }
}
