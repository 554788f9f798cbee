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
    private readonly double[][] slopes, smooth;
    private readonly List<Smoothed> answers = [];

    /// <exception cref="BadInputException">A series is too short, or two of its rows lie at the same place.</exception>
    public TableSlopes(SampleTable table, SlopeScheme scheme)
    {
        (this.table, this.scheme) = (table, scheme);
        series = [.. table.AllSeries()];
        slopes = [.. table.Y.Select(y => Enumerable.Repeat(double.NaN, y.Length).ToArray())];
        smooth = [.. table.Y.Select(y => Enumerable.Repeat(double.NaN, y.Length).ToArray())];
        if (series.Count == 0)
        {
            throw new BadInputException($"{Plan.File} has 0 row(s) with values; {scheme} needs {scheme.Least.Shown()} or more.");
        }

        foreach (var one in series)
        {
            answers.Add(one.Slope(scheme));
            Place(answers[^1].Slope, one, slopes);
            Place(answers[^1].Values, one, smooth);
        }
    }

    public SamplesAnswer Answer => new(slopes);

    private SeriesPlan Plan => table.Plan;

    public IReadOnlyList<OutColumn> Columns() =>
    [
        .. Plan.Columns.Select((name, place) => OutColumn.Read(name, [.. table.Rows.Select(r => r.Cells[place])])),
        .. scheme.Smoother is null ? [] : Names("smooth").Select((name, column) => OutColumn.Of(name, smooth[column])),
        .. Names(scheme.Name).Select((name, column) => OutColumn.Of(name, slopes[column])),
    ];

    public object Json() => Columns().ToDictionary(c => c.Name, c => c.Json());

    public void WriteNpy(Stream destination)
    {
        NpyArray array = slopes is [var only]
            ? new(only, [only.Length])
            : new([.. Enumerable.Range(0, table.Rows.Count).SelectMany(row => slopes.Select(s => s[row]))], [table.Rows.Count, slopes.Length]);
        array.Write(destination);
    }

    public string Picture() => Plot.Samples([.. series.Select(Curve)], new(Plan.File, LabelOfX(), Words(Plan.Y), scheme.Per(Words(Plan.Y), UnitOfX))
    {
        Origin = table.Start?.UtcDateTime,
        Unit = table.Unit?.Span ?? TimeSpan.FromDays(1),
    });

    public Report Summary(string file)
    {
        string[][] lines =
        [
            ["written", $"{table.Rows.Count.Shown()} {(slopes.Length == 1 ? "slopes" : "rows")} to {file}"],
            ["skipped", $"{table.Skipped.Shown()} rows without a value"],
            .. Plan.Group is null ? (string[][])[] : [["groups", (series.Count / slopes.Length).Shown()]],
        ];
        return series is [var only]
            ? new([.. lines, [scheme.Name, scheme.Per(Plan.Y[0], UnitOfX)], .. Spread.Of(slopes[0]).Lines(), .. Overall(only), .. Smoothness()])
            : new(lines) { Grid = Spread.Grid([.. Plan.Y.Select(y => scheme.Per(y, UnitOfX))], slopes) };
    }

    private string UnitOfX => table.Unit?.Name ?? Plan.X ?? "row";

    private string LabelOfX() => table.Start is { } start ? $"{Plan.X}, from {Cell.Shown(start.UtcDateTime)} on" : UnitOfX;

    /// <summary>Of several the picture's legend has the names.</summary>
    private static string Words(IReadOnlyList<string> names) => names is [var only] ? only : "values";

    private PlotCurve Curve(Series one)
    {
        string name = one.Group is null ? Plan.Y[one.Column] : Plan.Y.Count == 1 ? one.Group : $"{Plan.Y[one.Column]}, {one.Group}";
        return new(name, one.Places, one.Values, [.. one.Rows.Select(row => slopes[one.Column][row])]);
    }

    private static void Place(double[] answer, Series one, double[][] columns)
    {
        for (int i = 0; i < answer.Length; i++)
        {
            columns[one.Column][one.Rows[i]] = answer[i];
        }
    }

    /// <summary>One is called <c>slope</c>; several, <c>slope_</c> and the name of their column.</summary>
    private string[] Names(string name)
    {
        string[] names = slopes.Length == 1 && !Plan.Columns.Contains(name) ? [name] : [.. Plan.Y.Select(y => $"{name}_{y}")];
        return names.FirstOrDefault(Plan.Columns.Contains) is { } twice
            ? throw new BadInputException($"the column '{twice.Shortened()}' of {Plan.File} has the name of one to be written; rename it.")
            : names;
    }

    /// <summary>What smoothing took off, and how strong it was.</summary>
    private IEnumerable<string[]> Smoothness() => scheme.Smoother is null
        ? []
        : [["residual", answers[0].Residual.Shown()], ["parameter", answers[0].Parameter.Shown()]];

    /// <summary>The mean slope over x.</summary>
    private IEnumerable<string[]> Overall(Series only)
    {
        double[] x = only.Places, y = only.Values;
        return scheme.Scheme.Order == 1 ? [["from first to last", ((y[^1] - y[0]) / (x[^1] - x[0])).Shown()]] : [];
    }
}
