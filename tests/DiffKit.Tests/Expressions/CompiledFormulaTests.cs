namespace DiffKit.Tests.Expressions;

/// <summary>Compiled formulas: value, gradient, Hessian and columns, and what they allocate.</summary>
public sealed class CompiledFormulaTests
{
    private static readonly CompiledFormula s_f = Expr.Parse("x^2*y + sin(x*y) + exp(y)/x").Compile("x", "y");

    [Fact]
    public void HessiansAgreeWithTheFormulas()
    {
        double[] x = [0.7, 1.3], hessian = new double[4], product = new double[2];
        s_f.Hessian(x, hessian);
        double[] expected = s_f.Formula.Hessian("x", "y").Cast<Expr>().Select(h => h.Evaluate(("x", x[0]), ("y", x[1]))).ToArray();
        Assert.Equal(expected, hessian);
        s_f.HessianTimesVector(x, [2, -3], product);
        Assert.Equal(2 * expected[0] - 3 * expected[1], product[0], 1e-14);
        Assert.Equal(2 * expected[2] - 3 * expected[3], product[1], 1e-14);
    }

    [Fact]
    public void ColumnsGiveTheNumbersOfSinglePoints()
    {
        const int points = 1000;
        double[] x = Enumerable.Range(0, points).Select(i => 0.1 + i * 0.01).ToArray();
        double[] y = Enumerable.Range(0, points).Select(i => Math.Cos(i)).ToArray();
        var values = new double[points];
        s_f.Values([x, y], values);
        Assert.Equal(x.Zip(y, (a, b) => s_f.Value([a, b])), values);
        Assert.Contains("column of y", Assert.Throws<ArgumentException>(() => s_f.Values([x, [1]], values)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsAllocated()
    {
        double[] x = [0.7, 1.3], gradient = new double[2], hessian = new double[4], product = new double[2];
        Work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Work();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);

        void Work()
        {
            s_f.Value(x);
            s_f.ValueAndGradient(x, gradient);
            s_f.Hessian(x, hessian);
            s_f.HessianTimesVector(x, x, product);
        }
    }

    [Fact]
    public void ManyStepsInManyMethodsAgree()
    {
        string text = string.Join(" + ", Enumerable.Range(0, 700).Select(i => $"sin(x{i}*x{i + 1})*x{(i * 7) % 701}"));
        Expr f = Expr.Parse(text);
        CompiledFormula compiled = f.Compile();
        double[] x = Enumerable.Range(0, compiled.Variables.Count).Select(i => Math.Cos(i)).ToArray();
        double[] gradient = new double[x.Length], interpreted = new double[x.Length];
        (string, double)[] at = compiled.Variables.Zip(x).ToArray();
        Assert.Equal(f.Evaluate(at), compiled.ValueAndGradient(x, gradient));
        Assert.True(Function.From(f).TryPull(x, interpreted));
        Assert.Equal(interpreted, gradient);
    }

    [Fact]
    public void WrongLengthsAreRefused()
    {
        Assert.Contains("2 variable(s): x, y", Assert.Throws<ArgumentException>(() => s_f.Value([1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => s_f.ValueAndGradient([1, 2], new double[3]));
        Assert.Throws<ArgumentException>(() => s_f.Hessian([1, 2], new double[3]));
    }

    [Theory]
    [InlineData("e")]
    [InlineData("pi")]
    public void AConstantIsNoVariableUnlessItIsDeclared(string name)
    {
        string text = $"a*(1 - {name}^2)";
        Expr f = Expr.Parse(text);
        Assert.Contains($"Parse(text, \"{name}\")", Assert.Throws<ArgumentException>(() => f.Compile("a", name)).Message);
        Assert.Throws<ArgumentException>(() => f.Evaluate(("a", 2.0), (name, 0.5)));
        Assert.Throws<ArgumentException>(() => Function.From(f, "a", name));
        Assert.Equal(1.5, Function.Parse(text, "a", name).Value([2, 0.5]));
        Assert.Equal(2, Expr.Parse("a", "a", name).Evaluate(("a", 2.0), (name, 0.5)));
    }
}
