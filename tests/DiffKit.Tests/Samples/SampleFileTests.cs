using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace DiffKit.Tests.Samples;

/// <summary>From file to file and from map to map, window by window.</summary>
public sealed class SampleFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_differentiated_block_by_block(bool npy)
    {
        string source = folder.File("f"), destination = folder.File("d");
        double[] f = [.. Enumerable.Range(0, 300_000).Select(i => Math.Sin(1e-3 * i))];
        byte[] numbers = [.. MemoryMarshal.AsBytes<double>(f)];
        string whole = folder.Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (300000,), }", numbers);
        File.WriteAllBytes(source, npy ? File.ReadAllBytes(whole) : numbers);
        var parts = new Parts();
        Assert.Equal(300_000, SampleFile.Differentiate(source, destination, Axis.Uniform(1e-3), Scheme.Differences(1, 4), parts));
        byte[] written = File.ReadAllBytes(destination);
        double[] slope = npy ? NpyArray.Read(destination).Values : MemoryMarshal.Cast<byte, double>(written).ToArray();
        Near.Absolute([.. Enumerable.Range(0, 300_000).Select(i => Math.Cos(1e-3 * i))], slope, 1e-9);
        Assert.Equal(1, parts[^1]);
        Assert.True(parts.Count > 2);
    }

    [Theory]
    [InlineData("<i2")]
    [InlineData(">f4")]
    public void Numbers_of_any_width_are_differentiated_window_by_window(string descr)
    {
        const int n = 300_000;
        byte[] data = [.. Enumerable.Range(0, n).SelectMany(i => descr == "<i2"
            ? BitConverter.GetBytes((short)(i % 1000))
            : BitConverter.GetBytes((float)(i % 1000)).Reverse())];
        string destination = folder.File("d");
        SampleFile.Differentiate(
            folder.Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': ({n},), }}", data), destination, Axis.Unit);
        Assert.Equal(ArrayGradient.Of([.. Enumerable.Range(0, n).Select(i => (double)(i % 1000))]), NpyArray.Read(destination).Values);
    }

    /// <summary>Windows are 2¹⁷ long: lengths around whole numbers of them, and schemes of different reach.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1 << 17)]
    [InlineData((1 << 17) + 1)]
    [InlineData((2 << 17) + 3)]
    public void Memory_mapped_files_as_whole_arrays(int n)
    {
        double[] f = [.. Enumerable.Range(0, n).Select(i => Math.Sin(1e-3 * i))];
        (string source, string destination) = (folder.File("f"), folder.File("d"));
        File.WriteAllBytes(source, MemoryMarshal.AsBytes<double>(f));
        using MemoryMappedFile from = MemoryMappedFile.CreateFromFile(source, FileMode.Open);
        foreach (Scheme scheme in n > 50
            ? (Scheme[])[Scheme.Numpy(2), Scheme.Differences(3, 8), Scheme.SavitzkyGolay(21, 3)]
            : [Scheme.Numpy()])
        {
            var parts = new Parts();
            using (MemoryMappedFile to = MemoryMappedFile.CreateFromFile(destination, FileMode.Create, null, 8L * n))
            {
                SampleFile.Differentiate(from, to, n, Axis.Uniform(1e-3), scheme, parts);
            }

            double[] slope = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(destination)).ToArray();
            Near.Absolute(ArrayGradient.Of(f, Axis.Uniform(1e-3), scheme), slope, scheme.Order == 1 ? 1e-12 : 1e-5);
            Assert.Equal(1, parts[^1]);
        }
    }

    [Fact]
    public void Memory_mapped_files_that_do_not_fit_are_refused()
    {
        string source = folder.File("f");
        File.WriteAllBytes(source, new byte[8000]);
        using MemoryMappedFile from = MemoryMappedFile.CreateFromFile(source, FileMode.Open);
        using MemoryMappedFile small = MemoryMappedFile.CreateNew(null, 4000);
        void Says(string part, Action call)
        {
            string message = Assert.ThrowsAny<ArgumentException>(call).Message;
            Assert.Contains(part, message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }

        Says("source cannot be mapped for 1001 doubles", () => SampleFile.Differentiate(from, small, 1001, Axis.Unit));
        Says("destination cannot be mapped for 1000", () => SampleFile.Differentiate(from, small, 1000, Axis.Unit));
        Says("The destination is the source", () => SampleFile.Differentiate(from, from, 1000, Axis.Unit));
        Says("There are 0 samples", () => SampleFile.Differentiate(from, small, 0, Axis.Unit));
        Says("1 sample(s)", () => SampleFile.Differentiate(from, small, 1, Axis.Unit));
        Says("Axis.Uniform", () => SampleFile.Differentiate(from, small, 100, Axis.Periodic(1)));
    }

    [Fact]
    public void What_is_stopped_or_fails_leaves_nothing_behind()
    {
        string source = folder.File("f"), destination = folder.File("d");
        File.WriteAllBytes(source, new byte[8000]);
        var stopped = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => SampleFile.Differentiate(source, destination, Axis.Unit, cancellation: stopped));
        File.WriteAllBytes(source, new byte[15]);
        Refused("15 bytes", () => SampleFile.Differentiate(source, destination, Axis.Unit));
        File.WriteAllBytes(source, new byte[8]);
        Assert.Contains(
            "1 sample(s)", Assert.Throws<ArgumentException>(() => SampleFile.Differentiate(source, destination, Axis.Unit)).Message);
        Assert.Contains(
            "at any distance", Assert.Throws<ArgumentException>(() => ArrayGradient.Blocks([], Axis.Unit, Scheme.Compact())).Message);
        Assert.Equal([source], folder.Files);
    }

    private static void Refused(string part, Action call)
    {
        string message = Assert.Throws<InvalidDataException>(call).Message;
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private sealed class Parts : List<double>, IProgress<double>
    {
        public void Report(double value) => Add(value);
    }
}
