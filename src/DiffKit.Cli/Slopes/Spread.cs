using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Slopes;

/// <summary>The least, the middle and the greatest of some numbers; those that are not finite aside.</summary>
internal sealed record Spread(double Least, double Median, double Greatest)
{
    private static readonly string[] Names = ["least", "median", "greatest"];

    private IEnumerable<string> Cells => [Least.Shown(), Median.Shown(), Greatest.Shown()];

    public static Spread Of(double[] numbers)
    {
        double[] sorted = [.. numbers.Where(double.IsFinite).Order()];
        return sorted is []
            ? new(double.NaN, double.NaN, double.NaN)
            : new(sorted[0], (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1]);
    }

    public static Grid Grid(string[] names, double[][] columns) =>
        new(["", .. Names], [.. columns.Select((c, i) => (string[])[names[i], .. Of(c).Cells])]);

    public IEnumerable<string[]> Lines() => Names.Zip(Cells, (name, cell) => (string[])[name, cell]);
}
