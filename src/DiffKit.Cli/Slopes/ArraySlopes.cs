using System.Numerics;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Operations;
using DiffKit.Cli.Printing;
using DiffKit.Cli.Writing;

namespace DiffKit.Cli.Slopes;

/// <summary>The derivatives of an array of any rank along one of its axes.</summary>
/// <param name="File">What messages call its file.</param>
/// <param name="Samples">The array.</param>
/// <param name="Slopes">The derivatives of each part, laid out as the samples.</param>
/// <param name="Spacing">How far apart the samples are.</param>
/// <param name="Scheme">What they were differentiated by.</param>
internal sealed record ArraySlopes(string File, SampleArray Samples, double[][] Slopes, double Spacing, SlopeScheme Scheme) : ISlopes
{
    private const string Y = "value";

    public SamplesAnswer Answer => new(Slopes);

    /// <exception cref="BadInputException">There are several axes and none is named, or none at all, or a sample is missing and may not
    /// be.</exception>
    public static ArraySlopes Of(string file, SampleArray samples, int? axis, double spacing, SlopeScheme scheme, Missing missing)
    {
        int rank = samples.Shape.Length;
        int gap = missing == Missing.Fail ? samples.Parts.Max(part => Array.FindIndex(part.Samples, double.IsNaN)) : -1;
        if (gap >= 0)
        {
            throw new BadInputException($"element {gap.Shown()} of {file}, in row-major order, is NaN; say --missing nan, skip or split.");
        }

        if (rank == 0)
        {
            throw new BadInputException($"{file} holds one number and has no axis; a slope needs samples along one.");
        }

        if (axis is null && rank != 1)
        {
            throw new BadInputException($"{file} has {rank.Shown()} axes; name one with --axis, 0 to {(rank - 1).Shown()}.");
        }

        if (scheme.Smoother is not null)
        {
            throw new BadInputException($"--smooth is of the columns of tables; {file} is an array.");
        }

        var along = Axis.Uniform(spacing);
        double[][] slopes = [.. samples.Parts.Select(part => ArrayGradient.Along(part.Samples, samples.Shape, axis ?? 0, along, scheme.Scheme))];
        return new(file, samples, slopes, spacing, scheme);
    }

    public IReadOnlyList<OutColumn> Columns() => Samples.Shape.Length == 1
        ? [.. Named().Select(column => OutColumn.Of(column.Name, column.Numbers))]
        : throw new BadInputException($"{File} has {Samples.Shape.Length.Shown()} axes, which CSV cannot hold; say --out FILE.npy or FILE.json.");

    public object Json()
    {
        var json = new Dictionary<string, object> { ["shape"] = Samples.Shape };
        foreach (var (name, numbers) in Named())
        {
            json.Add(name, numbers);
        }

        return json;
    }

    public void WriteNpy(Stream destination)
    {
        if (Slopes is [var only])
        {
            new NpyArray(only, Samples.Shape).Write(destination);
            return;
        }

        Complex[] slopes = [.. Slopes[0].Zip(Slopes[1], (re, im) => new Complex(re, im))];
        new ComplexNpyArray(slopes, Samples.Shape).Write(destination);
    }

    public string Picture() => Samples.Shape.Length == 1
        ? Plot.Samples([.. Samples.Parts.Select(Curve)], new(File, Spacing == 1 ? "index" : "x", Y, Scheme.Name))
        : throw new BadInputException($"--plot shows arrays of one axis; {File} has {Samples.Shape.Length.Shown()}.");

    public Report Summary(string file)
    {
        string[][] lines =
        [
            ["written", $"{Slopes[0].Length.Shown()} slopes to {file}"],
            ["shape", string.Join(" ", Samples.Shape.Select(Texts.Shown))],
        ];
        return Slopes is [var only]
            ? new([.. lines, .. Spread.Of(only).Lines()])
            : new(lines) { Grid = Spread.Grid([.. Samples.Parts.Select(part => Scheme.Name + part.Name)], Slopes) };
    }

    private IEnumerable<(string Name, double[] Numbers)> Named() =>
    [
        .. Samples.Parts.Select(part => (Y + part.Name, part.Samples)),
        .. Samples.Parts.Zip(Slopes, (part, slope) => (Scheme.Name + part.Name, slope)),
    ];

    private PlotCurve Curve((string Name, double[] Samples) part, int number) =>
        new(Y + part.Name, [.. part.Samples.Select((_, i) => i * Spacing)], part.Samples, Slopes[number]);
}
