using CsvHelper;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>Some columns of a CSV file, found by name.</summary>
/// <param name="Rows">The rows in the order of the file.</param>
internal sealed record CsvTable(IReadOnlyList<CsvTable.Row> Rows)
{
    /// <param name="Number">The line in the file; the header is on 1, as a spreadsheet shows it.</param>
    /// <param name="Cells">The cells of the columns asked for, in that order.</param>
    internal readonly record struct Row(long Number, string[] Cells);

    private static readonly CsvReaderOptions Options = new()
    {
        TrackLineNumbers = true,
        SkipEmptyLines = false,
        TrimWhitespace = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <param name="input">The file's bytes.</param>
    /// <param name="name">What messages call the file.</param>
    /// <param name="columns">The names of the columns to keep.</param>
    /// <exception cref="BadInputException">The file is empty, a column is not there or there twice, or a row is ragged.</exception>
    public static CsvTable Read(Stream input, string name, IReadOnlyList<string> columns)
    {
        using var reader = CsvReader.Create(input, Options);
        try
        {
            return Read(reader, name, columns);
        }
        catch (CsvFormatException e)
        {
            throw new BadInputException($"row {e.LineNumber} of {name} is no CSV: {e.Message}");
        }
    }

    private static CsvTable Read(CsvReader reader, string name, IReadOnlyList<string> columns)
    {
        string[] header = [.. reader.Headers.Select(h => h.Trim())];
        if (header.All(h => h.Length == 0))
        {
            throw new BadInputException($"{name} is empty, or its first line is; that must name the columns.");
        }

        int[] places = [.. columns.Select(c => Find(c, header, name))];
        var rows = new List<Row>();
        int blankEnd = 0;
        while (reader.Read())
        {
            bool blank = reader.RawRecord.IsEmpty;
            if (!blank || header.Length == 1)
            {
                rows.Add(new(reader.LineNumber, Cells(reader, header, places, name)));
            }

            blankEnd = blank && header.Length == 1 ? blankEnd + 1 : 0;
        }

        // A blank line in a file of one column is a missing value, unless nothing follows.
        rows.RemoveRange(rows.Count - blankEnd, blankEnd);
        return new(rows);
    }

    private static string[] Cells(CsvReader reader, string[] header, int[] places, string name) =>
        reader.FieldCount == header.Length
            ? [.. places.Select(reader.GetString)]
            : throw new BadInputException(
                $"row {reader.LineNumber} of {name} has {reader.FieldCount.Shown()} cell(s), but the header has {header.Length.Shown()}.");

    private static int Find(string column, string[] header, string name)
    {
        int place = Array.IndexOf(header, column);
        if (place < 0)
        {
            throw new BadInputException($"there is no column '{column.Shortened()}' in {name}; there are {header.Listed()}.");
        }

        return Array.LastIndexOf(header, column) == place
            ? place
            : throw new BadInputException($"{name} has more than one column '{column.Shortened()}'.");
    }
}
