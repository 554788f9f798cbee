using System.Text.Json;

namespace DiffKit.Cli;

/// <summary>An exception in words: one line for a program, and what a person should see besides (a caret under the place).</summary>
/// <param name="Message">One line.</param>
/// <param name="Picture">Lines that show the place; empty where there is none.</param>
/// <param name="Code">What the process should end with: see <see cref="ExitCode"/>.</param>
internal sealed record Failure(string Message, string Picture, int Code)
{
    /// <summary>The message, and the picture below it.</summary>
    public string ForPerson => Picture.Length == 0 ? Message : Message + "\n" + Picture;

    public static Failure Of(Exception e) => e switch
    {
        BadInputException => BadInput(e.Message),
        FormulaException => Pictured(e.Message),
        InvalidDataException => BadInput(e.Message),
        ArgumentException argument => BadInput(WithoutParameter(argument)),
        JsonException json => BadInput(NotJson(json)),
        OverflowException => BadInput("too large: a size or a number is out of range."),
        UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException or PathTooLongException => BadInput(e.Message),
        IOException => Fault(e.Message),
        OutOfMemoryException => BadInput("too large: memory ran out."),
        _ => Fault($"{e.GetType().Name}: {e.Message} (please report this)"),
    };

    /// <summary>A message whose first line says it, and whose other lines show the place.</summary>
    private static Failure Pictured(string message)
    {
        string[] parts = message.ReplaceLineEndings("\n").Split('\n', 2);
        return new(parts[0], parts.Length > 1 ? parts[1] : "", ExitCode.BadInput);
    }

    private static Failure BadInput(string message) => new(OneLine(message), "", ExitCode.BadInput);

    private static Failure Fault(string message) => new(OneLine(message), "", ExitCode.Fault);

    /// <summary>.NET appends the name of a parameter, which tells a user of the command line nothing.</summary>
    private static string WithoutParameter(ArgumentException e)
    {
        int tail = e.Message.LastIndexOf($" (Parameter '{e.ParamName}')", StringComparison.Ordinal);
        return tail < 0 ? e.Message : e.Message[..tail];
    }

    /// <summary>The parser's words, and its count of bytes as a place in the line.</summary>
    private static string NotJson(JsonException e)
    {
        int tail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = tail < 0 ? e.Message : e.Message[..tail];
        return e.BytePositionInLine is { } place ? $"not JSON, at byte {place}: {words}" : $"not JSON: {words}";
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
