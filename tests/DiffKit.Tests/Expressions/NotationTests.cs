using System.Globalization;
using System.Text.Json;
using DiffKit.Expressions;
using DiffKit.Text;

namespace DiffKit.Tests.Expressions;

/// <summary>Formulas of physics, chemistry, engineering and finance in three notations, as people write them: infix, Unicode and LaTeX.
/// Truth: sympy's derivatives at 60 digits of mpmath (Data/notations.jsonl).</summary>
public sealed class NotationTests
{
    private static readonly Row[] s_rows =
        [.. File.ReadLines("Data/notations.jsonl").Select(line => JsonSerializer.Deserialize<Row>(line)!)];

    public static TheoryData<string> Names => [.. s_rows.Select(row => row.name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadAlikeAndHaveTheirDerivatives(string name)
    {
        Row row = Array.Find(s_rows, row => row.name == name)!;
        Assert.All([row.infix, row.unicode, row.latex], text =>
        {
            Expr f = Expr.Parse(text);
            string[] variables = [.. row.variables.Select(variable => f.Variables.Single(v => Plain(v) == Plain(variable)))];
            int n = variables.Length;
            Assert.Equal(n, f.Variables.Count);
            CompiledFormula compiled = f.Compile(variables);
            (var gradient, var hessian) = (new double[n], new double[n * n]);
            (string, double)[] at = [.. variables.Zip(row.point)];
            Near(row.value, compiled.ValueAndGradient(row.point, gradient), f, at);
            compiled.Hessian(row.point, hessian);
            Expr[,] entries = f.Hessian(variables);
            Expr[] slopes = f.Gradient(variables);
            for (int i = 0; i < n; i++)
            {
                Near(row.gradient[i], gradient[i], slopes[i], at);
                Assert.All(row.hessian[i], (entry, j) => Near(entry, hessian[i * n + j], entries[i, j], at));
            }
        });
    }

    /// <summary>To 1e-12, or where the terms cancel to what rounding may do to the formula of this entry.</summary>
    private static void Near(string truth, double got, Expr formula, (string, double)[] at)
    {
        double expected = double.Parse(truth, CultureInfo.InvariantCulture), error = Math.Abs(got - expected);
        Assert.True(
            error <= 1e-12 * Math.Abs(expected) || error <= 2 * Precise.Rounding(formula, at), $"{formula}: {got:R}, not {expected:R}");
    }

    /// <summary>θ as theta, n₁ and n_1 as n1.</summary>
    private static string Plain(string name) => string.Concat(name.Where(c => c != '_')
        .Select(c => c is >= '₀' and <= '₉' ? $"{(char)(c - '₀' + '0')}" : LatexNames.CommandOf($"{c}").TrimStart('\\')));

    private sealed record Row(
        string name, string infix, string unicode, string latex, string[] variables, double[] point,
        string value, string[] gradient, string[][] hessian);
}
