using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Printing;

/// <summary>Cells in rows and columns, both with names; the first cell of each row is its name.</summary>
internal sealed record Grid(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A matrix, its rows and columns named.</summary>
    public static Grid Of(double[][] matrix, IReadOnlyList<string> rows, IReadOnlyList<string> columns) =>
        new(["", .. columns], [.. matrix.Select((row, i) => (string[])[rows[i], .. row.Select(x => x.Shown())])]);
}
