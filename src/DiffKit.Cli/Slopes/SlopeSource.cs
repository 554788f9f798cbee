using DiffKit.Cli.Tables;

namespace DiffKit.Cli.Slopes;

/// <summary>The file that samples are read from.</summary>
/// <param name="Path">As the user wrote it; - is standard input.</param>
internal sealed record SlopeSource(string Path)
{
    private const string StandardInput = "-";

    private static readonly string[] Workbooks = [".xlsx", ".xls"];

    /// <summary>What messages call it.</summary>
    public string Name => Path == StandardInput ? "standard input" : System.IO.Path.GetFileName(Path);

    /// <summary>Whether it holds an array and not a table.</summary>
    public bool IsArray => Extension.Equals(".npy", StringComparison.OrdinalIgnoreCase);

    public bool IsWorkbook => Workbooks.Contains(Extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>In bytes; 0 where there is no such file.</summary>
    public long Size => File.Exists(Path) ? new FileInfo(Path).Length : 0;

    private string Extension => System.IO.Path.GetExtension(Path);

    public Table Table(IReadOnlyList<string> columns, string? sheet, Streams streams)
    {
        if (sheet is not null && !IsWorkbook)
        {
            throw new BadInputException($"--sheet is of workbooks, .xlsx and .xls; {Name} is none.");
        }

        if (Path == StandardInput)
        {
            return CsvTable.Read(streams.In, Name, columns);
        }

        Exists();
        using var stream = File.OpenRead(Path);
        return IsWorkbook ? WorkbookTable.Read(stream, Name, sheet, columns) : CsvTable.Read(stream, Name, columns);
    }

    public SampleArray Array()
    {
        Exists();
        return SampleArray.Read(Path);
    }

    private void Exists()
    {
        if (!File.Exists(Path))
        {
            throw new BadInputException(Directory.Exists(Path) ? $"{Path} is a directory, not a file." : $"there is no file {Path}.");
        }
    }
}
