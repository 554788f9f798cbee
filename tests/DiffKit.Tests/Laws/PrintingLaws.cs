using DiffKit.Tests.Text;

namespace DiffKit.Tests.Laws;

/// <summary>What any formula prints, however it was put together, reads back as that formula: infix, ASCII, Math.NET's infix and LaTeX.</summary>
public sealed class PrintingLaws
{
    [Theory]
    [InlineData(3, 3000)]
    [InlineData(8, 2000)]
    [InlineData(20, 500)]
    [InlineData(60, 60)]
    public void TangledFormulasReadBack(int operations, int count)
    {
        var random = new Random(operations);
        for (int i = 0; i < count; i++)
        {
            Expr f = Tangle.Of(random, operations);
            Assert.True(ReadBack.Misprint(f) is null, ReadBack.Misprint(f));
        }
    }

    [Fact]
    public void WhatBecomesOfThemReadsBack()
    {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++)
        {
            Expr f = Tangle.Of(random, 6);
            Assert.All([f.Simplify(), f.Derivative("x"), .. f.Gradient()], g => Assert.True(ReadBack.Misprint(g) is null, $"{f}: {ReadBack.Misprint(g)}"));
        }
    }

    /// <summary>Likes that are further apart than they are looked for must not come closer in print.</summary>
    [Fact]
    public void LongChainsReadBack()
    {
        Expr x = Expr.Variable("x"), product = x, sum = x;
        for (int i = 0; i < 40; i++)
        {
            Expr part = Expr.Variable($"a_{i}") + 1;
            (product, sum) = (product * part, sum + part * x);
        }

        Assert.All([product * x, x * product, product * x / Expr.Parse("a_20 + 1"), sum + x, x + (sum + x) - Expr.Parse("x*(a_20 + 1)")],
            f => Assert.True(ReadBack.Misprint(f) is null, ReadBack.Misprint(f)));
    }
}
