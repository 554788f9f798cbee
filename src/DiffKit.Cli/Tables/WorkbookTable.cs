using System.Globalization;
using System.Text;
using DiffKit.Cli.Asking;
using ExcelDataReader;

namespace DiffKit.Cli.Tables;

/// <summary>Tables in workbooks of Excel, .xlsx and .xls: one sheet, its header in row 1.</summary>
internal static class WorkbookTable
{
    /// <param name="input">The file's bytes.</param>
    /// <param name="name">What messages call the file.</param>
    /// <param name="sheet">The sheet; the first one where null.</param>
    /// <param name="columns">The names of the columns to keep.</param>
    /// <exception cref="BadInputException">It is no workbook, the sheet is not there or empty, or a column is not there or there twice.</exception>
    public static Table Read(Stream input, string name, string? sheet, IReadOnlyList<string> columns)
    {
        var rows = Guarded(name, () => Sheet(input, name, sheet));
        var header = Header.Of(name, rows.Count > 0 && rows[0].Number == 1 ? rows[0].Cells : []);
        int[] places = header.Places(columns);
        return new([.. rows.Skip(1).Select(r => r with { Cells = [.. places.Select(p => r.Cells[p])] })]);
    }

    /// <summary>Of bytes that are no workbook, or half of one, the reader falls over in ways of its own.</summary>
    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (BadInputException or OutOfMemoryException))
        {
            throw new BadInputException($"{name} is no workbook that can be read: {e.Message}");
        }
    }

    /// <summary>All rows that are not blank.</summary>
    private static List<Table.Row> Sheet(Stream input, string name, string? sheet)
    {
        // .NET has the letters of old .xls files, but hands them out only once asked.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(input);
        Find(reader, name, sheet);
        var rows = new List<Table.Row>();
        for (long number = 1; reader.Read(); number++)
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(c => Text(reader.GetValue(c)))];
            if (cells.Any(c => c.Length > 0))
            {
                rows.Add(new(number, cells));
            }
        }

        return rows;
    }

    private static void Find(IExcelDataReader reader, string name, string? sheet)
    {
        var seen = new List<string>();
        do
        {
            if (sheet is null || reader.Name == sheet)
            {
                return;
            }

            seen.Add(reader.Name);
        }
        while (reader.NextResult());
        throw new BadInputException($"there is no sheet '{sheet.Shortened()}' in {name}; there are {seen.Listed()}.");
    }

    /// <summary>The cell as a CSV file would have it.</summary>
    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.Shown(),
        DateTime time => Cell.Shown(time),
        TimeSpan span => span.TotalDays.Shown(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
    };
}
