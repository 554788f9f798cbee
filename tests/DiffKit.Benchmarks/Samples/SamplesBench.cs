using System.Globalization;
using Spectre.Console;

namespace DiffKit.Benchmarks.Samples;

/// <summary>Gradients of samples as multiples of the time that Array.Copy takes for the same array.</summary>
public sealed class SamplesBench : IBench
{
    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000, 10_000_000];

    public string Name => "samples";

    public string About => "gradients of samples, into a destination, in units of Array.Copy of the same array";

    public void Run()
    {
        var table = new Table().AddColumns("samples", "copy, µs", "ratio", "of 8 rounds in 10", "bytes allocated");
        foreach (int n in Sizes)
        {
            OneDimension(table, n);
        }

        Fields(table, "2-D 1000²", [1000, 1000]);
        (double[,] plane, double[][,] slopes) = (new double[1000, 1000], [new double[1000, 1000], new double[1000, 1000]]);
        Add(table, "2-D 1000² double[,], all axes, all cores", CopyRatio.Of(
            () => Array.Copy(plane, slopes[0], plane.Length), () => ArrayGradient.Of(plane, [], slopes)));
        Fields(table, "3-D 200³", [200, 200, 200]);
        double[][,,] fields = [.. Enumerable.Range(0, 4).Select(_ => new double[200, 200, 200])];
        Add(table, "3-D 200³ double[,,], all axes, all cores", CopyRatio.Of(
            () => Array.Copy(fields[3], fields[0], fields[3].Length), () => ArrayGradient.Of(fields[3], [], fields[..3])));
        AnsiConsole.Write(table);
    }

    private static void OneDimension(Table table, int n)
    {
        double[] f = [.. Enumerable.Range(0, n).Select(i => Math.Sin(i * 1e-3))];
        var d = new double[n];
        float[] ff = Array.ConvertAll(f, value => (float)value), df = new float[n];
        var uniform = Axis.Uniform(0.1);
        var linspace = Axis.Coordinates([.. Enumerable.Range(0, n).Select(i => i * (1 / (n - 1.0)))]);
        var irregular = Axis.Coordinates([.. Enumerable.Range(0, n).Select(i => i + 0.3 * Math.Sin(i))]);
        void Copy() => Array.Copy(f, d, n);

        Add(table, $"{n:N0} uniform", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, uniform, d)));
        Add(table, $"{n:N0} uniform, edge order 2", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, uniform, d, edgeOrder: 2)));
        Add(table, $"{n:N0} uniform, float, to the same of double", CopyRatio.Of(
            () => ArrayGradient.Of(f, uniform, d), () => ArrayGradient.Of(ff, uniform, df)));
        Add(table, $"{n:N0} linspace coordinates", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, linspace, d)));
        Add(table, $"{n:N0} irregular coordinates", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, irregular, d)));
        Add(table, $"{n:N0} irregular coordinates, new array", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, irregular)));
        Add(table, $"{n:N0} uniform, new array", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, uniform)));
    }

    private static void Fields(Table table, string name, int[] shape)
    {
        int n = shape.Aggregate(1, (product, length) => product * length);
        double[] f = [.. Enumerable.Range(0, n).Select(i => Math.Sin(i * 1e-3))];
        var d = shape.Select(_ => new double[n]).ToArray();
        void Copy() => Array.Copy(f, d[0], n);

        for (int axis = 0; axis < shape.Length; axis++)
        {
            int along = axis;
            Add(table, $"{name} axis {axis}", CopyRatio.Of(Copy, () => ArrayGradient.Along(f, shape, along, Axis.Unit, d[along])));
            var x = Axis.Coordinates([.. Enumerable.Range(0, shape[axis]).Select(i => i + 0.3 * Math.Sin(i))]);
            Add(table, $"{name} axis {axis}, irregular", CopyRatio.Of(Copy, () => ArrayGradient.Along(f, shape, along, x, d[along])));
        }

        double[] gradient = new double[shape.Length * n];
        Axis[] uneven = [.. shape.Select(length => Axis.Coordinates([.. Enumerable.Range(0, length).Select(i => i + 0.3 * Math.Sin(i))]))];
        Add(table, $"{name} all axes, spans, all cores", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, shape, [], gradient)));
        Add(table, $"{name} all axes, irregular, spans, all cores", CopyRatio.Of(Copy, () => ArrayGradient.Of(f, shape, uneven, gradient)));
    }

    private static void Add(Table table, string name, CopyRatio figures) => table.AddRow(
        Markup.Escape(name),
        (figures.CopyNanoseconds / 1000).ToString("0.000", CultureInfo.InvariantCulture),
        Ratio(figures.Ratio),
        $"{Ratio(figures.Low)} to {Ratio(figures.High)}",
        figures.Bytes.ToString("0", CultureInfo.InvariantCulture));

    private static string Ratio(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
