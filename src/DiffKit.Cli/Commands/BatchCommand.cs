using System.CommandLine;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Commands;

/// <summary>Many requests, for programs in any language: one JSON object a line in, one a line out, in order.</summary>
internal sealed class BatchCommand : ICommand
{
    /// <summary>A longer line is refused in words, and passed over in constant memory.</summary>
    private const int LongestLine = 1 << 28;

    public Command Build(Streams streams, CancellationToken stop)
    {
        var command = new Command("batch", "Many requests: one JSON object a line from standard input, one answer a line, in order.");
        command.SetAction(_ => Run(streams, stop));
        return command;
    }

    /// <summary>Answers are flushed whenever the next request has yet to arrive, so that a program may wait for each.</summary>
    private static int Run(Streams streams, CancellationToken stop)
    {
        var lines = new LineReader(streams.In, LongestLine, beforeWaiting: streams.Out.Flush);
        while (lines.TryRead(out var line))
        {
            stop.ThrowIfCancellationRequested();
            streams.Out.WriteLine(Answer(line));
        }

        return ExitCode.Done;
    }

    private static string Answer(Line line)
    {
        try
        {
            return Inquiry.Serialize(Inquiry.Answer(line.Text()));
        }
        catch (Exception e)
        {
            // Whatever is wrong with one line, the next one is answered.
            return Inquiry.Serialize(Failure.Of(e));
        }
    }
}
