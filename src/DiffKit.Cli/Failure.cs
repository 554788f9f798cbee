using System.Text.Json;

namespace DiffKit.Cli;

/// <summary>An exception in words: one line for a program, and what a person should see besides (a caret under the place).</summary>
/// <param name="Message">One line.</param>
/// <param name="Picture">Lines that show the place; empty where there is none.</param>
/// <param name="IsBadInput">Whether the input is at fault, and not this program or the machine.</param>
internal sealed record Failure(string Message, string Picture, bool IsBadInput)
{
    /// <summary>The message, and the picture below it.</summary>
    public string ForPerson => Picture.Length == 0 ? Message : Message + "\n" + Picture;

    public static Failure Of(Exception e) => e switch
    {
        BadInputException => BadInput(e.Message),
        FormulaException => Pictured(e.Message),
        ArgumentException => BadInput(WithoutParameter((ArgumentException)e)),
        JsonException json => BadInput(NotJson(json)),
        OverflowException => BadInput("too large: a size or a number is out of range."),
        IOException or UnauthorizedAccessException => BadInput(e.Message),
        OutOfMemoryException => BadInput("too large: memory ran out."),
        _ => new($"{e.GetType().Name}: {OneLine(e.Message)} (please report this)", "", IsBadInput: false),
    };

    /// <summary>A message whose first line says it, and whose other lines show the place.</summary>
    private static Failure Pictured(string message)
    {
        string[] parts = message.ReplaceLineEndings("\n").Split('\n', 2);
        return new(parts[0], parts.Length > 1 ? parts[1] : "", IsBadInput: true);
    }

    private static Failure BadInput(string message) => new(OneLine(message), "", IsBadInput: true);

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
