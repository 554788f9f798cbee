using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Printing;

/// <summary>An answer as a person reads it: lines of one or two cells (what, and how much), then a grid where there is one.</summary>
internal sealed record Report(IReadOnlyList<string[]> Lines)
{
    public Grid? Grid { get; init; }

    /// <summary>What every answer by a method ends with.</summary>
    public static IReadOnlyList<string[]> Ending(int evaluations, Outcome outcome) =>
        [["evaluations", evaluations.Shown()], ["outcome", outcome.ToString()]];
}
