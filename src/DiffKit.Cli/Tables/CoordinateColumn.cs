using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>The column x of a table: numbers as they are, or dates as the time since the first.</summary>
/// <param name="Values">The coordinates, in the unit.</param>
/// <param name="Unit">The unit; null where they are numbers.</param>
internal sealed record CoordinateColumn(double[] Values, DateUnit? Unit)
{
    /// <summary>Where a cell of x is in <see cref="CsvTable.Row.Cells"/>.</summary>
    private const int Place = 1;

    /// <summary>The first cell decides: if it is a date, every cell must be one.</summary>
    public static CoordinateColumn Read(IReadOnlyList<CsvTable.Row> rows, SeriesPlan plan)
    {
        bool dates = plan.Unit != DateUnit.None && Cell.TryDate(rows[0].Cells[Place], out _);
        if (!dates && plan.Unit is { } unit && unit != DateUnit.None)
        {
            throw Bad(rows[0], plan, $"is '{Text(rows[0])}', not a date (YYYY-MM-DD or YYYYMMDD): --unit {unit.Name} needs dates.");
        }

        double[] values = dates ? Dates(rows, plan, plan.Unit ?? DateUnit.Day) : [.. rows.Select(r => Number(r, plan))];
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] == values[i - 1])
            {
                throw Bad(rows[i], plan, $"is the same as in row {rows[i - 1].Number}; there is no slope between them.");
            }
        }

        return new(values, dates ? plan.Unit ?? DateUnit.Day : null);
    }

    private static double[] Dates(IReadOnlyList<CsvTable.Row> rows, SeriesPlan plan, DateUnit unit)
    {
        int[] days = [.. rows.Select(r => Date(r, plan).DayNumber)];
        return [.. days.Select(day => (day - days[0]) / unit.Days)];
    }

    private static DateOnly Date(CsvTable.Row row, SeriesPlan plan) =>
        Cell.TryDate(Present(row, plan), out var date)
            ? date
            : throw Bad(row, plan, $"is '{Text(row)}', not a date as in the first row; for plain numbers say --unit none.");

    private static double Number(CsvTable.Row row, SeriesPlan plan) =>
        Cell.TryNumber(Present(row, plan), out double number)
            ? number
            : throw Bad(row, plan, $"is '{Text(row)}', neither a finite number nor a date (YYYY-MM-DD or YYYYMMDD).");

    private static string Present(CsvTable.Row row, SeriesPlan plan) =>
        Cell.IsMissing(row.Cells[Place])
            ? throw Bad(row, plan, "is missing; leave such rows out with --missing skip.")
            : row.Cells[Place];

    private static string Text(CsvTable.Row row) => row.Cells[Place].Shortened();

    private static BadInputException Bad(CsvTable.Row row, SeriesPlan plan, string problem) =>
        new($"row {row.Number} of {plan.File}: '{plan.X}' {problem}");
}
