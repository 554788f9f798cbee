using System.Globalization;
using System.Text.Json;

namespace DiffKit.Tests.Expressions;

/// <summary>High derivatives where the poles of a formula's parts, or terms that cancel, take the digits of double arithmetic: right, or in
/// doubt that is no smaller than the error. Truth: Cauchy's integral with 220 digits (Data/high_orders.jsonl).</summary>
public sealed class PreciseTests
{
    private const double Rounding = 2e-12;

    private sealed record Row(string Formula, double X, int Order, double Truth);

    public static TheoryData<string> Formulas => [.. Rows().Select(row => row.Formula).Distinct()];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void HighDerivativesAreRightOrInDoubt(string formula) =>
        Assert.All(Rows().Where(row => row.Formula == formula), row =>
        {
            Estimate d = Function.Parse(formula, "x").EstimateDerivative(row.X, row.Order);
            double allowed = Math.Max(2 * d.Error, Rounding * Math.Abs(row.Truth));
            Assert.True(Math.Abs(d.Value - row.Truth) <= allowed, $"{formula}, order {row.Order} at {row.X}: {d}, not {row.Truth:R}");
            Assert.True(d.Error == 0 ? d.Outcome == Outcome.Converged : d.Outcome != Outcome.Converged);
        });

    [Theory]
    [MemberData(nameof(Formulas))]
    public void SoAreTheirFormulasEvaluated(string formula)
    {
        const int highest = 6;
        Expr f = Expr.Parse(formula);
        Assert.All(Rows().Where(row => row.Formula == formula && row.Order <= highest), row =>
        {
            double d = f.Derivative("x", row.Order).Evaluate(("x", row.X));
            Assert.True(Math.Abs(d - row.Truth) <= Rounding * Math.Abs(row.Truth), $"order {row.Order} at {row.X}: {d:R}, not {row.Truth:R}");
        });
    }

    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "high_orders.jsonl")).SelectMany(line =>
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return root.GetProperty("derivatives").EnumerateArray().Select(d => new Row(
                root.GetProperty("formula").GetString()!, root.GetProperty("x").GetDouble(), d.GetProperty("order").GetInt32(),
                double.Parse(d.GetProperty("value").GetString()!, CultureInfo.InvariantCulture))).ToArray();
        });
}
