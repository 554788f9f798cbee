using DiffKit.Rules;

namespace DiffKit.Tests.Expressions;

/// <summary>Formulas far larger than a person writes: linear time, and no recursion that could end the process.</summary>
public sealed class SizeTests
{
    private const int Large = 100_000;

    [Fact]
    public void NestedBrackets()
    {
        Expr f = Expr.Parse(new string('(', Large) + "x" + new string(')', Large));
        Assert.Equal("x", f.ToString());
    }

    [Fact]
    public void LongSum()
    {
        Expr f = Expr.Parse(string.Join(" + ", Enumerable.Range(0, Large).Select(i => $"x{i % 1000}*y{i}")));
        Assert.Equal(Large, f.Derivative("x7").Evaluate(Ones(f.Derivative("x7"))) * 1000);
        Assert.Equal(f, Expr.Parse(f.ToString()));
    }

    [Fact]
    public void DeeplyNestedFunctions()
    {
        Expr f = "x" is var x ? Expr.Parse(string.Concat(Enumerable.Repeat("sin(", 1000)) + x + new string(')', 1000)) : null!;
        Expr d = f.Derivative("x");
        Assert.Equal(1, d.Evaluate(("x", 0.0)));
        Assert.Equal(1, d.Compile("x").Value([0.0]));
        Assert.Equal(d, Expr.Parse(f.ToString()).Derivative("x"));
    }

    [Fact]
    public void EveryWayOverAGreatDepth()
    {
        Expr f = Expr.Parse("x");
        for (int i = 0; i < Large; i++)
        {
            f = Expr.Apply<Atan>(f + 1) * 2;
        }

        Assert.Equal(f, f + 0);
        Assert.Equal(["x"], f.Variables);
        Assert.True(double.IsFinite(f.Evaluate(("x", 0.0))));
        Assert.True(f.ToString().Length > Large);
        Assert.NotEqual(0, f.GetHashCode());
    }

    [Fact]
    public void AGraphWhoseTextWouldNotEnd()
    {
        Expr f = Expr.Parse("x + y");
        for (int i = 0; i < 200; i++)
        {
            f = f * f + Expr.Apply<Sin>(f);
        }

        Assert.EndsWith("…", f.ToString());
        Assert.Throws<InvalidOperationException>(f.ToAscii);
        Assert.Equal(0, f.Derivative("x").Evaluate(("x", 0.0), ("y", 0.0)) % 1);
    }

    [Theory]
    [InlineData("9^9^9^9")]
    [InlineData("(1/9)^9^9^9")]
    [InlineData("0.2^9^9")]
    [InlineData("(-1)^9^9")]
    [InlineData("2^(10^10)")]
    [InlineData("1.0000001^1000000000")]
    public void HugePowersAreQuick(string formula) => Assert.False(double.IsNaN(Expr.Parse(formula).Evaluate<double>()));

    private static (string, double)[] Ones(Expr f) => f.Variables.Select(name => (name, 1.0)).ToArray();
}
