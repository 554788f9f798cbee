using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>Samples read from a table: y, and x where there is one, ready to differentiate.</summary>
/// <param name="Rows">The rows kept; cell 0 is y's text, cell 1 x's.</param>
/// <param name="Skipped">How many rows had no value and were left out.</param>
/// <param name="Y">The samples; NaN where one is missing and was kept.</param>
/// <param name="X">Their coordinates, in the unit; null where they are one apart.</param>
/// <param name="Unit">The unit of x; null where x is no date.</param>
internal sealed record Series(IReadOnlyList<CsvTable.Row> Rows, int Skipped, double[] Y, double[]? X, DateUnit? Unit)
{
    /// <exception cref="BadInputException">A cell is missing or cannot be read, or there are fewer than two rows.</exception>
    public static Series Read(CsvTable table, SeriesPlan plan)
    {
        var kept = plan.Missing == Missing.Skip ? [.. table.Rows.Where(r => !r.Cells.Any(Cell.IsMissing))] : table.Rows;
        if (kept.Count < 2)
        {
            throw new BadInputException($"{plan.File} has {kept.Count.Shown()} row(s) with values; a slope needs two or more.");
        }

        double[] y = [.. kept.Select(r => ReadY(r, plan))];
        var axis = plan.X is null ? null : CoordinateColumn.Read(kept, plan);
        return new(kept, table.Rows.Count - kept.Count, y, axis?.Values, axis?.Unit);
    }

    private static double ReadY(CsvTable.Row row, SeriesPlan plan)
    {
        string cell = row.Cells[0];
        if (Cell.IsMissing(cell))
        {
            return plan.Missing == Missing.Nan
                ? double.NaN
                : throw new BadInputException(
                    $"row {row.Number} of {plan.File}: '{plan.Y}' is missing. "
                    + "Leave such rows out with --missing skip, or keep them with --missing nan.");
        }

        return Cell.TryNumber(cell, out double y)
            ? y
            : throw new BadInputException($"row {row.Number} of {plan.File}: '{plan.Y}' is '{cell.Shortened()}', not a finite number.");
    }
}
