using System.Text.Json;
using DiffKit.Expressions;
using DiffKit.Tests.Text;

namespace DiffKit.Tests.Expressions;

/// <summary>Formulas that cancel, at and around the points where they do, by every way of working them out. Truth: mpmath with up to 1,100
/// digits, on derivatives by sympy (Data/removable.jsonl).</summary>
public sealed class RemovablePointTests
{
    /// <summary>From here on a derivative's own formula, which people write in another form than we do,
    /// may cancel to 0 in its tails.</summary>
    private const double Far = 30;

    /// <summary>Here exp(x) leaves the range of a double; a derivative may then be NaN, never a wrong number.</summary>
    private const double OutOfRange = 709;

    private sealed record Row(string Formula, double X, double[] Derivatives);

    public static TheoryData<string> Formulas => [.. Rows().Select(row => row.Formula).Distinct()];

    /// <summary>Truth: Cauchy's integral with 150 digits, and for sin(x)/x and besselj the integral over cos(x·t) and cos(x·sin(t)).</summary>
    [Theory]
    [InlineData("x/(exp(x)-1)", 0.3, 10, 0.0647541236553248516)]
    [InlineData("x/(exp(x)-1)", 0.3, 20, -278.299656426141467)]
    [InlineData("x/(exp(x)-1)", 0.3, 60, 1.94325961884420496e+34)]
    [InlineData("cosh(x)/sinh(x) - 1/x", 0.3, 10, -20.3297942660418787)]
    [InlineData("cosh(x)/sinh(x) - 1/x", 0.3, 30, -33780168383224950.4)]
    [InlineData("(1-cos(x))/x^2", 0.01, 40, 0.000580693666055191713)]
    [InlineData("log(1+x)/x", 0.01, 30, 6.34631334919920126e+30)]
    [InlineData("tanh(x)/x", 0.01, 40, 9.12672227643380604e+39)]
    [InlineData("sin(x)/x", 0.5, 100, 0.00871199752298159403)]
    [InlineData("sin(x)/x", 0.5, 200, 0.00437195970798984006)]
    [InlineData("besselj(0, x)", 0.5, 200, 0.0494838872699823083)]
    public void HaveDerivativesOfHighOrder(string formula, double x, int order, double truth) =>
        Assert.Equal(1, Function.Parse(formula).Derivative(x, order) / truth, 1e-11);

    /// <summary>At the point itself: the Bernoulli number B₇₀, and 1/(k + 1) of the sine's quotient.</summary>
    [Theory]
    [InlineData("x/(exp(x)-1)", 12, -691.0 / 2730)]
    [InlineData("x/(exp(x)-1)", 70, 1505381347333367003803076567377857208511438160235.0 / 4686)]
    [InlineData("sin(x)/x", 120, 1.0 / 121)]
    [InlineData("(1-cos(x))/x^2", 20, 1.0 / 462)]
    public void HaveThemAtThePoint(string formula, int order, double truth) =>
        Assert.Equal(1, Function.Parse(formula).Derivative(0, order) / truth, 1e-12);

    [Fact]
    public void AnOrderTooHighIsRefused() => Assert.Contains(
        "The order 6100",
        Assert.Throws<ArgumentOutOfRangeException>(() => Function.Parse("x/(exp(x)-1)").Derivative(0.5, 6100)).Message,
        StringComparison.Ordinal);

    /// <summary>The value, the first and the second derivative, entry by entry; the derivatives also as formulas of their own.</summary>
    [Theory]
    [MemberData(nameof(Formulas))]
    public void HaveTheirDerivatives(string formula)
    {
        Expr f = Expr.Parse(formula);
        FormulaFunction function = Function.From(f, "x");
        CompiledFormula[] compiled = [f.Compile("x"), f.Derivative("x").Compile("x"), f.Derivative("x", 2).Compile("x")];
        (double[] gradient, double[] hessian, double[] column) = ([0], [0], [0]);
        Assert.All(Rows().Where(row => row.Formula == formula), row =>
        {
            double value = compiled[0].ValueAndGradient([row.X], gradient);
            compiled[0].Hessian([row.X], hessian);
            Near(row, 0, value, compiled[0].Value([row.X]), function.Value([row.X]));
            Near(row, 1, gradient[0], function.Derivative(row.X));
            Near(row, 2, hessian[0], function.Derivative(row.X, 2));
            if (Math.Abs(row.X) < Far)
            {
                Near(row, 1, compiled[1].Value([row.X]));
                Near(row, 2, compiled[2].Value([row.X]));
            }

            compiled[1].Values([[row.X]], column);
            Assert.Equal(compiled[1].Value([row.X]), column[0]);
        });
    }

