using System.IO.MemoryMappedFiles;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace DiffKit.Tests.Samples;

/// <summary>Whatever is refused, late as it may come to light, leaves the destination as it was.</summary>
public sealed class NothingHalfWrittenTests : IDisposable
{
    private const double No = double.NaN;

    /// <summary>They turn back: whole lines are taken, but with the gap skipped two neighbours lie at 7.</summary>
    private static readonly Axis Turning = Axis.Coordinates([7, 8, 7.5, 7, 9, 10, 11]);

    private static readonly double[] LastLineRefused = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 1, No, No, 2, 3, 4, 5];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<Scheme> Skipping() =>
    [
        Scheme.Numpy().With(Gaps.Skip), Scheme.Numpy(2).With(Gaps.Skip), Scheme.Differences(1, 2).With(Gaps.Skip),
        Scheme.Differences(2, 2).With(Gaps.Skip), Scheme.SavitzkyGolay(3, 2).With(Gaps.Skip),
    ];

    [Theory]
    [MemberData(nameof(Skipping))]
    public void A_late_line_that_is_refused(Scheme scheme)
    {
        double[] there = [.. Enumerable.Repeat(7.5, 21)], inPlace = [.. LastLineRefused];
        float[] single = [.. Enumerable.Repeat(7.5f, 21)], singles = Array.ConvertAll(LastLineRefused, value => (float)value);
        Refused(() => ArrayGradient.Along(LastLineRefused, [3, 7], 1, Turning, there, scheme));
        Refused(() => ArrayGradient.Along(Columns(), [7, 3], 0, Turning, there, scheme));
        Refused(() => ArrayGradient.Along(
            new ReadOnlyTensorSpan<double>(LastLineRefused, [3, 7]), 1, Turning, new TensorSpan<double>(there, [3, 7]), scheme));
        Refused(() => ArrayGradient.Along(inPlace, [3, 7], 1, Turning, inPlace, scheme));
        Refused(() => ArrayGradient.Of(singles.AsSpan(14), Turning, single.AsSpan(14), scheme));
        Assert.All(there, value => Assert.Equal(7.5, value));
        Assert.All(single, value => Assert.Equal(7.5f, value));
        Assert.Equal(LastLineRefused, inPlace);
    }

    /// <summary>Coordinates are even but for rounding as a whole; those of a run around 0, being small, would have to be more so.</summary>
    [Fact]
    public void Runs_of_even_coordinates_are_even()
    {
        double[] x = [.. Enumerable.Range(0, 2001).Select(i => -100 + i * 0.1)];
        double[] line = [.. x.Select(t => t * t)], gap = [.. line];
        gap[990] = gap[1010] = No;
        double[] slope = ArrayGradient.Along([.. line, .. gap], [2, 2001], 1, Axis.Coordinates(x), Scheme.Compact().With(Gaps.Split));
        Near.Absolute([.. x.Select(t => 2 * t)], slope[..2001], 1e-9);
        Near.Absolute([.. x[991..1010].Select(t => 2 * t)], slope[2992..3011], 1e-9);
    }

    [Fact]
    public void A_file_that_was_there_before()
    {
        (string source, string destination) = (folder.File("f"), folder.File("d"));
        File.WriteAllBytes(source, new byte[8 * 300_000]);
        File.WriteAllText(destination, "as it was");
        var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(
            () => SampleFile.Differentiate(source, destination, Axis.Unit, null, new Told(stop.Cancel), stop.Token));
        Assert.Throws<NotSupportedException>(
            () => SampleFile.Differentiate(source, destination, Axis.Unit, progress: new Told(() => throw new NotSupportedException())));
        Refused(() => SampleFile.Differentiate(source, destination, Axis.Coordinates([1, 2])));
        Refused(() => new NpyArray([1, 2], [3]).Write(destination));
        Assert.Equal("as it was", File.ReadAllText(destination));
        Assert.Equal([destination, source], folder.Files.Order());
        using var stream = new MemoryStream();
        Refused(() => new NpyArray([1, 2], [3]).Write(stream));
        Refused(() => new ComplexNpyArray([1, 2], [3]).Write(stream));
        Assert.Equal(0, stream.Length);
    }

    /// <summary>Cancellation is no bad input: what is settled until then stays, in whole windows.</summary>
    [Fact]
    public void A_map_keeps_the_windows_before_it_was_stopped()
    {
        const int n = 300_000, window = 1 << 17;
        string source = folder.File("f");
        File.WriteAllBytes(source, MemoryMarshal.AsBytes<double>([.. Enumerable.Range(0, n).Select(i => 2.0 * i)]));
        using MemoryMappedFile from = MemoryMappedFile.CreateFromFile(source, FileMode.Open), to = MemoryMappedFile.CreateNew(null, 8 * n);
        Refused(() => SampleFile.Differentiate(from, to, n, Axis.Periodic(1)));
        Refused(() => SampleFile.Differentiate(from, to, n, Axis.Unit, Scheme.Spectral()));
        Assert.All(Slopes(), slope => Assert.Equal(0, slope));
        var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(
            () => SampleFile.Differentiate(from, to, n, Axis.Unit, null, new Told(stop.Cancel), stop.Token));
        Assert.All(Slopes().Take(window), slope => Assert.Equal(2, slope));
        Assert.All(Slopes().Skip(window), slope => Assert.Equal(0, slope));

        double[] Slopes()
        {
            var slopes = new double[n];
            using MemoryMappedViewAccessor view = to.CreateViewAccessor();
            view.ReadArray(0, slopes, 0, n);
            return slopes;
        }
    }

    private static double[] Columns() => [.. Enumerable.Range(0, 21).Select(i => LastLineRefused[i % 3 * 7 + i / 3])];

    private static void Refused(Action call) => Assert.ThrowsAny<ArgumentException>(call);

    private sealed class Told(Action then) : IProgress<double>
    {
        public void Report(double value) => then();
    }
}
