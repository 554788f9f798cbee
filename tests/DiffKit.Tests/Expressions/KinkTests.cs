namespace DiffKit.Tests.Expressions;

/// <summary>Where a derivative does not exist, formulas and the numbers that carry derivatives keep to one convention.</summary>
public sealed class KinkTests
{
    [Theory]
    [InlineData("|x|", 1, 0)]
    [InlineData("|x|", 2, double.NaN)]
    [InlineData("max(x, 0)", 1, 0.5)]
    [InlineData("max(x, 0)", 2, double.NaN)]
    [InlineData("min(x, -x)", 1, 0)]
    [InlineData("min(x, -x)", 2, double.NaN)]
    [InlineData("sign(x)", 1, double.NaN)]
    [InlineData("floor(x)", 1, 0)]
    [InlineData("floor(x)", 2, 0)]
    [InlineData("x*|x|", 1, 0)]
    [InlineData("x*|x|", 2, double.NaN)]
    [InlineData("if(x < 0, -x, x)", 1, 1)]
    public void AtZeroByEveryWay(string formula, int order, double expected)
    {
        Expr f = Expr.Parse(formula);
        Dual<double> once = f.Evaluate<Dual<double>>(("x", new(0, 1)));
        Dual<Dual<double>> twice = f.Evaluate<Dual<Dual<double>>>(("x", new(new(0, 1), 1)));
        double[] got =
        [
            f.Derivative("x", order).Evaluate(("x", 0.0)),
            order == 1 ? once.Tangent : twice.Tangent.Tangent,
            f.Evaluate<Jet<double>>(("x", Jet<double>.Line(0, 1, order))).Derivative(order),
            Function.From(f, "x").Along([0], [1], order).Value,
            order == 1 ? Function.From(f, "x").Gradient([0])[0] : Function.From(f, "x").Hessian([0])[0, 0],
        ];
        Assert.Equal(Enumerable.Repeat(expected, got.Length), got);
    }

    [Theory]
    [InlineData("|x|", "sign(x)", "jump(x)")]
    [InlineData("max(x, 1)", "1/2·(1 + sign(x - 1))", "1/2·jump(x - 1)")]
    public void BesideAKinkNothingIsLeft(string formula, string first, string second)
    {
        Expr f = Expr.Parse(formula);
        Assert.Equal(first, f.Derivative("x").ToString());
        Assert.Equal(second, f.Derivative("x", 2).ToString());
        Assert.Equal(f.Derivative("x", 2), Expr.Parse(second));
        Assert.Equal(Expr.Zero, f.Derivative("x", 2).Simplify());
        Assert.Equal(0, f.Derivative("x", 2).Evaluate(("x", 3.0)));
    }

    /// <summary>The truth is 1, which the plain chain rule can't see: 0 times ∞.</summary>
    [Fact]
    public void AnInfiniteSlopeTimesAStandstillIsNoNumber()
    {
        Expr f = Expr.Parse("cbrt(x^3)");
        Assert.Equal(double.NaN, f.Derivative("x").Evaluate(("x", 0.0)));
        Assert.Equal(double.NaN, Function.From(f).Along([0], [1], 1).Value);
        Assert.Equal(double.NaN, Function.From(f).Gradient([0])[0]);
        Assert.Equal(Outcome.NotFinite, Function.From(f).EstimateDerivative(0).Outcome);
    }

    [Fact]
    public void AVariableThatStandsStillContributesNothing()
    {
        FormulaFunction f = Function.Parse("x^1.5 + sqrt(x) + y²");
        Assert.Equal(6, f.Along([0, 3], [0, 1], 1).Value);
        double[] product = [1, 1];
        Assert.True(f.TryPullAlong([0, 3], [0, 1], product));
        Assert.Equal([0, 2], product);
        double[] pulled = [1, 1];
        Assert.True(Function.ParseVector("sqrt(x); x*y").TryPull([0, 3], [0, 1], pulled));
        Assert.Equal([3, 0], pulled);
    }

    [Fact]
    public void WhereThereIsNoValueThereIsNoDerivative()
    {
        FormulaFunction f = Function.Parse("log(x) + y");
        Assert.Equal([double.NaN, double.NaN], f.Gradient([-1, 2]));
        Assert.Equal(double.NaN, f.Along([-1, 2], [1, 0], 1).Value);
        double[] derivatives = new double[2], hessian = new double[4];
        CompiledFormula compiled = f.Formula.Compile();
        compiled.ValueAndGradient([-1, 2], derivatives);
        compiled.Hessian([-1, 2], hessian);
        Assert.All(derivatives.Concat(hessian), number => Assert.Equal(double.NaN, number));
        double[] pulled = new double[2];
        Assert.True(Function.ParseVector("log(x); x*y").TryPull([-1, 2], [0, 1], pulled));
        Assert.Equal([2, -1], pulled);
    }
}
