using System.Diagnostics;
using System.Globalization;

namespace DiffKit.Tests.Expressions;

/// <summary>High orders: quick, right, or refused in a line. Truth: mpmath at 60 digits.</summary>
public sealed class HighOrderTests
{
    [Theory]
    [InlineData("exp(sin(x))", 0.7, 10, "7192.14673772074125")]
    [InlineData("exp(sin(x))", 0.7, 25, "12677366047260062.5")]
    [InlineData("exp(sin(x))", 0.7, 40, "-4.74422413527021893e+30")]
    [InlineData("exp(sin(x))", 0.7, 100, "-1.99880572903016306e+107")]
    [InlineData("log(1 + exp(sin(x)))", 0.7, 15, "4485689.6746057002")]
    [InlineData("log(1 + exp(sin(x)))", 0.7, 40, "1.10854139484539356e+34")]
    [InlineData("1/(1 + x²)", 0.7, 30, "-5.4673529290153359e+29")]
    [InlineData("1/(1 + x²)", 0.7, 100, "6.86592235711610746e+148")]
    [InlineData("tan(x)", 0.7, 40, "2.37172833809457063e+50")]
    [InlineData("x^x", 1.3, 30, "1.80599911500143218e+26")]
    [InlineData("sqrt(1 + x²)", 0.7, 50, "1.33858554825194855e+57")]
    [InlineData("besselj(0, x)", 2, 20, "-0.0655924543982767775")]
    [InlineData("besselj(0, x)", 2, 60, "-0.0411490031398258578")]
    [InlineData("bessely(1, x)", 2, 20, "-734691904651.458033")]
    [InlineData("besselk(1, x)", 2, 20, "1166264567555.40206")]
    [InlineData("besseli(2, x²)", 0.7, 20, "3624603900450.16096")]
    [InlineData("gamma(x)", 1.5, 12, "2458065.44804563669")]
    [InlineData("gamma(x)", 1.5, 40, "4.91930156335170745e+40")]
    [InlineData("digamma(x)", 1.5, 30, "-9.22212706616205583e+26")]
    [InlineData("lgamma(x)", 1.5, 30, "4.61106394085941361e+25")]
    [InlineData("sinc(x)", 0.5, 20, "0.0422876312539399627")]
    [InlineData("exp(-x²)*cos(x)", 0.7, 140, "1.49348327329672016e+144")]
    public void ValuesByFormulaAndAlong(string formula, double x, int order, string truth)
    {
        double expected = double.Parse(truth, CultureInfo.InvariantCulture);
        Expr f = Expr.Parse(formula);
        Assert.Equal(expected, f.Derivative("x", order).Evaluate(("x", x)), 1e-11 * Math.Abs(expected));
        Assert.Equal(expected, Function.From(f).Along([x], [1], order).Value, 1e-11 * Math.Abs(expected));
    }

    [Fact]
    public void WhatComesRoundAgainIsImmediate()
    {
        Assert.Equal("-sin(x)", Expr.Parse("sin(x)").Derivative("x", 1_000_000_002).ToString());
        Assert.Equal("exp(x)", Expr.Parse("exp(x)").Derivative("x", int.MaxValue).ToString());
        Assert.Equal("0", Expr.Parse("(x + 1)^9").Derivative("x", int.MaxValue).ToString());
        Assert.Equal(Math.Cos(0.5), Function.Parse("sin(x)").Along([0.5], [1], 1_000_000_001).Value, 1e-15);
    }

    [Fact]
    public void NothingTakesForEver()
    {
        var clock = Stopwatch.StartNew();
        foreach (string formula in (string[])["exp(sin(x))", "log(1 + exp(sin(x)))", "1/(1 + exp(-x))", "besselj(0, x)", "polygamma(1, x)"])
        {
            Expr f = Expr.Parse(formula);
            Assert.NotEqual(Expr.Zero, f.Derivative("x", 60));
            Assert.True(double.IsFinite(Function.From(f).Along([0.7], [1], 60).Value));
        }

        Assert.True(clock.Elapsed.TotalSeconds < 20, $"{clock.Elapsed}");
        Assert.Contains("order 5000", Assert.Throws<ArgumentOutOfRangeException>(() => Expr.Parse("exp(sin(x))").Derivative("x", 5000)).Message, StringComparison.Ordinal);
        Assert.Contains("order 5000", Assert.Throws<ArgumentOutOfRangeException>(() => Function.Parse("exp(sin(x))").Along([1], [1], 5000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TaylorSeriesOfEveryPairOfFunctions() =>
        Assert.Equal("x - 1/2·x² + 1/3·x³", Expr.Parse("log(1 + x)").Taylor("x", 0, 3).ToString());
}
