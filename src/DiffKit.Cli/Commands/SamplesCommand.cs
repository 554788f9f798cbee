using System.CommandLine;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Operations;
using DiffKit.Cli.Printing;
using DiffKit.Cli.Tables;

namespace DiffKit.Cli.Commands;

/// <summary>The slopes of one column of a CSV file by another.</summary>
internal sealed class SamplesCommand : ICommand
{
    private const string StandardInput = "-";

    private readonly Argument<string> file = new("file") { Description = "the CSV file, with a header; - for standard input" };

    private readonly Option<string> y = new("--y") { Description = "the column to differentiate", HelpName = "column", Required = true };

    private readonly Option<string> x = new("--x")
    {
        Description = "the column to differentiate by: numbers, or dates (YYYY-MM-DD or YYYYMMDD); rows are 1 apart if not given",
        HelpName = "column",
    };

    private readonly Option<string> output = new("--out")
    {
        Description = "the CSV file to write; standard output if not given",
        HelpName = "file",
    };

    private readonly Option<string[]> edgeOrder = new("--edge-order") { Description = SamplesOperation.EdgeOrder.About, HelpName = "1|2" };

    private readonly Option<string> missing = new("--missing")
    {
        Description = "a row without a value: fail (if not given), skip it, or keep it as nan",
        HelpName = "fail|skip|nan",
    };

    private readonly Option<string> unit = new("--unit")
    {
        Description = "what slopes along dates are per: day (if not given), week, month, year (365.25 days); none if x is no date",
        HelpName = "name",
    };

    private readonly Option<bool> json = CommonOptions.Json();

    public Command Build(Streams streams, CancellationToken stop)
    {
        var command = new Command("samples", "The slopes of sampled data in a CSV file, as numpy.gradient gives them.")
        {
            file, y, x, output, edgeOrder, missing, unit, json,
        };
        command.SetAction(parsed => Run(parsed, streams, stop));
        return command;
    }

    private int Run(ParseResult parsed, Streams streams, CancellationToken stop)
    {
        string path = parsed.GetRequiredValue(file);
        var plan = Plan(parsed, path);
        var series = Series.Read(ReadTable(path, plan, streams), plan);
        var answer = (SamplesAnswer)new SamplesOperation().Ask(Request(series, parsed.GetValue(edgeOrder)));
        double[] slope = answer.Gradients[0];
        if (parsed.GetValue(output) is { } target)
        {
            AtomicFile.Write(target, stream => SlopeFile.Write(stream, plan, series, slope, stop));
        }

        if (parsed.GetValue(json))
        {
            streams.Out.WriteLine(Inquiry.Serialize(answer));
        }
        else if (parsed.GetValue(output) is { } written)
        {
            Printer.Print(SlopeSummary.Of(plan, series, slope, written), streams);
        }
        else
        {
            SlopeFile.Write(streams.Out, plan, series, slope, stop);
        }

        return ExitCode.Done;
    }

    private SeriesPlan Plan(ParseResult parsed, string path) => new(
        path == StandardInput ? "standard input" : Path.GetFileName(path),
        parsed.GetRequiredValue(y),
        parsed.GetValue(x),
        ReadMissing(parsed.GetValue(missing)),
        ReadUnit(parsed.GetValue(unit), parsed.GetValue(x)));

    private static Missing ReadMissing(string? text) => text switch
    {
        null or "fail" => Missing.Fail,
        "skip" => Missing.Skip,
        "nan" => Missing.Nan,
        _ => throw new BadInputException($"--missing is fail, skip or nan, not '{text.Shortened()}'."),
    };

    private static DateUnit? ReadUnit(string? name, string? x) => (name, x) switch
    {
        (null, _) => null,
        (_, null) => throw new BadInputException("--unit is of the column of dates; name it with --x."),
        _ => DateUnit.Named(name),
    };

    private static CsvTable ReadTable(string path, SeriesPlan plan, Streams streams)
    {
        if (path == StandardInput)
        {
            return CsvTable.Read(streams.In, plan.File, plan.Columns);
        }

        if (!File.Exists(path))
        {
            throw new BadInputException(Directory.Exists(path) ? $"{path} is a directory, not a CSV file." : $"there is no file {path}.");
        }

        using var stream = File.OpenRead(path);
        return CsvTable.Read(stream, plan.File, plan.Columns);
    }

    private static Request Request(Series series, string[]? edgeOrder)
    {
        var request = new Request().With(SamplesOperation.Shape, [series.Y.Length]).With(SamplesOperation.Values, series.Y);
        if (series.X is { } coordinates)
        {
            request.With(SamplesOperation.Spacing, [coordinates]);
        }

        var order = SamplesOperation.EdgeOrder;
        return edgeOrder is { Length: > 0 } ? request.WithRead(order, order.FromArguments(edgeOrder)) : request;
    }
}
