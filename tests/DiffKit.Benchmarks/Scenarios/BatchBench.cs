using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DiffKit.Cli;
using Spectre.Console;

namespace DiffKit.Benchmarks.Scenarios;

/// <summary>The reference tables through <c>batch</c>: how true each method is, its calls, and requests a second.</summary>
public sealed class BatchBench : IBench
{
    private static readonly string[] Methods = ["symbolic", "forward", "reverse", "finite"];

    /// <summary>A relative error above this is a wrong answer.</summary>
    private const double Wrong = 1e-6;

    public string Name => "batch";

    public string About => "the tables through diffkit batch: relative errors, how often the bound holds, calls, requests a second";

    public void Run()
    {
        Derivatives();
        Samples();
    }

    private static void Derivatives()
    {
        var table = new Table().AddColumns("order", "method", "median", "worst", "wrong", "bound", "calls", "asked/s");
        foreach (var rows in Lines("derivatives.jsonl").Where(r => (int)r["order"]! > 0).GroupBy(r => (int)r["order"]!))
        {
            foreach (string method in Methods)
            {
                table.AddRow([Shown(rows.Key, "0"), method, .. Figures([.. rows], method)]);
            }
        }

        AnsiConsole.Write(table);
    }

    private static IEnumerable<string> Figures(JsonNode[] rows, string method)
    {
        var (answers, seconds) = Ask([.. rows.Select(row => Request(row, method))]);
        var judged = rows.Zip(answers, (row, answer) => Judge(Parse((string)row["value"]!), answer)).ToArray();
        double[] errors = [.. judged.Select(j => j.Relative).Order()];
        return
        [
            Error(errors[errors.Length / 2]),
            Error(errors[^1]),
            Shown(errors.Count(e => !(e <= Wrong)), "0"),
            Shown((double)judged.Count(j => j.Holds) / rows.Length, "0%"),
            Shown(answers.Average(a => (double?)a["evaluations"] ?? 0), "0.0"),
            Shown(rows.Length / seconds, "0"),
        ];
    }

    /// <summary>The relative error, absolute where the truth is 0; and whether the bound claimed, and a rounding, covers it.</summary>
    private static (double Relative, bool Holds) Judge(double truth, JsonNode answer)
    {
        if (answer["value"] is not JsonValue value || !value.TryGetValue(out double number))
        {
            return (double.PositiveInfinity, false);
        }

        double error = Math.Abs(number - truth);
        double claimed = answer["error"] is JsonValue e && e.TryGetValue(out double bound) ? bound : double.NaN;
        return (truth == 0 ? error : error / Math.Abs(truth), error <= claimed + 1e-13 * Math.Abs(truth));
    }

    private static void Samples()
    {
        var rows = Lines("numpy_gradient.jsonl").Where(r => r["shape"] is not null).ToList();
        rows.ForEach(row => row["op"] = "samples");
        var (answers, seconds) = Ask([.. rows.Select(row => row.ToJsonString())]);
        double worst = 0;
        foreach (var (row, answer) in rows.Zip(answers).Where(pair => pair.First["gradients"] is not null))
        {
            foreach (var (expected, actual) in row["gradients"]!.AsArray().Zip(answer["gradients"]!.AsArray()))
            {
                double[] e = [.. expected!.AsArray().Select(x => (double)x!)];
                double[] a = [.. actual!.AsArray().Select(x => (double)x!)];
                worst = Math.Max(worst, e.Zip(a, (x, y) => Math.Abs(x - y)).Max() / e.Max(Math.Abs));
            }
        }

        int refused = rows.Zip(answers).Count(pair => pair.First["error"] is not null && pair.Second["failure"] is not null);
        string alike = $"{refused} of {rows.Count(r => r["error"] is not null)}";
        AnsiConsole.Write(new Table().AddColumns("numpy rows", "refused alike", "worst error / largest slope", "asked/s")
            .AddRow(Shown(rows.Count, "0"), alike, Error(worst), Shown(rows.Count / seconds, "0")));
    }

    /// <summary>Asks twice, and times the second run.</summary>
    private static (List<JsonNode> Answers, double Seconds) Ask(string[] requests)
    {
        byte[] input = Encoding.UTF8.GetBytes(string.Join('\n', requests));
        Batch(input);
        long start = Stopwatch.GetTimestamp();
        string answers = Batch(input);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return ([.. answers.Split('\n')[..^1].Select(line => JsonNode.Parse(line)!)], seconds);
    }

    private static string Batch(byte[] input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Tool.Run(["batch"], new Streams(new MemoryStream(input), output, TextWriter.Null, Rich: false));
        return output.ToString();
    }

    private static string Request(JsonNode row, string method) => new JsonObject
    {
        ["op"] = "derivative",
        ["formula"] = (string)row["expr"]!,
        ["at"] = new JsonObject { ["x"] = (double)row["x"]! },
        ["order"] = (int)row["order"]!,
        ["method"] = method,
    }.ToJsonString();

    private static IEnumerable<JsonNode> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => JsonNode.Parse(line)!);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Error(double error) => Shown(error, "0.0e0");

    private static string Shown(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
