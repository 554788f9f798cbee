using System.CommandLine;
using System.CommandLine.Invocation;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Commands;

namespace DiffKit.Cli;

/// <summary>One run of <c>diffkit</c>: parse the arguments, do what they ask, turn every failure into words and an exit code.</summary>
internal static class Tool
{
    /// <summary>Response files are off: a formula may begin with any sign.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(string[] args, Streams streams, CancellationToken stop = default)
    {
        try
        {
            int code = Invoke(args, streams, stop);
            streams.Out.Flush();
            return code;
        }
        catch (Exception e)
        {
            // The one place where a failure of any kind ends: in words, never in a stack trace.
            return Say(Failure.Of(e), streams.Error);
        }
    }

    private static int Invoke(string[] args, Streams streams, CancellationToken stop)
    {
        var parsed = CommandTree.Root(streams, stop).Parse(args.Length == 0 ? ["--help"] : args, Parsing);
        if (parsed.Action is ParseErrorAction)
        {
            throw new BadInputException($"{Problem(parsed)} See diffkit --help.");
        }

        try
        {
            return parsed.Invoke(new() { Output = streams.Out, Error = streams.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Say(Failure failure, TextWriter error)
    {
        try
        {
            error.WriteLine(failure.ForPerson);
            error.Flush();
        }
        catch (IOException)
        {
            // Nobody listens; the exit code still tells.
            return failure.Code;
        }

        return failure.Code;
    }

    private static string Problem(ParseResult parsed) => parsed.UnmatchedTokens is [var token, ..]
        ? $"unknown command or argument '{token.Shortened()}'."
        : parsed.Errors[0].Message;
}
