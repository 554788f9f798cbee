using System.CommandLine;
using System.Text;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;
using DiffKit.Cli.Slopes;
using DiffKit.Cli.Writing;

namespace DiffKit.Cli.Commands;

/// <summary>The derivatives of the columns of a table, or of an array.</summary>
internal sealed class SamplesCommand : ICommand
{
    private readonly SamplesOptions options = new();

    public Command Build(Streams streams, CancellationToken stop)
    {
        var command = new Command("samples", "The slopes of sampled data in a table or an array, as numpy.gradient gives them and beyond.");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed, streams, stop));
        return command;
    }

    private int Run(ParseResult parsed, Streams streams, CancellationToken stop)
    {
        var source = options.Source(parsed);
        var form = options.Out(parsed) is { } path ? OutForm.Of(path) : null;
        if (form == OutForm.Npy && source.IsArray && Streamed(parsed, source) is { } streamed)
        {
            Printer.Print(streamed.To(options.Out(parsed)!, stop), streams);
            return ExitCode.Done;
        }

        ISlopes slopes = source.IsArray ? OfArray(parsed, source) : OfTable(parsed, source, streams);
        AtomicFile[] files = [.. Files(parsed, slopes, form, stop)];
        AtomicFile.WriteAll(files);
        if (options.Json(parsed))
        {
            streams.Out.WriteLine(Inquiry.Serialize(slopes.Answer));
        }
        else if (string.Join(" and ", files.Select(f => f.Path)) is { Length: > 0 } written)
        {
            Printer.Print(slopes.Summary(written), streams);
        }
        else
        {
            OutForm.Csv(slopes, streams.Out, stop);
        }

        return ExitCode.Done;
    }

    private TableSlopes OfTable(ParseResult parsed, SlopeSource source, Streams streams)
    {
        var plan = options.Plan(parsed, source.Name);
        var scheme = options.Scheme(parsed, plan.Missing);
        return new(SampleTable.Read(source.Table(plan.Columns, options.Sheet(parsed), streams), plan), scheme);
    }

    /// <summary>Nothing but slopes in a file is asked for, of an array that need not be read whole.</summary>
    private StreamedSlopes? Streamed(ParseResult parsed, SlopeSource source)
    {
        options.RefuseColumns(parsed, source.Name);
        var missing = options.Missing(parsed, Missing.Nan);
        return options.Plot(parsed) is null && !options.Json(parsed)
            ? StreamedSlopes.Of(source, options.Axis(parsed), options.Spacing(parsed), options.Scheme(parsed, missing), missing)
            : null;
    }

    private ArraySlopes OfArray(ParseResult parsed, SlopeSource source)
    {
        options.RefuseColumns(parsed, source.Name);
        var missing = options.Missing(parsed, Missing.Nan);
        var scheme = options.Scheme(parsed, missing);
        return ArraySlopes.Of(source.Name, source.Array(), options.Axis(parsed), options.Spacing(parsed), scheme, missing);
    }

    private IEnumerable<AtomicFile> Files(ParseResult parsed, ISlopes slopes, OutForm? form, CancellationToken stop)
    {
        if (form is not null)
        {
            yield return new("--out", options.Out(parsed)!, form.Writer(slopes, stop));
        }

        if (options.Plot(parsed) is { } picture)
        {
            byte[] svg = Encoding.UTF8.GetBytes(slopes.Picture());
            yield return new("--plot", picture, stream => stream.Write(svg));
        }
    }
}
