using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Slopes;

/// <summary>What to read from a file, and how.</summary>
/// <param name="File">What messages call the file.</param>
/// <param name="Y">The columns to differentiate.</param>
/// <param name="X">The column to differentiate by; null for samples evenly apart.</param>
/// <param name="Group">The column whose cells say to which group a row belongs; null where all belong together.</param>
/// <param name="Spacing">How far apart rows are where there is no X.</param>
/// <param name="Missing">What to do with a row that has no value.</param>
/// <param name="Unit">The unit of dates; null where the user did not say.</param>
internal sealed record SeriesPlan(
    string File, IReadOnlyList<string> Y, string? X, string? Group, double Spacing, Missing Missing, DateUnit? Unit)
{
    /// <summary>The columns to read, in the order in which they are written again.</summary>
    public IReadOnlyList<string> Columns { get; } = Distinct([.. Named(Group), .. Named(X), .. Y]);

    /// <summary>Where a row's x is among its cells.</summary>
    public int PlaceOfX => Group is null ? 0 : 1;

    /// <summary>Where the first of a row's samples is among its cells.</summary>
    public int PlaceOfY => Columns.Count - Y.Count;

    private static IReadOnlyList<string> Named(string? column) => column is null ? [] : [column];

    private static IReadOnlyList<string> Distinct(string[] columns) =>
        columns.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new BadInputException($"the column '{twice.Key.Shortened()}' is named twice, by --y, --x or --group.")
            : columns;
}