    [Theory]
    [InlineData("sin(x)/x")]
    [InlineData("sinc(x)")]
    [InlineData("sin(x)*x^-1")]
    [InlineData("1/(x/sin(x))")]
    public void SincIsThatHoweverItIsWrittenAndWorkedOut(string formula)
    {
        Expr second = Expr.Parse(formula).Derivative("x", 2);
        Assert.Equal(-1.0 / 3, second.Evaluate(("x", 0.0)), 1e-15);
        Assert.Equal(-1.0 / 3, second.Evaluate<Dual<double>>(("x", new Dual<double>(0, 1))).Primal, 1e-15);
        Assert.Equal(-1.0 / 3, second.Compile().Value([0]), 1e-15);
        Assert.Equal(-1.0 / 3, Expr.Parse(second.ToString()).Evaluate(("x", 0.0)), 1e-15);
        Assert.Equal(-1.0 / 3, CSharp.Run(second.ToCSharp("F"), 0), 1e-15);
        Assert.Equal(-1.0 / 3, Function.Parse(formula).Derivative(0, 2), 1e-15);
    }

    [Theory]
    [InlineData("tanh(a*x)/x", "a", 1.7, 0, 1.7)]
    [InlineData("exp(-a*x)*sin(3x)/x", "a", 0.4, 0, 3)]
    [InlineData("1/tanh(a*x) - 1/(a*x)", "a", 0.4, 1e-9, 1.3333333333333333e-10)]
    [InlineData("(exp(x) - exp(a))/(x - a)", "a", 0, 0, 1)]
    [InlineData("log(x/a)/(x - a)", "a", 2, 2, 0.5)]
    public void ParametersMayBeBeside(string formula, string parameter, double a, double x, double expected) =>
        Assert.Equal(expected, Expr.Parse(formula).Evaluate((parameter, a), ("x", x)), 1e-13 * Math.Abs(expected));

    [Theory]
    [InlineData("1/x", double.PositiveInfinity)]
    [InlineData("|x|/x", double.NaN)]
    [InlineData("floor(x)/x", double.NaN)]
    [InlineData("sin(x)/x^2", double.PositiveInfinity)]
    [InlineData("(1 - cos(x))/x^3", double.PositiveInfinity)]
    [InlineData("sin(1/x)*x", double.NaN)]
    public void WhatIsNotRemovableStays(string formula, double atZero) => Assert.Equal(atZero, Expr.Parse(formula).Evaluate(("x", 0.0)));

    private static void Near(Row row, int order, params ReadOnlySpan<double> actual)
    {
        // What half an ulp of x makes of the next derivative is no fault of the method.
        double bound = 1e-12 * Math.Abs(row.Derivatives[order]) + Math.ScaleB(Math.Abs(row.X * row.Derivatives[order + 1]), -51);
        foreach (double value in actual)
        {
            bool isBeyondRange = order > 0 && Math.Abs(row.X) >= OutOfRange && double.IsNaN(value);
            Assert.True(
                isBeyondRange || Math.Abs(value - row.Derivatives[order]) <= bound,
                $"{row.Formula}, order {order} at {row.X}: {value:R}, not {row.Derivatives[order]:R}");
        }
    }

    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "removable.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return new Row(root.GetProperty("formula").GetString()!, root.GetProperty("x").GetDouble(),
                [
                    .. root.GetProperty("derivatives").EnumerateArray()
                        .Select(d => double.Parse(d.GetString()!, System.Globalization.CultureInfo.InvariantCulture)),
                ]);
        });
}
