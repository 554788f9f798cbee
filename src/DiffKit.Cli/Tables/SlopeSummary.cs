using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Tables;

/// <summary>What a person should see of slopes that went to a file.</summary>
internal static class SlopeSummary
{
    public static Report Of(SeriesPlan plan, Series series, double[] slope, string file)
    {
        double[] sorted = [.. slope.Where(double.IsFinite).Order()];
        return new(
        [
            ["written", $"{slope.Length.Shown()} slopes to {file}"],
            ["skipped", $"{series.Skipped.Shown()} rows without a value"],
            ["slope", $"{plan.Y} per {Per(plan, series)}"],
            .. Spread(sorted),
            ["from first to last", Overall(series).Shown()],
        ]);
    }

    /// <summary>The mean slope over x.</summary>
    private static double Overall(Series series) =>
        (series.Y[^1] - series.Y[0]) / (series.X is { } x ? x[^1] - x[0] : series.Y.Length - 1);

    private static string Per(SeriesPlan plan, Series series) => series.Unit?.Name ?? plan.X ?? "row";

    private static IEnumerable<string[]> Spread(double[] sorted) => sorted is []
        ? []
        : [["least", sorted[0].Shown()], ["median", Median(sorted).Shown()], ["greatest", sorted[^1].Shown()]];

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
