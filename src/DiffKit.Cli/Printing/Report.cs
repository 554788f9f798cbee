using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Printing;

/// <summary>An answer as a person reads it: lines of one or two cells (what, and how much), then a grid where there is one.</summary>
internal sealed record Report(IReadOnlyList<string[]> Lines)
{
    public Grid? Grid { get; init; }

    /// <summary>Whether there is one thing to say, which needs no table.</summary>
    public bool IsOneCell => Grid is null && Lines is [[_]];

    /// <summary>What every answer by a method ends with.</summary>
    public static IReadOnlyList<string[]> Ending(int evaluations, Outcome outcome) =>
        [["evaluations", evaluations.Shown()], ["outcome", outcome.ToString()]];
}
