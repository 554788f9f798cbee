using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Spectre.Console;

namespace DiffKit.Benchmarks.Samples;

/// <summary>Files larger than memory: time, the most memory ever resident, and how far the slopes are from the analytic ones.</summary>
public sealed class HugeBench : IBench
{
    private const long Default = 100_000_000;

    /// <summary>Samples of sin go round once in this many, a prime, so that no block begins at the same phase as another.</summary>
    private const int Period = 100_003;

    private const double Step = 2 * Math.PI / Period;

    private const int Block = 1 << 17;

    public string Name => "huge";

    public string About => "differentiates files of doubles of 1/100 and 1/10 of a size and of the whole; the size as a number behind the name (10⁸ if not given)";

    public void Run()
    {
        long size = Environment.GetCommandLineArgs().Select(arg => long.TryParse(arg, out long n) ? n : 0).Append(Default).First(n => n > 0);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("diffkit-huge");
        try
        {
            var table = new Table().AddColumns(
                "doubles", "way", "seconds", "GB in + out", "peak resident, MB", "progress reports", "worst error", "at the joins");
            foreach (long count in (long[])[size / 100, size / 10, size])
            {
                (string source, string slopes) = (Path.Combine(folder.FullName, "f"), Path.Combine(folder.FullName, "d"));
                Write(source, count);
                Add(table, count, "file to file", slopes, progress => SampleFile.Differentiate(source, slopes, Axis.Uniform(Step), progress: progress));
                Add(table, count, "memory-mapped", slopes, progress => Mapped(source, slopes, count, progress));
            }

            AnsiConsole.Write(table);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Mapped(string source, string slopes, long count, IProgress<double> progress)
    {
        using MemoryMappedFile from = MemoryMappedFile.CreateFromFile(source, FileMode.Open);
        using MemoryMappedFile to = MemoryMappedFile.CreateFromFile(slopes, FileMode.Create, null, count * sizeof(double));
        SampleFile.Differentiate(from, to, count, Axis.Uniform(Step), progress: progress);
    }

    private static void Add(Table table, long count, string way, string slopes, Action<IProgress<double>> differentiate)
    {
        var reports = new Reports();
        long start = Stopwatch.GetTimestamp();
        differentiate(reports);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        double peak = process.PeakWorkingSet64 / 1e6;
        (double worst, double atJoins) = Errors(slopes, count);
        File.Delete(slopes);
        table.AddRow(
            count.ToString("N0", CultureInfo.InvariantCulture),
            way,
            seconds.ToString("0.00", CultureInfo.InvariantCulture),
            (2e-9 * sizeof(double) * count).ToString("0.00", CultureInfo.InvariantCulture),
            peak.ToString("0", CultureInfo.InvariantCulture),
            reports.Count.ToString(CultureInfo.InvariantCulture),
            worst.ToString("0.0e0", CultureInfo.InvariantCulture),
            atJoins.ToString("0.0e0", CultureInfo.InvariantCulture));
    }

    private static void Write(string path, long count)
    {
        double[] wave = [.. Enumerable.Range(0, Period).Select(i => Math.Sin(Step * i))];
        using FileStream file = File.Create(path);
        for (long done = 0; done < count; done += Period)
        {
            file.Write(MemoryMarshal.AsBytes<double>(wave.AsSpan(0, (int)Math.Min(Period, count - done))));
        }
    }

    /// <summary>Every slope beside cos, inside: the formula's own error is h²/6, 7e-10. The joins are the samples beside the blocks'
    /// ends.</summary>
    private static (double Worst, double AtJoins) Errors(string path, long count)
    {
        double[] truth = [.. Enumerable.Range(0, Period).Select(i => Math.Cos(Step * i))];
        var block = new double[Block];
        (double worst, double atJoins) = (0, 0);
        using FileStream file = File.OpenRead(path);
        for (long start = 0; start < count; start += Block)
        {
            Span<double> slopes = block.AsSpan(0, (int)Math.Min(Block, count - start));
            file.ReadExactly(MemoryMarshal.AsBytes(slopes));
            for (int i = 0; i < slopes.Length; i++)
            {
                bool inside = start + i > 0 && start + i < count - 1;
                double error = inside ? Math.Abs(slopes[i] - truth[(start + i) % Period]) : 0;
                worst = Math.Max(worst, error);
                atJoins = i < 2 || i >= Block - 2 ? Math.Max(atJoins, error) : atJoins;
            }
        }

        return (worst, atJoins);
    }

    private sealed class Reports : IProgress<double>
    {
        public int Count { get; private set; }

        public void Report(double value) => Count++;
    }
}
