namespace DiffKit.Cli.Tables;

/// <summary>Some columns of a file, found by name.</summary>
/// <param name="Rows">The rows in the order of the file.</param>
internal sealed record Table(IReadOnlyList<Table.Row> Rows)
{
    /// <param name="Number">The line in the file; the header is on 1, as a spreadsheet shows it.</param>
    /// <param name="Cells">The cells of the columns asked for, in that order.</param>
    internal readonly record struct Row(long Number, string[] Cells);
}
