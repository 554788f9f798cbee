namespace DiffKit.Tests.Text;

/// <summary>What text means. Ambiguities are decided in docs/formulas.md; each is here.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("-x^2", -9)]
    [InlineData("(-x)^2", 9)]
    [InlineData("-x²", -9)]
    [InlineData("2^3^2", 512)]
    [InlineData("½(x - 1) + ¾ - 4^½", -0.25)]
    [InlineData("piecewise(x < 0, 1, x > 2, x²)", 9)]
    [InlineData("piecewise(x < 0, 1, x < 5, 1/0 - x, 2)", double.PositiveInfinity)]
    [InlineData("piecewise(x < 4, x)", 3)]
    [InlineData("if(x < 0, 1/0, x)", 3)]
    [InlineData("2**3**2", 512)]
    [InlineData("2^-1", 0.5)]
    [InlineData("2^-x^2*512", 1)]
    [InlineData("x⁻¹*6", 2)]
    [InlineData("x¹⁰", 59049)]
    [InlineData("2^x²", 512)]
    [InlineData("1/2x", 1.5)]
    [InlineData("2x", 6)]
    [InlineData("2x^2", 18)]
    [InlineData("2(x+1)", 8)]
    [InlineData("(x+1)(x-1)", 8)]
    [InlineData("(x+1)x", 12)]
    [InlineData("x²y", 36)]
    [InlineData("3e2x", 900)]
    [InlineData("2e", 2 * Math.E)]
    [InlineData("2pi", 2 * Math.PI)]
    [InlineData("2π", 2 * Math.PI)]
    [InlineData("2 − 5", -3)]
    [InlineData("2×3·4⋅5", 120)]
    [InlineData("6÷3", 2)]
    [InlineData("x - - x", 6)]
    [InlineData("+x", 3)]
    [InlineData("x*-x", -9)]
    [InlineData("[x+1]*{x-1}", 8)]
    [InlineData("exp[0*x]", 1)]
    [InlineData("sin^2(x) + cos²(x)", 1)]
    [InlineData("ln(e)", 1)]
    [InlineData("log(2, 8)", 3)]
    [InlineData("log10(1000)", 3)]
    [InlineData("log2(8)", 3)]
    [InlineData("arctan(1)*4", Math.PI)]
    [InlineData("atan2(1, -1)*4/3", Math.PI)]
    [InlineData("|x - 5|", 2)]
    [InlineData("2|x - 5|", 4)]
    [InlineData("|1 - |x - 5||", 1)]
    [InlineData("x!", 6)]
    [InlineData("√(x+1)", 2)]
    [InlineData("2√4", 4)]
    [InlineData("∛27", 3)]
    [InlineData("max(1, x, 2)", 3)]
    [InlineData("min(4, x)", 3)]
    [InlineData(".5x", 1.5)]
    [InlineData("1.5E+1", 15)]
    [InlineData("1e-3", 0.001)]
    [InlineData("sinc(0)", 1)]
    [InlineData("if(x > 2, 10, 20)", 10)]
    [InlineData("if(x >= 2 + 2, 10, 20)", 20)]
    [InlineData("piecewise(x < 1, 1, x ≤ 3, 2, 3)", 2)]
    [InlineData("(x ≠ 3) + (x == 3)", 1)]
    [InlineData("if(x < 0, sqrt(-x), sqrt(x + 1))", 2)]
    public void Means(string formula, double expected) => Assert.Equal(expected, Value(formula, 3, 4), 1e-14 * Math.Abs(expected));

    [Theory]
    [InlineData("gamma*pr/rho", "gamma,pr,rho")]
    [InlineData("gamma(x)*gamma", "x,gamma")]
    [InlineData("b1*exp[-b2*x]", "b1,b2,x")]
    [InlineData("omega_0 + θ + x1 + ω₀ + Δx", "omega_0,θ,x1,ω₀,Δx")]
    [InlineData("z + y + x - z", "z,y,x")]
    [InlineData("5 + 0*x", "x")]
    [InlineData("sin + cos", "sin,cos")]
    [InlineData("exp1 + e + pi", "exp1")]
    [InlineData("_a", "_a")]
    public void NamesInOrderOfAppearance(string formula, string expected)
    {
        Expr.Parse(formula, out IReadOnlyList<string> names);
        Assert.Equal(expected, string.Join(",", names));
    }

    [Theory]
    [InlineData("", 0, "ends where")]
    [InlineData("   ", 3, "ends where")]
    [InlineData("x +", 3, "ends where")]
    [InlineData("x + * 2", 4, "expected here, not '*'")]
    [InlineData("(x", 2, "')' is missing, for the '(' at character 1")]
    [InlineData("x)", 1, "closes nothing")]
    [InlineData("2½", 1, "not '½'; for a product write 2·½")]
    [InlineData("(x]", 2, "')' is expected here, for the '(' at character 1")]
    [InlineData("()", 1, "expected here, not ')'")]
    [InlineData("sin()", 4, "expected here, not ')'")]
    [InlineData("sni(x)", 0, "no function sni; did you mean sin? For a product write sni·(...)")]
    [InlineData("1 + arcsine(x)", 4, "did you mean arcsin?")]
    [InlineData("x(y + 1)", 0, "for a product write x·(...)")]
    [InlineData("sin(x, y)", 3, "sin takes 1 argument(s), not 2")]
    [InlineData("atan2(x)", 5, "atan2 takes 2 argument(s), not 1")]
    [InlineData("sin x", 4, "sin needs brackets")]
    [InlineData("a b", 2, "for a product write a·b")]
    [InlineData("2 3", 2, "for a product write 2·3")]
    [InlineData("(x)2", 3, "for a product write")]
    [InlineData("x = 2", 2, "a - (b)")]
    [InlineData("1,5*x", 1, "the decimal sign is a point")]
    [InlineData("(1, 2)", 2, "the decimal sign is a point")]
    [InlineData("x & y", 2, "An operator is expected here, not '&'; write and")]
    [InlineData("1e999*x", 0, "too large")]
    [InlineData("x - 1e-999", 4, "too small")]
    [InlineData("x⁻", 1, "no exponent")]
    [InlineData("xⁿ", 1, "'ⁿ' means nothing")]
    [InlineData("sin⁻¹(x)", 3, "asin(x) for the inverse")]
    [InlineData("|x", 2, "'|' is missing")]
    [InlineData("x;y", 1, "One formula is expected")]
    [InlineData("1..2", 2, "An operator is expected here")]
    [InlineData("x\u0000", 1, "U+0000")]
    public void ErrorsSayWhereAndWhat(string formula, int position, string problem)
    {
        var error = Assert.Throws<FormulaException>(() => Expr.Parse(formula));
        Assert.Equal(position, error.Position);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        string[] lines = error.Message.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(2 + position, lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void ThePictureIsCutAroundThePlace()
    {
        var error = Assert.Throws<FormulaException>(() => Expr.Parse(new string('x', 1000) + " ? " + new string('y', 1000)));
        Assert.Equal(1001, error.Position);
        string[] lines = error.Message.Split('\n');
        Assert.Equal('?', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
        Assert.True(lines[1].Length < 80);
    }

    private static double Value(string formula, double x, double y)
    {
        Expr f = Expr.Parse(formula);
        return f.Evaluate(f.Variables.Select(name => (name, name == "x" ? x : y)).ToArray());
    }
}
