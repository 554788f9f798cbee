using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace DiffKit.Tests.Samples;

public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("diffkit").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Byte for byte what numpy.save writes for np.arange(3.0): the header is padded with spaces to 128 bytes in all.</summary>
    [Fact]
    public void Written_as_numpy_writes()
    {
        string path = Path.Combine(folder, "a.npy");
        new NpyArray([0, 1, 2], [3]).Write(path);
        string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }".PadRight(117) + "\n";
        ReadOnlySpan<byte> numbers = MemoryMarshal.AsBytes<double>([0, 1, 2]);
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. numbers];
        Assert.Equal(expected, File.ReadAllBytes(path));
        Assert.Equal(["a.npy"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Read_back_as_written()
    {
        string path = Path.Combine(folder, "a.npy");
        double[] values = [1, double.NaN, double.PositiveInfinity, -0.0, 1e-310, Math.PI];
        new NpyArray(values, [2, 1, 3]).Write(path);
        NpyArray back = NpyArray.Read(path);
        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), back.Values.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal([2, 1, 3], back.Shape);
    }

    [Theory]
    [InlineData("|u1", "FF00", 255.0, 0)]
    [InlineData("|i1", "FF00", -1.0, 0)]
    [InlineData("|b1", "0100", 1.0, 0)]
    [InlineData("<i2", "FEFF0100", -2.0, 1)]
    [InlineData(">i2", "FFFE0001", -2.0, 1)]
    [InlineData("<f2", "003C00C0", 1.0, -2)]
    [InlineData("<f4", "0000803F000000C0", 1.0, -2)]
    [InlineData(">f8", "3FF0000000000000C000000000000000", 1.0, -2)]
    [InlineData("<u8", "FFFFFFFFFFFFFFFF0100000000000000", 18446744073709551615.0, 1)]
    public void Numbers_of_any_width_and_byte_order(string descr, string data, double first, double second)
    {
        NpyArray array = NpyArray.Read(
            Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2,), }}", Convert.FromHexString(data)));
        Assert.Equal([first, second], array.Values);
    }

    [Fact]
    public void Fortran_order_is_turned_into_rows()
    {
        byte[] columns = [.. MemoryMarshal.AsBytes<double>([1, 4, 2, 5, 3, 6])];
        NpyArray array = NpyArray.Read(Npy("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }", columns));
        Assert.Equal([1.0, 2, 3, 4, 5, 6], array.Values);
    }

    [Fact]
    public void What_is_no_array_is_refused_in_one_line()
    {
        string text = Path.Combine(folder, "text.npy");
        File.WriteAllText(text, "1,2,3");
        Refused("is not an .npy file", () => NpyArray.Read(text));
        Refused("8 of 24 bytes", () => NpyArray.Read(Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", new byte[8])));
        Refused("<c16", () => NpyArray.Read(Npy("{'descr': '<c16', 'fortran_order': False, 'shape': (1,), }", new byte[16])));
        string whole = Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", new byte[24]);
        File.WriteAllBytes(text, File.ReadAllBytes(whole)[..40]);
        Refused("cut off within its header", () => NpyArray.Read(text));
        Assert.Throws<ArgumentException>(() => new NpyArray([1, 2], [3]).Write(text));
    }

    public static TheoryData<Scheme> Local() =>
        [Scheme.Numpy(), Scheme.Numpy(2), Scheme.Differences(2, 6), Scheme.SavitzkyGolay(7, 3)];

    [Theory]
    [MemberData(nameof(Local))]
    public void Blocks_join_without_a_seam(Scheme scheme)
    {
        double[] f = [.. Enumerable.Range(0, 300).Select(i => Math.Sin(0.1 * i * i / 100))];
        double[] x = [.. Enumerable.Range(0, 300).Select(i => i + 0.3 * Math.Sin(i))];
        foreach (int length in (int[])[1, 2, 7, 120, 300, 5000])
        {
            double[] joined = [.. ArrayGradient.Blocks(f.Chunk(length), Axis.Uniform(0.5), scheme).SelectMany(block => block)];
            Near.Absolute(ArrayGradient.Of(f, Axis.Uniform(0.5), scheme), joined, 1e-14);
            joined = [.. ArrayGradient.Blocks(f.Chunk(length).Zip(x.Chunk(length)), scheme).SelectMany(block => block)];
            Near.Absolute(ArrayGradient.Of(f, Axis.Coordinates(x), scheme), joined, 1e-12);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_differentiated_block_by_block(bool npy)
    {
        string source = Path.Combine(folder, "f"), destination = Path.Combine(folder, "d");
        double[] f = [.. Enumerable.Range(0, 300_000).Select(i => Math.Sin(1e-3 * i))];
        byte[] numbers = [.. MemoryMarshal.AsBytes<double>(f)];
        string whole = Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (300000,), }", numbers);
        File.WriteAllBytes(source, npy ? File.ReadAllBytes(whole) : numbers);
        var parts = new Parts();
        Assert.Equal(300_000, SampleFile.Differentiate(source, destination, Axis.Uniform(1e-3), Scheme.Differences(1, 4), parts));
        byte[] written = File.ReadAllBytes(destination);
        double[] slope = npy ? NpyArray.Read(destination).Values : MemoryMarshal.Cast<byte, double>(written).ToArray();
        Near.Absolute([.. Enumerable.Range(0, 300_000).Select(i => Math.Cos(1e-3 * i))], slope, 1e-9);
        Assert.Equal(1, parts[^1]);
        Assert.True(parts.Count > 2);
    }

    [Fact]
    public void What_is_stopped_or_fails_leaves_nothing_behind()
    {
        string source = Path.Combine(folder, "f"), destination = Path.Combine(folder, "d");
        File.WriteAllBytes(source, new byte[8000]);
        var stopped = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => SampleFile.Differentiate(source, destination, Axis.Unit, cancellation: stopped));
        File.WriteAllBytes(source, new byte[15]);
        Refused("15 bytes", () => SampleFile.Differentiate(source, destination, Axis.Unit));
        File.WriteAllBytes(source, new byte[8]);
        Assert.Contains(
            "1 sample(s)", Assert.Throws<ArgumentException>(() => SampleFile.Differentiate(source, destination, Axis.Unit)).Message);
        Assert.Contains("ties all", Assert.Throws<ArgumentException>(() => ArrayGradient.Blocks([], Axis.Unit, Scheme.Compact())).Message);
        Assert.Equal([source], Directory.GetFiles(folder));
    }

    private static void Refused(string part, Action call)
    {
        string message = Assert.Throws<InvalidDataException>(call).Message;
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private string Npy(string header, byte[] data)
    {
        string path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)header.Length);
        File.WriteAllBytes(path, [0x93, .. "NUMPY"u8, 1, 0, .. length, .. Encoding.ASCII.GetBytes(header), .. data]);
        return path;
    }

    private sealed class Parts : List<double>, IProgress<double>
    {
        public void Report(double value) => Add(value);
    }
}
