using CsvHelper;

namespace DiffKit.Cli.Tables;

/// <summary>The slopes as CSV: x where there is one and y, as they were read, then the slope.</summary>
internal static class SlopeFile
{
    private const string SlopeColumn = "slope";

    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    public static void Write(Stream output, SeriesPlan plan, Series series, double[] slope, CancellationToken stop)
    {
        using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        Write(writer, plan, series, slope, stop);
    }

    public static void Write(TextWriter output, SeriesPlan plan, Series series, double[] slope, CancellationToken stop)
    {
        using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        Write(writer, plan, series, slope, stop);
    }

    private static void Write(CsvWriter writer, SeriesPlan plan, Series series, double[] slope, CancellationToken stop)
    {
        writer.WriteRecord([.. plan.Columns.Reverse(), SlopeColumn]);
        for (int i = 0; i < slope.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (string cell in series.Rows[i].Cells.Reverse())
            {
                writer.WriteField(cell);
            }

            writer.WriteField(slope[i]);
            writer.EndRecord();
        }
    }
}
