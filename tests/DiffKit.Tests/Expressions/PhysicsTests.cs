using System.Globalization;
using System.Text.Json;
using DiffKit.Expressions;

namespace DiffKit.Tests.Expressions;

/// <summary>Formulas of physics, engineering and statistics as people write them. Truth: SymPy's derivatives at 60 digits of mpmath,
/// rounded to 40, at the point that the doubles are; of the laboratory's and the handbook's, differences of 90 and 140 digits.</summary>
public sealed class PhysicsTests
{
    /// <summary>Of each number itself, whatever stands beside it in a gradient or Hessian.</summary>
    private const double Relative = 1e-12;

    /// <summary>Where terms cancel so that rounding alone can do more than that: its bound, which is of first order, twice.</summary>
    private const double OfBound = 2;

    private static readonly Row[] s_rows = [.. ((string[])["Data/physics.jsonl", "Data/textbook.jsonl", "Data/laboratory.jsonl", "Data/handbook.jsonl"])
        .SelectMany(File.ReadLines).Select(line => JsonSerializer.Deserialize<Row>(line)!)];

    [Fact]
    public void Values() => Agree(row => [row.value], (row, f) => [new Made(f, row.At)], (row, f) => [f.Evaluate(row.At)]);

    [Fact]
    public void Gradients() =>
        Agree(row => row.gradient, Slopes, (row, f) => [.. f.Gradient(row.variables).Select(slope => slope.Evaluate(row.At))]);

    [Fact]
    public void GradientsCompiled() => Agree(row => row.gradient, Slopes, (row, f) =>
    {
        var gradient = new double[row.point.Length];
        f.Compile(row.variables).ValueAndGradient(row.point, gradient);
        return gradient;
    });

    [Fact]
    public void GradientsAlong() => Agree(row => row.gradient, Slopes, (row, f) =>
        [.. row.point.Select((_, i) => Function.From(f, row.variables).Along(row.point, Unit(row.point.Length, i), 1).Value)]);

    [Fact]
    public void Hessians() => Agree(row => [.. row.hessian.SelectMany(entries => entries)], Entries, (row, f) =>
    {
        Expr[,] hessian = f.Hessian(row.variables);
        return [.. row.hessian.SelectMany((entries, i) => entries.Select((_, j) => hessian[i, j].Evaluate(row.At)))];
    });

    [Fact]
    public void HessiansByTheOperator() => Agree(row => [.. row.hessian.SelectMany(entries => entries)], EntriesAlong, (row, f) =>
    {
        var hessian = Function.From(f, row.variables).Hessian(row.point);
        return [.. row.hessian.SelectMany((entries, i) => entries.Select((_, j) => hessian[i, j]))];
    });

    private static double[] Unit(int length, int place) => [.. Enumerable.Range(0, length).Select(i => i == place ? 1.0 : 0.0)];

    [Fact]
    public void FewNumbersNeedTheBound()
    {
        (double Truth, double Got)[] numbers = [.. s_rows.SelectMany(row => row.gradient.Concat(row.hessian.SelectMany(entries => entries))
            .Zip(
                Slopes(row, row.Parsed).Concat(Entries(row, row.Parsed)),
                (truth, made) => (Number(truth), made.Formula.Evaluate(made.At))))];
        int needed = numbers.Count(pair => !IsNear(pair.Truth, pair.Got));
        Assert.True(numbers.Length > 1500 && needed <= 0.01 * numbers.Length, $"{needed} of {numbers.Length}");
    }

    private static Made[] Slopes(Row row, Expr f) => [.. f.Gradient(row.variables).Select(slope => new Made(slope, row.At))];

    private static Made[] Entries(Row row, Expr f)
    {
        Expr[,] hessian = f.Hessian(row.variables);
        return [.. row.hessian.SelectMany((entries, i) => entries.Select((_, j) => new Made(hessian[i, j], row.At)))];
    }

    /// <summary>As they are worked out from the formula of ∇²f·v, with v a unit vector.</summary>
    private static Made[] EntriesAlong(Row row, Expr f)
    {
        string[] components = [.. row.variables.Select((_, i) => $"direction_{i}")];
        Expr[] product = f.Directional([.. row.variables.Zip(components, (name, v) => (name, Expr.Variable(v)))]).Gradient(row.variables);
        return [.. row.hessian.SelectMany((entries, i) => entries.Select((_, j) =>
            new Made(product[i], [.. row.At, .. components.Zip(Unit(components.Length, j))])))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsNear(double truth, double got) => Math.Abs(got - truth) <= Relative * Math.Abs(truth);

    private static void Agree(Func<Row, string[]> truths, Func<Row, Expr, Made[]> formulas, Func<Row, Expr, double[]> numbers)
    {
        List<string> wrong = [];
        foreach (Row row in s_rows)
        {
            Expr f = row.Parsed;
            double[] expected = [.. truths(row).Select(Number)];
            double[] got = numbers(row, f);
            Made[] made = formulas(row, f);
            for (int i = 0; i < expected.Length; i++)
            {
                double error = Math.Abs(got[i] - expected[i]);
                if (!IsNear(expected[i], got[i]) && !(error <= OfBound * made[i].Bound))
                {
                    wrong.Add($"{row.name}, {row.formula}, number {i}: {got[i]:R} for {expected[i]:R}, bound {made[i].Bound:0e+0}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join("\n", wrong)}");
    }

    /// <summary>The formula that a number is worked out by, and where.</summary>
    private sealed record Made(Expr Formula, (string Name, double Value)[] At)
    {
        public double Bound => Precise.Rounding(Formula, At);
    }

    private sealed record Row(
        string name, string formula, string[] variables, double[] point, string value, string[] gradient, string[][] hessian)
    {
        public (string Name, double Value)[] At => [.. variables.Zip(point)];

        public Expr Parsed => Expr.Parse(formula, variables);
    }
}
