using DiffKit.Cli.Asking;
using DiffKit.Cli.Tables;

namespace DiffKit.Cli.Slopes;

/// <summary>Samples read from a table, ready to differentiate.</summary>
/// <param name="Plan">What was asked for.</param>
/// <param name="Rows">The rows kept.</param>
/// <param name="Skipped">How many rows had no value and were left out.</param>
/// <param name="Y">The samples, a list for each column; NaN where one is missing.</param>
/// <param name="X">Their coordinates, in the unit; null where they are evenly apart.</param>
/// <param name="Unit">The unit of x; null where x is no date.</param>
/// <param name="Start">The date from which x counts; null where x is no date.</param>
internal sealed record SampleTable(
    SeriesPlan Plan, IReadOnlyList<Table.Row> Rows, int Skipped, double[][] Y, double[]? X, DateUnit? Unit, DateTimeOffset? Start)
{
    /// <exception cref="BadInputException">A cell is missing or cannot be read.</exception>
    public static SampleTable Read(Table table, SeriesPlan plan)
    {
        var kept = plan.Missing == Missing.Skip ? [.. table.Rows.Where(r => HasSamples(r, plan))] : table.Rows;
        double[][] y = [.. plan.Y.Select((_, column) => kept.Select(r => ReadY(r, column, plan)).ToArray())];
        var x = plan.X is null ? null : CoordinateColumn.Read(kept, plan);
        return new(plan, kept, table.Rows.Count - kept.Count, y, x?.Values, x?.Unit, x?.Start);
    }

    /// <summary>A series for each group in each column; the groups in the order in which they come.</summary>
    public IEnumerable<Series> AllSeries()
    {
        List<(string? Name, int[] Rows)> groups = Plan.Group is null
            ? [(null, [.. Enumerable.Range(0, Rows.Count)])]
            : [.. Enumerable.Range(0, Rows.Count).GroupBy(GroupOf).Select(g => ((string?)g.Key, g.ToArray()))];
        return from column in Enumerable.Range(0, Y.Length)
               from @group in groups
               select new Series(this, column, @group.Name, [.. @group.Rows.Where(row => IsSample(column, row))]);
    }

    /// <summary>Samples that are missing take no part where they are skipped; else it is the scheme that meets them.</summary>
    private bool IsSample(int column, int row) => Plan.Missing != Missing.Skip || !double.IsNaN(Y[column][row]);

    private string GroupOf(int row) =>
        Rows[row].Cells[0] is { Length: > 0 } name
            ? name
            : throw new BadInputException($"row {Rows[row].Number} of {Plan.File} belongs to no group: '{Plan.Group}' is empty.");

    private static bool HasSamples(Table.Row row, SeriesPlan plan) =>
        row.Cells.Skip(plan.PlaceOfY).Any(c => !Cell.IsMissing(c)) && !(plan.X is not null && Cell.IsMissing(row.Cells[plan.PlaceOfX]));

    private static double ReadY(Table.Row row, int column, SeriesPlan plan)
    {
        string cell = row.Cells[plan.PlaceOfY + column];
        if (Cell.IsMissing(cell))
        {
            return plan.Missing != Missing.Fail
                ? double.NaN
                : throw new BadInputException(
                    $"row {row.Number} of {plan.File}: '{plan.Y[column]}' is missing. "
                    + "Leave such rows out with --missing skip, or keep them with --missing nan or split.");
        }

        return Cell.TryNumber(cell, out double y)
            ? y
            : throw new BadInputException(
                $"row {row.Number} of {plan.File}: '{plan.Y[column]}' is '{cell.Shortened()}', not a finite number{(cell.Contains(',') ? " (decimals have a point)" : "")}.");
    }
}
