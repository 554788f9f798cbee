using System.CommandLine;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Commands;

/// <summary>Options that commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "print the object that batch answers" };

    /// <summary>Texts, which the field itself reads: its failures name what is wrong, and the same words serve JSON.</summary>
    public static Option<string[]> Of(Field field) => new($"--{field.Name}") { Description = field.About, HelpName = field.Shown };

    /// <summary>The one text given; null if none was.</summary>
    /// <exception cref="BadInputException">It was given twice.</exception>
    public static string? Single(ParseResult parsed, Option<string> option) => parsed.GetValue(option);
}
