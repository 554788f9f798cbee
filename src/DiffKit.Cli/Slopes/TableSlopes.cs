using DiffKit.Cli.Asking;
using DiffKit.Cli.Operations;
using DiffKit.Cli.Printing;
using DiffKit.Cli.Tables;
using DiffKit.Cli.Writing;

namespace DiffKit.Cli.Slopes;

/// <summary>The slopes of columns of a table, each group by itself, back in the order of the rows.</summary>
internal sealed class TableSlopes : ISlopes
{
    private readonly SampleTable table;
    private readonly SlopeScheme scheme;
    private readonly List<Series> series;
    private readonly double[][] slopes;

    /// <exception cref="BadInputException">A series is too short, or two of its rows lie at the same place.</exception>
    public TableSlopes(SampleTable table, SlopeScheme scheme)
    {
        (this.table, this.scheme) = (table, scheme);
        series = [.. table.AllSeries()];
        slopes = [.. table.Y.Select(y => Enumerable.Repeat(double.NaN, y.Length).ToArray())];
        if (series.Count == 0)
        {
            throw new BadInputException($"{Plan.File} has 0 row(s) with values; {scheme} needs {scheme.Least.Shown()} or more.");
        }

        foreach (var one in series)
        {
            Place(one.Slope(scheme), one);
        }
    }

    public SamplesAnswer Answer => new(slopes);

    private SeriesPlan Plan => table.Plan;

    public IReadOnlyList<OutColumn> Columns() =>
    [
        .. Plan.Columns.Select((name, place) => OutColumn.Read(name, [.. table.Rows.Select(r => r.Cells[place])])),
        .. Names().Select((name, column) => OutColumn.Of(name, slopes[column])),
    ];

    public object Json() => Columns().ToDictionary(c => c.Name, c => c.Json());

    public NpyArray AsArray() => slopes is [var only]
        ? new(only, [only.Length])
        : new([.. Enumerable.Range(0, table.Rows.Count).SelectMany(row => slopes.Select(s => s[row]))], [table.Rows.Count, slopes.Length]);

    public string Picture() =>
        Plot.Samples([.. series.Select(Curve)], new(Plan.File, LabelOfX(), Words(Plan.Y), scheme.Per(Words(Plan.Y), UnitOfX)));

    public Report Summary(string file)
    {
        string[][] lines =
        [
            ["written", $"{table.Rows.Count.Shown()} {(slopes.Length == 1 ? "slopes" : "rows")} to {file}"],
            ["skipped", $"{table.Skipped.Shown()} rows without a value"],
            .. Plan.Group is null ? (string[][])[] : [["groups", (series.Count / slopes.Length).Shown()]],
        ];
        return series is [var only]
            ? new([.. lines, [scheme.Name, scheme.Per(Plan.Y[0], UnitOfX)], .. Spread.Of(slopes[0]).Lines(), .. Overall(only)])
            : new(lines) { Grid = Spread.Grid([.. Plan.Y.Select(y => scheme.Per(y, UnitOfX))], slopes) };
    }

    private string UnitOfX => table.Unit?.Name ?? Plan.X ?? "row";

    private string LabelOfX() => table.Unit is { } unit
        ? $"{Plan.X}: {unit.Name}s since {Cell.Shown(table.Rows[0].Cells[Plan.PlaceOfX])}"
        : UnitOfX;

    private static string Words(IEnumerable<string> names) => string.Join(", ", names);

    private PlotCurve Curve(Series one)
    {
        string name = one.Group is null ? Plan.Y[one.Column] : Plan.Y.Count == 1 ? one.Group : $"{Plan.Y[one.Column]}, {one.Group}";
        return new(name, one.Places, one.Values, [.. one.Rows.Select(row => slopes[one.Column][row])]);
    }

    private void Place(double[] slope, Series one)
    {
        for (int i = 0; i < slope.Length; i++)
        {
            slopes[one.Column][one.Rows[i]] = slope[i];
        }
    }

    /// <summary>One is called <c>slope</c>; several, <c>slope_</c> and the name of their column.</summary>
    private string[] Names()
    {
        string[] names = slopes.Length == 1 && !Plan.Columns.Contains(scheme.Name)
            ? [scheme.Name]
            : [.. Plan.Y.Select(y => $"{scheme.Name}_{y}")];
        return names.FirstOrDefault(Plan.Columns.Contains) is { } twice
            ? throw new BadInputException($"the column '{twice.Shortened()}' of {Plan.File} has the name of one to be written; rename it.")
            : names;
    }

    /// <summary>The mean slope over x.</summary>
    private IEnumerable<string[]> Overall(Series only)
    {
        double[] x = only.Places, y = only.Values;
        return scheme.Scheme.Order == 1 ? [["from first to last", ((y[^1] - y[0]) / (x[^1] - x[0])).Shown()]] : [];
    }
}
