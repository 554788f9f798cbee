namespace DiffKit.Cli.Tables;

/// <summary>What to read from a file, and how.</summary>
/// <param name="File">What messages call the file.</param>
/// <param name="Y">The column to differentiate.</param>
/// <param name="X">The column to differentiate by; null for samples one apart.</param>
/// <param name="Missing">What to do with a row that has no value.</param>
/// <param name="Unit">The unit of dates; null where the user did not say.</param>
internal sealed record SeriesPlan(string File, string Y, string? X, Missing Missing, DateUnit? Unit)
{
    public IReadOnlyList<string> Columns => X is null ? [Y] : [Y, X];
}
