using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>The first row of a table: the names of its columns.</summary>
/// <param name="File">What messages call the file.</param>
/// <param name="Names">The names, left to right; those of nameless columns are empty.</param>
internal sealed record Header(string File, string[] Names)
{
    /// <exception cref="BadInputException">There are no names.</exception>
    public static Header Of(string file, IEnumerable<string> cells)
    {
        string[] names = [.. cells.Select(c => c.Trim())];
        return names.Any(n => n.Length > 0)
            ? new(file, names)
            : throw new BadInputException($"{file} is empty, or its first line is; that must name the columns.");
    }

    /// <summary>Where the columns are, in the order asked for.</summary>
    /// <exception cref="BadInputException">A column is not there, or there twice.</exception>
    public int[] Places(IReadOnlyList<string> columns) => [.. columns.Select(Place)];

    private int Place(string column)
    {
        int place = Array.IndexOf(Names, column);
        if (place < 0)
        {
            throw new BadInputException($"there is no column '{column.Shortened()}' in {File}; there are {Names.Listed()}.");
        }

        return Array.LastIndexOf(Names, column) == place
            ? place
            : throw new BadInputException($"{File} has more than one column '{column.Shortened()}'.");
    }
}
