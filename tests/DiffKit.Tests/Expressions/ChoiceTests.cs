namespace DiffKit.Tests.Expressions;

/// <summary>Formulas in pieces: what is not chosen does not matter, not even where it has no value.</summary>
public sealed class ChoiceTests
{
    private const string RootOrZero = "if(x > 0, sqrt(x), 0*x)";

    [Theory]
    [InlineData("if(x > 0, x², -x)", 3.0, 6)]
    [InlineData("if(x > 0, x², -x)", -3.0, -1)]
    [InlineData(RootOrZero, 4.0, 0.25)]
    [InlineData(RootOrZero, -4.0, 0)]
    [InlineData("piecewise(x < -1, x, x < 1, x³, 2*x)", -2.0, 1)]
    [InlineData("piecewise(x < -1, x, x < 1, x³, 2*x)", 0.5, 0.75)]
    [InlineData("piecewise(x < -1, x, x < 1, x³, 2*x)", 2.0, 2)]
    [InlineData("if(x > 0, log(x), x)*x", -2.0, -4)]
    public void DerivativesByEveryWay(string formula, double x, double expected)
    {
        Expr f = Expr.Parse(formula);
        Assert.Equal(expected, f.Derivative("x").Evaluate(("x", x)));
        Assert.Equal(expected, f.Gradient("x")[0].Evaluate(("x", x)));
        Assert.Equal(expected, f.Evaluate<Dual<double>>(("x", new(x, 1))).Tangent);
        Assert.Equal(expected, Function.From(f, "x").Along([x], [1], 1).Value);
        Assert.Equal(expected, Function.From(f, "x").Gradient([x])[0]);
    }

    [Fact]
    public void NoPieceMeansNoValue() => Assert.Equal(double.NaN, Expr.Parse("piecewise(x < 1, 1)").Evaluate(("x", 2.0)));

    [Theory]
    [InlineData("piecewise(a < b, c/2)")]
    [InlineData("piecewise(a < b, 2c/3)*x - if(x > 0, 1/0, 1)/7")]
    public void NoPieceReadsBack(string text)
    {
        Expr simplified = Expr.Parse(text).Simplify();
        Assert.Equal(simplified, Expr.Parse(simplified.ToString()));
    }

    [Fact]
    public void AnUnknownConditionHasNoValue() => Assert.Equal(double.NaN, Expr.Parse("if(x < 1, 1, 2)").Evaluate(("x", double.NaN)));

    [Theory]
    [InlineData("if(x < 0, -x, x²)")]
    [InlineData("if(x ≤ y, 2·x, sin(x)) + 1")]
    [InlineData("when(x < 0, x)")]
    public void PrintsAsItWasWritten(string formula)
    {
        Assert.Equal(formula, Expr.Parse(formula).ToString());
        Assert.Equal(Expr.Parse(formula), Expr.Parse(Expr.Parse(formula).ToAscii()));
    }

    [Fact]
    public void LambdasMayChoose()
    {
        Expr f = Expr.From(x => x > 1 && x <= 3 ? x * x : -x);
        Assert.Equal(4, f.Evaluate(("x", 2.0)));
        Assert.Equal(-4, f.Evaluate(("x", 4.0)));
        Assert.Equal(4, f.Derivative("x").Evaluate(("x", 2.0)));
    }

    [Theory]
    [InlineData("if(|x| < 1, x^2, 5x^2)", 2)]
    [InlineData("if(|x| > 1, x^2, 5x^2)", 10)]
    public void ACornerInTheConditionDoesNotMatter(string formula, double second)
    {
        Assert.Equal(second, Function.Parse(formula).Derivative(0, 2));
        Assert.Equal(second, Expr.Parse(formula).Evaluate<Jet<double>>(("x", Jet<double>.Variable(0, 2))).Derivative(2));
    }
}
