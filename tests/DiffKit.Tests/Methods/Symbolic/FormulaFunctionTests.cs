namespace DiffKit.Tests.Methods.Symbolic;

/// <summary>Formulas behind the front door.</summary>
public sealed class FormulaFunctionTests
{
    [Fact]
    public void OneUsingNamesAllThatIsPublic() =>
        Assert.DoesNotContain(typeof(Expr).Assembly.GetExportedTypes(), t => t.Namespace is "DiffKit.Expressions" or "DiffKit.Text" or "DiffKit.Methods.Symbolic");

    [Fact]
    public void VariablesInOrderOfAppearanceUnlessNamed()
    {
        Assert.Equal(["y", "x"], Function.Parse("y² + x").Variables);
        Assert.Equal([4, 1], Function.Parse("y² + x").Gradient([2, 3]));
        Assert.Equal([1, 6], Function.Parse("y² + x", "x", "y").Gradient([2, 3]));
        Assert.Equal([0, 1, 0], Function.From(Expr.Parse("x"), "a", "x", "b").Gradient([1, 2, 3]));
        Assert.Equal([0.0], Function.Parse("5 + 0*x").Gradient([2]));
    }

    [Fact]
    public void VectorFunctions()
    {
        FormulaVectorFunction f = Function.ParseVector("x*y; x - y; sin(x)");
        Assert.Equal([6, -1, Math.Sin(2)], f.Value([2, 3]));
        Assert.Equal([3, 2, 1, -1, Math.Cos(2), 0], f.Jacobian([2, 3]).ToRowMajorArray());
        var pulled = new double[2];
        Assert.True(f.TryPull([2, 3], [1, 10, 100], pulled));
        Assert.Equal([3 + 10 + 100 * Math.Cos(2), 2 - 10], pulled);
    }

    [Fact]
    public void MixedAndHigherDerivatives()
    {
        var f = Function.Parse("a*b^2");
        Assert.Equal([0, 4, 4, 2], f.Hessian([1, 2]).ToRowMajorArray());
        Assert.Equal(24, Function.Parse("x^4").Along([7], [1], 4).Value);
        Assert.Equal(0, Function.Parse("x^4").Along([7], [1], 5).Value);
        Assert.Equal(Math.Cos(0.5), Function.Parse("sin(x)").Along([0.5], [1], 1001).Value, 1e-15);
    }

    [Fact]
    public void RefusalsNameTheVariable()
    {
        Assert.Contains("variable y has no value; only x have one", Assert.Throws<ArgumentException>(() => Function.Parse("x + y", "x")).Message, StringComparison.Ordinal);
        Assert.Contains("x is named twice", Assert.Throws<ArgumentException>(() => Function.Parse("x", "x", "x")).Message, StringComparison.Ordinal);
        Assert.Contains("f has 2 variable(s)", Assert.Throws<ArgumentException>(() => Function.Parse("x + y").Gradient([1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OutcomesAreHonest()
    {
        Estimate d = Function.Parse("log(x)").EstimateDerivative(0);
        Assert.Equal(Outcome.NotFinite, d.Outcome);
        Assert.Equal(new Estimate(2, 0, 1, Outcome.Converged), Function.Parse("x² + 1").EstimateDerivative(1));
    }

    [Fact]
    public void SameAnswersBeforeAndAfterItIsCompiled()
    {
        var f = Function.Parse("exp(-x*y)*sin(x/y) + x^7/3");
        double[] first = f.Gradient([0.3, 0.8]);
        double value = f.Value([0.3, 0.8]);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(first, f.Gradient([0.3, 0.8]));
            Assert.Equal(value, f.Value([0.3, 0.8]));
        }
    }
}
