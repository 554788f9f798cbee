using System.Globalization;
using System.Text.Json;

namespace DiffKit.Tests.Expressions;

/// <summary>Formulas of physics, engineering and statistics as people write them. Truth: SymPy's derivatives at 60 digits of mpmath, rounded
/// to 40, at the point that the doubles are.</summary>
public sealed class PhysicsTests
{
    /// <summary>Of the number itself, or of the largest in its gradient or Hessian where the number is a small difference of large ones.</summary>
    private const double Relative = 1e-12;

    private static readonly Row[] s_rows = File.ReadLines("Data/physics.jsonl").Select(line => JsonSerializer.Deserialize<Row>(line)!).ToArray();

    [Fact]
    public void Values() => Agree(row => [row.value], (row, f) => [f.Evaluate(row.At)]);

    [Fact]
    public void Gradients() => Agree(row => row.gradient, (row, f) => [.. f.Gradient(row.variables).Select(slope => slope.Evaluate(row.At))]);

    [Fact]
    public void GradientsCompiled() => Agree(row => row.gradient, (row, f) =>
    {
        var gradient = new double[row.point.Length];
        f.Compile(row.variables).ValueAndGradient(row.point, gradient);
        return gradient;
    });

    [Fact]
    public void GradientsAlong() => Agree(row => row.gradient, (row, f) =>
        [.. row.point.Select((_, i) => Function.From(f, row.variables).Along(row.point, Unit(row.point.Length, i), 1).Value)]);

    [Fact]
    public void Hessians() => Agree(row => [.. row.hessian.SelectMany(entries => entries)], (row, f) =>
    {
        Expr[,] hessian = f.Hessian(row.variables);
        return [.. row.hessian.SelectMany((entries, i) => entries.Select((_, j) => hessian[i, j].Evaluate(row.At)))];
    });

    [Fact]
    public void HessiansByTheOperator() => Agree(row => [.. row.hessian.SelectMany(entries => entries)], (row, f) =>
    {
        var hessian = Function.From(f, row.variables).Hessian(row.point);
        return [.. row.hessian.SelectMany((entries, i) => entries.Select((_, j) => hessian[i, j]))];
    });

    private static double[] Unit(int length, int place) => [.. Enumerable.Range(0, length).Select(i => i == place ? 1.0 : 0.0)];

    private static void Agree(Func<Row, string[]> truths, Func<Row, Expr, double[]> numbers)
    {
        List<string> wrong = [];
        foreach (Row row in s_rows)
        {
            double[] expected = [.. truths(row).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            double[] got = numbers(row, Expr.Parse(row.formula));
            double largest = expected.Max(Math.Abs);
            wrong.AddRange(expected.Zip(got).Where(pair => !(Math.Abs(pair.First - pair.Second) <= Relative * largest))
                .Select(pair => $"{row.name}, {row.formula}: {pair.Second:R} for {pair.First:R} ({(pair.Second - pair.First) / largest:0e+0})"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join("\n", wrong)}");
    }

    private sealed record Row(string name, string formula, string[] variables, double[] point, string value, string[] gradient, string[][] hessian)
    {
        public (string Name, double Value)[] At => [.. variables.Zip(point)];
    }
}
