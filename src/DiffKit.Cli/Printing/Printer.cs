using DiffKit.Cli.Asking;
using Spectre.Console;

namespace DiffKit.Cli.Printing;

/// <summary>Puts an answer out: as JSON, as aligned plain text, or as tables on a terminal.</summary>
internal static class Printer
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    public static void Print(Answer answer, bool json, Streams streams)
    {
        if (json)
        {
            streams.Out.WriteLine(Inquiry.Serialize(answer));
        }
        else
        {
            Print(answer.Describe(), streams);
        }
    }

    public static void Print(Report report, Streams streams)
    {
        if (streams.Rich && !report.IsOneCell)
        {
            Rich(report, streams.Out);
        }
        else
        {
            Plain(report, streams.Out);
        }
    }

    private static void Plain(Report report, TextWriter output)
    {
        Align(report.Lines, output);
        if (report.Grid is { } grid)
        {
            output.WriteLine();
            Align(grid.Rows.Prepend(grid.Columns), output);
        }
    }

    /// <summary>Columns two spaces apart, with nothing trailing: easy on the eye and on <c>awk</c>.</summary>
    private static void Align(IEnumerable<IReadOnlyList<string>> lines, TextWriter output)
    {
        var rows = lines.ToList();
        int[] widths = [.. Enumerable.Range(0, rows.Max(r => r.Count)).Select(c => rows.Max(r => c < r.Count ? r[c].Length : 0))];
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        }
    }

    private static void Rich(Report report, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        console.Write(Table(["", ""], report.Lines).HideHeaders());
        if (report.Grid is { } grid)
        {
            console.Write(Table(grid.Columns, grid.Rows));
        }
    }

    private static Table Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().RoundedBorder();
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Markup(Markup.Escape(column))) { NoWrap = true });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select((cell, c) => new Markup(Markup.Escape(cell), c == 0 ? Bold : Style.Plain)));
        }

        return table;
    }
}
