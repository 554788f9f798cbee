using MathNet.Numerics.Differentiation;
using Spectre.Console;

namespace DiffKit.Benchmarks.Differences;

/// <summary>The quality of numerical derivatives, over functions whose derivatives are known.</summary>
public sealed class DerivativesBench : IBench
{
    private static readonly string[] Columns =
        ["table", "order", "method", "cases", "median error", "wrong", "unflagged", "in vain", "calls", "bound holds", "within 100x"];

    /// <summary>As measured with these versions on derivatives.jsonl; they are Python's, and are not run here.</summary>
    private static readonly string[][] Published =
    [
        ["derivatives", "1", "numdifftools 0.10.1", "67", "2.1e-14", "4", "?", "?", "31.0", "89%", "?"],
        ["derivatives", "1", "scipy.differentiate", "67", "1.1e-12", "10", "?", "?", "12.4", "93%", "?"],
        ["derivatives", "2", "numdifftools 0.10.1", "67", "1.8e-12", "8", "?", "?", "?", "?", "?"],
        ["derivatives", "4", "numdifftools 0.10.1", "67", "3.0e-9", "11", "?", "?", "?", "?", "?"],
    ];

    public string Name => "derivatives";

    public string About => "accuracy, calls and honesty of finite differences, beside Math.NET Numerics and published figures";

    public void Run()
    {
        var output = new Table().AddColumns(Columns);
        foreach (string file in (string[])["derivatives.jsonl", "neighbours.jsonl", "hard.jsonl", "compositions.jsonl"])
        {
            var orders = KnownDerivative.Table(file).Where(row => row.Order > 0).GroupBy(row => row.Order);
            foreach (IGrouping<int, KnownDerivative> order in orders)
            {
                string table = Path.GetFileNameWithoutExtension(file);
                output.AddRow(Ours(order).Cells(table, $"{order.Key}", "DiffKit", hasErrors: true));
                output.AddRow(MathNet(order).Cells(table, $"{order.Key}", "Math.NET 5.0.0", hasErrors: false));
                foreach (string[] row in Published.Where(row => row[0] == table && row[1] == $"{order.Key}"))
                {
                    output.AddRow(row);
                }
            }
        }

        AnsiConsole.Write(output);
        AnsiConsole.WriteLine(
            "wrong: relative error above 1e-6 (absolute where the truth is 0); unflagged: neither the bound nor the outcome says so; "
            + "in vain: not wrong, but NotConverged or EvaluationLimit. "
            + "neighbours: the functions of derivatives at other points; compositions: functions put together at random; "
            + "the search was tuned on neither.");
    }

    private static Score Ours(IEnumerable<KnownDerivative> rows)
    {
        var score = new Score();
        foreach (KnownDerivative row in rows)
        {
            Estimate answer = Function.From(row.Value).EstimateDerivative(row.X, row.Order);
            score.Add(row, answer, answer.Evaluations);
        }

        return score;
    }

    private static Score MathNet(IEnumerable<KnownDerivative> rows)
    {
        var score = new Score();
        foreach (KnownDerivative row in rows)
        {
            int calls = 0;
            double Counted(double x)
            {
                calls++;
                return row.Value(x);
            }

            int points = Math.Max(3, row.Order + 1 + row.Order % 2);
            var peer = new NumericalDerivative(points, points / 2);
            double value = peer.EvaluateDerivative(Counted, row.X, row.Order);
            score.Add(row, new Estimate(value, double.NaN, calls, Outcome.Converged), calls);
        }

        return score;
    }
}
