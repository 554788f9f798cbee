using DiffKit.Cli.Asking;
using DiffKit.Cli.Operations;
using DiffKit.Cli.Printing;
using DiffKit.Cli.Writing;

namespace DiffKit.Cli.Slopes;

/// <summary>The derivatives of an array of any rank along one of its axes.</summary>
/// <param name="File">What messages call its file.</param>
/// <param name="Samples">The array.</param>
/// <param name="Slope">The derivatives, laid out as the samples.</param>
/// <param name="Spacing">How far apart the samples are.</param>
/// <param name="Scheme">What they were differentiated by.</param>
internal sealed record ArraySlopes(string File, NpyArray Samples, double[] Slope, double Spacing, SlopeScheme Scheme) : ISlopes
{
    private const string Y = "value";

    public SamplesAnswer Answer => new([Slope]);

    /// <exception cref="BadInputException">There are several axes and none is named, or a sample is missing and may not be.</exception>
    public static ArraySlopes Of(string file, NpyArray samples, int? axis, double spacing, SlopeScheme scheme, Missing missing)
    {
        int rank = samples.Shape.Length;
        int gap = missing == Missing.Fail ? Array.FindIndex(samples.Values, double.IsNaN) : -1;
        if (gap >= 0)
        {
            throw new BadInputException($"element {gap.Shown()} of {file}, in row-major order, is NaN; say --missing nan, skip or split.");
        }

        if (axis is null && rank != 1)
        {
            throw new BadInputException($"{file} has {rank.Shown()} axes; name one with --axis, 0 to {(rank - 1).Shown()}.");
        }

        if (scheme.Smoother is not null)
        {
            throw new BadInputException($"--smooth is of the columns of tables; {file} is an array.");
        }

        return new(
            file,
            samples,
            ArrayGradient.Along(samples.Values, samples.Shape, axis ?? 0, Axis.Uniform(spacing), scheme.Scheme),
            spacing,
            scheme);
    }

    public IReadOnlyList<OutColumn> Columns() => Samples.Shape.Length == 1
        ? [OutColumn.Of(Y, Samples.Values), OutColumn.Of(Scheme.Name, Slope)]
        : throw new BadInputException($"{File} has {Samples.Shape.Length.Shown()} axes, which CSV cannot hold; say --out FILE.npy or FILE.json.");

    public object Json() => new Dictionary<string, object> { ["shape"] = Samples.Shape, [Y] = Samples.Values, [Scheme.Name] = Slope };

    public NpyArray AsArray() => new(Slope, Samples.Shape);

    public string Picture() => Samples.Shape.Length == 1
        ? Plot.Samples([.. Slope.Select((_, i) => i * Spacing)], Samples.Values, Slope, new(File, Spacing == 1 ? "index" : "x", Y, Scheme.Name))
        : throw new BadInputException($"--plot shows arrays of one axis; {File} has {Samples.Shape.Length.Shown()}.");

    public Report Summary(string file) => new(
    [
        ["written", $"{Slope.Length.Shown()} slopes to {file}"],
        ["shape", string.Join(" ", Samples.Shape.Select(Texts.Shown))],
        .. Spread.Of(Slope).Lines(),
    ]);
}
