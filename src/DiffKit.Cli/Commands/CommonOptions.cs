using System.CommandLine;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Commands;

/// <summary>Options that commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "print the object that batch answers" };

    /// <summary>Texts, which the parameter itself reads: its failures name what is wrong, and the same words serve JSON.</summary>
    public static Option<string[]> Of(Parameter parameter) =>
        new($"--{parameter.Name}") { Description = parameter.About, HelpName = parameter.Shown };
}
