using System.Numerics;

namespace DiffKit.Tests.Expressions;

/// <summary>Generic C# called at Expr traces itself into a formula.</summary>
public sealed class TracingTests
{
    [Fact]
    public void AGenericMethodBecomesAFormula()
    {
        Assert.Equal("2·x² + sin(x)/x", F(Expr.Variable("x")).ToString());
        Assert.Equal("1/2·x", (Expr.Variable("x") * Half<Expr>()).ToString());
    }

    [Fact]
    public void ABranchOnAValueIsRefusedWithAdvice()
    {
        string message = Assert.Throws<NotSupportedException>(() => Branch(Expr.Variable("x"))).Message;
        Assert.Contains("T.Max", message, StringComparison.Ordinal);
        Assert.Equal("2", Branch(Expr.Parse("2")).ToString());
        Assert.Equal("-sqrt(2)", (-Branch(Expr.Parse("sqrt(2)"))).ToString());
    }

    [Fact]
    public void EqualityLooksAtHowFormulasAreMade()
    {
        Assert.True(Expr.Parse("x + y") == Expr.Parse("y + x"));
        Assert.True(Expr.Parse("x*y*2") == Expr.Parse("2*y*x"));
        Assert.True(Expr.Parse("x + x") == Expr.Parse("2x"));
        Assert.True(Expr.Parse("x^2") != Expr.Parse("2^x"));
        Assert.True(Expr.Parse("x - y") != Expr.Parse("y - x"));
        Assert.True(Expr.Parse("0.5x") == Expr.Parse("1/2*x"));
        Assert.False(Expr.Parse("x") == null);
    }

    private static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.CreateChecked(2) * x * x + T.Sin(x) / x;

    private static T Half<T>() where T : IFloatingPointIeee754<T> => T.CreateChecked(0.5);

    private static T Branch<T>(T x) where T : IFloatingPointIeee754<T> => x > T.Zero ? x : -x;
}
