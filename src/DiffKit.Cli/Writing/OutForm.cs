using System.Text;
using CsvHelper;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Slopes;

namespace DiffKit.Cli.Writing;

/// <summary>A form of file that slopes are written in. A new form is one line and how it is written.</summary>
/// <param name="Extension">The extension that asks for it.</param>
/// <param name="Writer">Works out what to write, so that what cannot be written is refused before a file is opened.</param>
internal sealed record OutForm(string Extension, Func<ISlopes, CancellationToken, Action<Stream>> Writer)
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    public static readonly OutForm Npy = new(".npy", (slopes, _) => slopes.WriteNpy);

    private static readonly OutForm[] All = [new(".csv", Csv), new(".json", Json), Npy];

    /// <summary>The form that a path's extension asks for; CSV where it has none.</summary>
    public static OutForm Of(string path)
    {
        string extension = Path.GetExtension(path);
        return extension.Length == 0 ? All[0]
            : All.FirstOrDefault(f => f.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException(
                $"--out {path}: slopes are written as {All.Select(f => f.Extension).ToList().Listed()}, not {extension.Shortened()}.");
    }

    public static void Csv(ISlopes slopes, TextWriter output, CancellationToken stop)
    {
        using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        Write(writer, slopes.Columns(), stop);
    }

    private static Action<Stream> Csv(ISlopes slopes, CancellationToken stop)
    {
        var columns = slopes.Columns();
        return stream =>
        {
            using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
            Write(writer, columns, stop);
        };
    }

    private static Action<Stream> Json(ISlopes slopes, CancellationToken stop)
    {
        byte[] json = Encoding.UTF8.GetBytes(Inquiry.Serialize(slopes.Json()) + "\n");
        return stream => stream.Write(json);
    }

    private static void Write(CsvWriter writer, IReadOnlyList<OutColumn> columns, CancellationToken stop)
    {
        writer.WriteRecord([.. columns.Select(c => c.Name)]);
        for (int i = 0; i < columns[0].Cells.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var column in columns)
            {
                writer.WriteField(column.Cells[i]);
            }

            writer.EndRecord();
        }
    }
}
