using CsvHelper;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>Tables in CSV files; the separator is recognised.</summary>
internal static class CsvTable
{
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
    public static Table Read(Stream input, string name, IReadOnlyList<string> columns)
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

    private static Table Read(CsvReader reader, string name, IReadOnlyList<string> columns)
    {
        var header = Header.Of(name, reader.Headers);
        int[] places = header.Places(columns);
        int width = header.Names.Length;
        var rows = new List<Table.Row>();
        int blankEnd = 0;
        while (reader.Read())
        {
            bool blank = reader.RawRecord.IsEmpty;
            if (!blank || width == 1)
            {
                rows.Add(new(reader.LineNumber, Cells(reader, width, places, name)));
            }

            blankEnd = blank && width == 1 ? blankEnd + 1 : 0;
        }

        // A blank line in a file of one column is a missing value, unless nothing follows.
        rows.RemoveRange(rows.Count - blankEnd, blankEnd);
        return new(rows);
    }

    private static string[] Cells(CsvReader reader, int width, int[] places, string name) =>
        reader.FieldCount == width
            ? [.. places.Select(reader.GetString)]
            : throw new BadInputException(
                $"row {reader.LineNumber} of {name} has {reader.FieldCount.Shown()} cell(s), but the header has {width.Shown()}.");
}
