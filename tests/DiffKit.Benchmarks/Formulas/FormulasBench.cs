using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Steps = DiffKit.Expressions.Program;

namespace DiffKit.Benchmarks.Formulas;

/// <summary>Formulas against C# written by hand: compiled gradients, set-up times, large formulas.</summary>
public sealed class FormulasBench : IBench
{
    private delegate double ByHand(ReadOnlySpan<double> x, Span<double> gradient);

    public string Name => "formulas";

    public string About => "compiled formulas against hand-written C#; parse, differentiate and compile; large formulas";

    public void Run()
    {
        var table = new Table().Title("value and gradient").AddColumns("formula", "by hand, ns", "compiled / by hand", "bytes");
        foreach (int n in new[] { 2, 10, 50 })
        {
            Add(table, $"Rosenbrock, {n}", Battery.Rosenbrock, Battery.RosenbrockByHand, n);
        }

        foreach (int n in new[] { 10, 100 })
        {
            Add(table, $"product, {n}", Battery.Product, Battery.ProductByHand, n);
        }

        AnsiConsole.Write(table);
        AnsiConsole.Write(Cheapness());
        AnsiConsole.Write(SetUp());
        AnsiConsole.Write(Sizes());
    }

    private static void Add(Table table, string name, ScalarOf<Expr> f, ByHand byHand, int n)
    {
        CompiledFormula compiled = Battery.Trace(f, n).Compile(Battery.Names(n));
        (double[] x, double[] g) = (Battery.Point(n), new double[n]);
        double expected = byHand(x, g);
        double[] expectedGradient = [.. g];
        double got = compiled.ValueAndGradient(x, g);
        if (Math.Abs(got - expected) > 1e-12 * Math.Abs(expected) || !g.Zip(expectedGradient).All(p => Math.Abs(p.First - p.Second) <= 1e-9 * (1 + Math.Abs(p.Second))))
        {
            throw new InvalidOperationException($"{name}: the two gradients differ.");
        }

        Paired ratio = Paired.Of(() => byHand(x, g), () => compiled.ValueAndGradient(x, g));
        table.AddRow(name, Text($"{ratio.BaseNanoseconds:0.0}"), Text($"{ratio.Ratio:0.00}"), Text($"{ratio.Bytes:0}"));
    }

    /// <summary>What the whole gradient costs, in units of the formula itself, both compiled.</summary>
    private static Table Cheapness()
    {
        var table = new Table().Title("cost of value and gradient over cost of the value").AddColumns("formula", "n", "steps of the value", "of both", "value, ns", "ratio");
        foreach ((string name, string formula) in Formulas())
        {
            Expr f = Expr.Parse(formula);
            CompiledFormula compiled = f.Compile();
            int n = compiled.Variables.Count;
            (double[] x, double[] g) = (Battery.Point(n), new double[n]);
            Paired ratio = Paired.Of(() => compiled.Value(x), () => compiled.ValueAndGradient(x, g));
            int both = Steps.Of([f, .. f.Gradient()], f.Variables).Steps.Length - n;
            table.AddRow(name, Text($"{n}"), Text($"{Steps.Of([f], f.Variables).Steps.Length - n}"), Text($"{both}"), Text($"{ratio.BaseNanoseconds:0.0}"), Text($"{ratio.Ratio:0.00}"));
        }

        return table;
    }

    private static IEnumerable<(string Name, string Formula)> Formulas() =>
    [
        ("Rosenbrock, 10", Battery.Trace(Battery.Rosenbrock, 10).ToString()),
        ("Rosenbrock, 100", Battery.Trace(Battery.Rosenbrock, 100).ToString()),
        ("product, 10", Battery.Trace(Battery.Product, 10).ToString()),
        ("product, 50", Battery.Trace(Battery.Product, 50).ToString()),
        ("product, 100", Battery.Trace(Battery.Product, 100).ToString()),
        ("product, 200", Battery.Trace(Battery.Product, 200).ToString()),
        ("Gauss1", "b1*exp(-b2*x) + b3*exp(-(x-b4)**2 / b5**2) + b6*exp(-(x-b7)**2 / b8**2)"),
        ("Thurber", "(b1 + b2*x + b3*x**2 + b4*x**3) / (1 + b5*x + b6*x**2 + b7*x**3)"),
        ("MGH17", "b1 + b2*exp[-x*b4] + b3*exp[-x*b5]"),
        ("black body", "2*h*c^2/l^5/(exp(h*c/(l*k*T)) - 1)"),
        ("van der Waals", "(p + a*n^2/V^2)*(V - n*b) - n*R*T"),
        ("damped oscillation", "A*exp(-g*t)*cos(w*t + phi)"),
        ("sum of sines", string.Join(" + ", Enumerable.Range(0, 50).Select(i => $"sin(x{i}*x{i + 1})"))),
        ("x^y^z", "x^y + y^z"),
    ];

    private static Table SetUp()
    {
        var table = new Table().Title("parse, differentiate, compile and run once").AddColumns("formula", "warm, ms");
        foreach ((string name, string formula) in new[]
        {
            ("product, 100", Battery.Trace(Battery.Product, 100).ToString()),
            ("Rosenbrock, 1000", Battery.Trace(Battery.Rosenbrock, 1000).ToString()),
        })
        {
            var g = new double[Expr.Parse(formula).Variables.Count];
            double[] x = Battery.Point(g.Length);
            double ms = Best(() => Expr.Parse(formula).Compile().ValueAndGradient(x, g));
            table.AddRow(name, Text($"{ms:0.0}"));
        }

        return table;
    }

    private static Table Sizes()
    {
        var table = new Table().Title("large formulas: read and differentiate").AddColumns("formula", "ms");
        foreach ((string name, string formula) in new[]
        {
            ("sin nested 1,000 deep", string.Concat(Enumerable.Repeat("sin(", 1000)) + "x" + new string(')', 1000)),
            ("a sum of 100,000 terms", string.Join(" + ", Enumerable.Range(0, 100_000).Select(i => $"{i}*x^{i % 97}*y"))),
            ("100,000 brackets", new string('(', 100_000) + "x^2" + new string(')', 100_000)),
        })
        {
            table.AddRow(name, Text($"{Best(() => Expr.Parse(formula).Derivative("x")):0.0}"));
        }

        return table;
    }

    private static double Best(Action action)
    {
        const int rounds = 7;
        action();
        var times = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times.Min();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
