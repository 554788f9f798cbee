using System.CommandLine;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Operations;
using DiffKit.Cli.Slopes;

namespace DiffKit.Cli.Commands;

/// <summary>What <c>samples</c> may be told, and how it is read.</summary>
internal sealed class SamplesOptions
{
    private readonly Argument<string> file = new("file")
    {
        Description = "a table with a header, CSV, .xlsx or .xls, or an array, .npy; - for CSV on standard input",
    };

    private readonly Option<string[]> y = new("--y") { Description = "a column to differentiate; once for each", HelpName = "column" };

    private readonly Option<string> x = new("--x")
    {
        Description = "the column to differentiate by: numbers or dates; if not given, rows are --spacing apart",
        HelpName = "column",
    };

    private readonly Option<string> group = new("--group")
    {
        Description = "the column that says to which group a row belongs; each group is differentiated by itself",
        HelpName = "column",
    };

    private readonly Option<string> sheet = new("--sheet") { Description = "the sheet of a workbook; the first if not given", HelpName = "name" };

    private readonly Option<string> axis = new("--axis")
    {
        Description = "the axis of an array to differentiate along, from 0, or from the end where negative",
        HelpName = "number",
    };

    private readonly Option<string> spacing = new("--spacing") { Description = "the distance between samples without --x; 1 if not given" };

    private readonly Option<string> unit = new("--unit")
    {
        Description = $"what slopes along dates are per: {string.Join(", ", DateUnit.All.Select(u => u.Name))}; day if not given",
        HelpName = "name",
    };

    private readonly Option<string> missing = new("--missing")
    {
        Description = "rows without a value: fail (if not given), skip them, keep them as nan, or split the series at them",
        HelpName = "fail|skip|nan|split",
    };

    private readonly Option<string> order = new("--order") { Description = "the order of the derivative, 1 to 6; 1 if not given", HelpName = "k" };

    private readonly Option<string> accuracy = new("--accuracy")
    {
        Description = "the order of the error, 2 to 10, at the ends too; if not given, as numpy.gradient",
        HelpName = "p",
    };

    private readonly Option<string[]> edgeOrder = new("--edge-order") { Description = SamplesOperation.EdgeOrder.About, HelpName = "1|2" };

    private readonly Option<string> smooth = new("--smooth")
    {
        Description = $"smooth the samples first: {Smoother.Forms}; λ by cross-validation if not given",
        HelpName = "way",
    };

    private readonly Option<string> output = new("--out")
    {
        Description = "the file to write, .csv, .json or .npy; CSV to standard output if not given",
        HelpName = "file",
    };

    private readonly Option<string> plot = new("--plot") { Description = "an SVG picture to write: samples above, slopes below", HelpName = "file" };

    private readonly Option<bool> json = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Arguments.Add(file);
        foreach (Option option in (Option[])[y, x, group, sheet, axis, spacing, unit, missing, order, accuracy, edgeOrder, smooth, output, plot, json])
        {
            command.Options.Add(option);
        }
    }

    public SlopeSource Source(ParseResult parsed) => new(parsed.GetRequiredValue(file));

    public string? Sheet(ParseResult parsed) => parsed.GetValue(sheet);

    public string? Out(ParseResult parsed) => parsed.GetValue(output);

    public string? Plot(ParseResult parsed) => parsed.GetValue(plot);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public int? Axis(ParseResult parsed) => Whole(parsed, axis);

    public double Spacing(ParseResult parsed) => parsed.GetValue(spacing) is not { } text ? 1
        : Texts.TryNumber(text, out double h) ? h
        : throw new BadInputException($"--spacing is a number, not '{text.Shortened()}'.");

    public SlopeScheme Scheme(ParseResult parsed, Missing gaps)
    {
        if (parsed.GetValue(smooth) is { } way)
        {
            Refuse(parsed, "--smooth", "it has a slope of its own", order, accuracy, edgeOrder);
            return SlopeScheme.Of(Smoother.Of(way), gaps);
        }

        var edge = SamplesOperation.EdgeOrder;
        int? edgeOrderGiven = parsed.GetValue(edgeOrder) is { Length: > 0 } texts ? (int)edge.FromArguments(texts)! : null;
        return SlopeScheme.Of(Whole(parsed, order), Whole(parsed, accuracy), edgeOrderGiven, gaps);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="fallback">What is meant where nothing is said.</param>
    public Missing Missing(ParseResult parsed, Missing fallback) => parsed.GetValue(missing) switch
    {
        null => fallback,
        "fail" => Slopes.Missing.Fail,
        "skip" => Slopes.Missing.Skip,
        "nan" => Slopes.Missing.Nan,
        "split" => Slopes.Missing.Split,
        var text => throw new BadInputException($"--missing is fail, skip, nan or split, not '{text.Shortened()}'."),
    };

    public SeriesPlan Plan(ParseResult parsed, string name)
    {
        Refuse(parsed, name, "a table has columns and no axes", axis);
        string? by = parsed.GetValue(x);
        if (parsed.GetValue(y) is not { Length: > 0 } columns)
        {
            throw new BadInputException($"Option '--y' is required: the column of {name} to differentiate.");
        }

        if (by is not null && parsed.GetValue(spacing) is not null)
        {
            throw new BadInputException($"--spacing is for rows without coordinates, but --x gives them.");
        }

        return new(name, columns, by, parsed.GetValue(group), Spacing(parsed), Missing(parsed, Slopes.Missing.Fail), Unit(parsed.GetValue(unit), by));
    }

    /// <summary>An array has axes, and knows nothing of columns.</summary>
    public void RefuseColumns(ParseResult parsed, string name) => Refuse(parsed, name, "an array has no columns", y, x, group, sheet, unit);

    private static void Refuse(ParseResult parsed, string name, string reason, params Option[] options)
    {
        if (options.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false }) is { } option)
        {
            throw new BadInputException($"{option.Name} does not go with {name}: {reason}.");
        }
    }

    private static int? Whole(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) is { } text ? Asked.ReadWhole(option.Name.TrimStart('-'), text) : null;

    private static DateUnit? Unit(string? name, string? x) => (name, x) switch
    {
        (null, _) => null,
        (_, null) => throw new BadInputException("--unit is of the column of dates; name it with --x."),
        _ => DateUnit.Named(name),
    };
}
