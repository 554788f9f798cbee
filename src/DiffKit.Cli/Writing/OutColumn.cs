using DiffKit.Cli.Asking;
using DiffKit.Cli.Tables;

namespace DiffKit.Cli.Writing;

/// <summary>A column to write: its cells as text, and as JSON.</summary>
internal sealed record OutColumn(string Name, IReadOnlyList<string> Cells, Func<IReadOnlyList<object?>> Json)
{
    /// <summary>Cells as they were read: as JSON, numbers where all are, with null for a missing one; else texts.</summary>
    public static OutColumn Read(string name, IReadOnlyList<string> cells) => new(name, cells, () =>
    {
        bool numbers = cells.All(c => Cell.IsMissing(c) || Cell.TryNumber(c, out _));
        return [.. cells.Select(c => Cell.IsMissing(c) ? null : numbers && Cell.TryNumber(c, out double number) ? number : (object)c)];
    });

    public static OutColumn Of(string name, double[] numbers) =>
        new(name, [.. numbers.Select(x => x.Shown())], () => [.. numbers.Select(x => (object)x)]);
}
