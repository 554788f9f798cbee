using System.Linq.Expressions;

namespace DiffKit.Tests.Expressions;

/// <summary>C# lambdas as formulas.</summary>
public sealed class LambdaTests
{
    private static readonly double s_field = 2.5;

    [Fact]
    public void Rosenbrock()
    {
        Expr f = Expr.From((x, y) => (1 - x) * (1 - x) + 100 * Math.Pow(y - x * x, 2));
        Assert.Equal("(1 - x)² + 100·(y - x²)²", f.ToString());
        Assert.Equal("2·(-1 + x) - 400·x·(y - x²)", Expr.Parse("2·(-1 + x) - 400·x·(y - x²)").ToString());
        Assert.Equal([-400 * 1.5 * (2 - 2.25) + 2 * 0.5, 200 * (2 - 2.25)], f.Gradient().Select(g => g.Evaluate(("x", 1.5), ("y", 2.0))));
    }

    [Fact]
    public void WhatALambdaMayDo()
    {
        double a = 3;
        int n = 2;
        double[] weights = [0.5, 0.25];
        Expression<Func<double, double>> square = t => t * t;
        Expression<Func<double, double, double>> minus = (s, t) => s - t;
        Assert.Equal("3·x + 2", Expr.From(x => a * x + n).ToString());
        Assert.Equal("0.5·x + 0.25", Expr.From(x => weights[0] * x + weights[n - 1]).ToString());
        Assert.Equal("2.5·x", Expr.From(x => s_field * x).ToString());
        Assert.Equal("2·π·x", Expr.From(x => 2 * Math.PI * x).ToString().Replace("6.283185307179586", "2·π", StringComparison.Ordinal));
        Assert.Equal("(x + 1)²", Expr.From(x => square.Compile()(x + 1)).ToString());
        Assert.Equal("1", Expr.From(x => minus.Compile()(x + 1, minus.Compile()(x, 0))).ToString());
        Assert.Equal("atan2(y, x) + max(x, y)", Expr.From((x, y) => Math.Atan2(y, x) + Math.Max(x, y)).ToString());
        Assert.Equal("erf(x)", Expr.From(x => Special.Erf(x)).ToString());
        Assert.Equal("sin(x)", Expr.From(x => double.Sin(x)).ToString());
        Assert.Equal("p0·p1 - rem(p2, 2)", Expr.From((double[] p) => p[0] * p[1] - p[2] % 2).ToString());
        Assert.Equal("log(x)/log(2)", Expr.From(x => Math.Log(x, 2)).ToString());
    }

    [Fact]
    public void WhatItMayNotIsRefusedByName()
    {
        Func<double, double> g = Math.Sin;
        Refuses("Helper", x => Helper(x));
        Refuses("delegate", x => g(x));
        Refuses("cuts off", x => (int)x);
        Refuses("BitDecrement", x => Math.BitDecrement(x));
    }

    private static void Refuses(string name, Expression<Func<double, double>> f) =>
        Assert.Contains(name, Assert.Throws<NotSupportedException>(() => Expr.From(f)).Message, StringComparison.Ordinal);

    private static double Helper(double x) => x;
}
