using System.Globalization;
using System.Text.Json;

namespace DiffKit.Tests.Expressions;

/// <summary>The table of true derivatives (25 digits, worked out by mpmath and SymPy) against formulas, by every way of evaluating them.</summary>
public sealed class TrueDerivativeTests
{
    /// <summary>Relative where the truth is not 0, absolute where it is.</summary>
    private const double FirstOrder = 1e-13;

    /// <summary>What eight nested derivatives may lose.</summary>
    private const double AnyOrder = 1e-11;

    private static readonly Row[] s_rows = File.ReadLines("Data/derivatives.jsonl").Select(line => JsonSerializer.Deserialize<Row>(line)!).ToArray();

    [Fact]
    public void Values() => Agree(row => row.order == 0, FirstOrder, row => Expr.Parse(row.expr).Evaluate(("x", row.x)));

    [Fact]
    public void FirstDerivativesByFormula() =>
        Agree(row => row.order == 1, FirstOrder, row => Expr.Parse(row.expr).Derivative("x").Evaluate(("x", row.x)));

    [Fact]
    public void FirstDerivativesAlong() => Agree(row => row.order == 1, FirstOrder, row => Function.Parse(row.expr, "x").Along([row.x], [1], 1).Value);

    [Fact]
    public void FirstDerivativesPulled() => Agree(row => row.order == 1, FirstOrder, row => Function.Parse(row.expr, "x").Gradient([row.x])[0]);

    [Fact]
    public void FirstDerivativesCompiled() => Agree(row => row.order == 1, FirstOrder, row =>
    {
        double[] gradient = [0];
        Expr.Parse(row.expr).Compile("x").ValueAndGradient([row.x], gradient);
        return gradient[0];
    });

    [Fact]
    public void AllOrdersAlong() => Agree(row => row.order > 1, AnyOrder, row => Function.Parse(row.expr, "x").Along([row.x], [1], row.order).Value);

    [Fact]
    public void AllOrdersByFormula() =>
        Agree(row => row.order > 1, AnyOrder, row => Expr.Parse(row.expr).Derivative("x", row.order).Evaluate(("x", row.x)));

    private static void Agree(Func<Row, bool> which, double tolerance, Func<Row, double> derivative)
    {
        string[] wrong = s_rows.Where(which).Select(row => (row, got: derivative(row))).Where(pair => !(Error(pair.row, pair.got) <= tolerance))
            .Select(pair => $"{pair.row.expr} at {pair.row.x}, order {pair.row.order}: {pair.got:R} for {pair.row.value} ({Error(pair.row, pair.got):0e+0})").ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} wrong:\n{string.Join("\n", wrong)}");
    }

    private static double Error(Row row, double got)
    {
        double truth = double.Parse(row.value, CultureInfo.InvariantCulture);
        return truth == 0 ? Math.Abs(got) : Math.Abs(got - truth) / Math.Abs(truth);
    }

    private sealed record Row(string group, string expr, double x, int order, string value);
}
