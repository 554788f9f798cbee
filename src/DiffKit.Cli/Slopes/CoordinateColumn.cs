using DiffKit.Cli.Asking;
using DiffKit.Cli.Tables;

namespace DiffKit.Cli.Slopes;

/// <summary>The column x of a table: numbers as they are, or dates as the time since the first.</summary>
/// <param name="Values">The coordinates, in the unit.</param>
/// <param name="Unit">The unit; null where they are numbers.</param>
/// <param name="Start">The first date; null where they are numbers.</param>
internal sealed record CoordinateColumn(double[] Values, DateUnit? Unit, DateTimeOffset? Start)
{
    /// <summary>The first cell decides: if it is a date, every cell must be one.</summary>
    /// <exception cref="BadInputException">A cell is missing, or is neither a finite number nor a date.</exception>
    public static CoordinateColumn Read(IReadOnlyList<Table.Row> rows, SeriesPlan plan)
    {
        if (rows.Count == 0)
        {
            return new([], null, null);
        }

        bool dates = plan.Unit != DateUnit.None && Cell.TryDate(rows[0].Cells[plan.PlaceOfX], out _);
        if (!dates && plan.Unit is { } unit && unit != DateUnit.None)
        {
            throw Bad(rows[0], plan, $"is '{Text(rows[0], plan)}', not {Cell.Dates}: --unit {unit.Name} needs dates.");
        }

        return dates ? Dates(rows, plan, plan.Unit ?? DateUnit.Day) : new([.. rows.Select(r => Number(r, plan))], null, null);
    }

    private static CoordinateColumn Dates(IReadOnlyList<Table.Row> rows, SeriesPlan plan, DateUnit unit)
    {
        DateTimeOffset[] dates = [.. rows.Select(r => Date(r, plan))];
        return new([.. dates.Select(date => unit.Of(date - dates[0]))], unit, dates[0]);
    }

    private static DateTimeOffset Date(Table.Row row, SeriesPlan plan) =>
        Cell.TryDate(Present(row, plan), out var date)
            ? date
            : throw Bad(row, plan, $"is '{Text(row, plan)}', not a date as in the first row; for plain numbers say --unit none.");

    private static double Number(Table.Row row, SeriesPlan plan) =>
        Cell.TryNumber(Present(row, plan), out double number)
            ? number
            : throw Bad(row, plan, $"is '{Text(row, plan)}', neither a finite number{Comma(row, plan)} nor {Cell.Dates}.");

    private static string Present(Table.Row row, SeriesPlan plan) =>
        Cell.IsMissing(row.Cells[plan.PlaceOfX])
            ? throw Bad(row, plan, "is missing; leave such rows out with --missing skip.")
            : row.Cells[plan.PlaceOfX];

    private static string Comma(Table.Row row, SeriesPlan plan) => row.Cells[plan.PlaceOfX].Contains(',') ? " (decimals have a point)" : "";

    private static string Text(Table.Row row, SeriesPlan plan) => row.Cells[plan.PlaceOfX].Shortened();

    private static BadInputException Bad(Table.Row row, SeriesPlan plan, string problem) =>
        new($"row {row.Number} of {plan.File}: '{plan.X}' {problem}");
}
