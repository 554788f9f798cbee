using System.IO.MemoryMappedFiles;
using System.Numerics;
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
    [InlineData("<i4", "FEFFFFFF01000000", -2.0, 1)]
    [InlineData(">u4", "FFFFFFFF00000001", 4294967295.0, 1)]
    [InlineData("<u2", "FFFF0100", 65535.0, 1)]
    [InlineData("=f8", "000000000000F03F00000000000000C0", 1.0, -2)]
    [InlineData(">i8", "FFFFFFFFFFFFFFFE0000000000000001", -2.0, 1)]
    [InlineData("<u8", "FFFFFFFFFFFFFFFF0100000000000000", 18446744073709551615.0, 1)]
    public void Numbers_of_any_width_and_byte_order(string descr, string data, double first, double second)
    {
        NpyArray array = NpyArray.Read(
            Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2,), }}", Convert.FromHexString(data)));
        Assert.Equal([first, second], array.Values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Versions_one_to_three(byte version)
    {
        string path = Npy("{'shape': (2L, 1), 'fortran_order': False, 'descr': '<i2'}\n", [1, 0, 2, 0], version);
        NpyArray array = NpyArray.Read(path);
        Assert.Equal([1.0, 2], array.Values);
        Assert.Equal([2, 1], array.Shape);
    }

    [Theory]
    [InlineData("<c16", "000000000000F03F00000000000000C0000000000000F03F0000000000000000")]
    [InlineData(">c16", "3FF0000000000000C0000000000000003FF00000000000000000000000000000")]
    [InlineData("<c8", "0000803F000000C00000803F00000000")]
    [InlineData(">c8", "3F800000C00000003F80000000000000")]
    public void Complex_numbers_of_either_width_and_byte_order(string descr, string data)
    {
        var array = ComplexNpyArray.Read(
            Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2,), }}", Convert.FromHexString(data)));
        Assert.Equal([new(1, -2), new(1, 0)], array.Values);
    }

    [Theory]
    [InlineData(true, "<c8")]
    [InlineData(false, "<c16")]
    public void Complex_numbers_are_written_as_numpy_does_and_read_back(bool single, string descr)
    {
        string path = Path.Combine(folder, "z.npy");
        Complex[] values = [new(1, -2), new(0.5, double.NaN), new(double.NegativeInfinity, 3), new(-0.25, 4)];
        new ComplexNpyArray(values, [2, 2]).Write(path, single);
        var back = ComplexNpyArray.Read(path);
        Assert.Equal(values, back.Values);
        Assert.Equal([2, 2], back.Shape);
        byte[] written = File.ReadAllBytes(path);
        Assert.Equal($"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2, 2), }}".PadRight(117) + "\n", Encoding.ASCII.GetString(written[10..128]));
        Assert.Equal(128 + (single ? 8 : 16) * 4, written.Length);
        Assert.Throws<ArgumentException>(() => new ComplexNpyArray(values, [3]).Write(path));
    }

    [Fact]
    public void Complex_numbers_in_Fortran_order_and_real_ones_as_complex()
    {
        byte[] columns = [.. MemoryMarshal.AsBytes<double>([1, -1, 4, -4, 2, -2, 5, -5])];
        var array = ComplexNpyArray.Read(Npy("{'descr': '<c16', 'fortran_order': True, 'shape': (2, 2), }", columns));
        Assert.Equal([new(1, -1), new(2, -2), new(4, -4), new(5, -5)], array.Values);
        Assert.Equal([new(3, 0)], ComplexNpyArray.Read(Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", [3])).Values);
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
        Refused("ComplexNpyArray.Read", () => NpyArray.Read(Npy("{'descr': '<c16', 'fortran_order': False, 'shape': (1,), }", new byte[16])));
        Refused("'<U5'", () => NpyArray.Read(Npy("{'descr': '<U5', 'fortran_order': False, 'shape': (1,), }", new byte[20])));
        Refused("[('a', '<f8')]", () => NpyArray.Read(Npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }\n", new byte[8])));
        Refused("which no file can hold", () => NpyArray.Read(Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999, 99999999999), }", [])));
        Refused("0 of 99999999999 bytes", () => NpyArray.Read(Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999,), }", [])));
        Refused("version 4.0", () => NpyArray.Read(Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", new byte[8], version: 4)));
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

    [Theory]
    [InlineData("<i2")]
    [InlineData(">f4")]
    public void Numbers_of_any_width_are_differentiated_window_by_window(string descr)
    {
        const int n = 300_000;
        byte[] data = [.. Enumerable.Range(0, n).SelectMany(i => descr == "<i2"
            ? BitConverter.GetBytes((short)(i % 1000))
            : BitConverter.GetBytes((float)(i % 1000)).Reverse())];
        string destination = Path.Combine(folder, "d");
        SampleFile.Differentiate(Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': ({n},), }}", data), destination, Axis.Unit);
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
        (string source, string destination) = (Path.Combine(folder, "f"), Path.Combine(folder, "d"));
        File.WriteAllBytes(source, MemoryMarshal.AsBytes<double>(f));
        using MemoryMappedFile from = MemoryMappedFile.CreateFromFile(source, FileMode.Open);
        foreach (Scheme scheme in n > 50 ? (Scheme[])[Scheme.Numpy(2), Scheme.Differences(3, 8), Scheme.SavitzkyGolay(21, 3)] : [Scheme.Numpy()])
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
        string source = Path.Combine(folder, "f");
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
        string source = Path.Combine(folder, "f"), destination = Path.Combine(folder, "d");
        File.WriteAllBytes(source, new byte[8000]);
        var stopped = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => SampleFile.Differentiate(source, destination, Axis.Unit, cancellation: stopped));
        File.WriteAllBytes(source, new byte[15]);
        Refused("15 bytes", () => SampleFile.Differentiate(source, destination, Axis.Unit));
        File.WriteAllBytes(source, new byte[8]);
        Assert.Contains(
            "1 sample(s)", Assert.Throws<ArgumentException>(() => SampleFile.Differentiate(source, destination, Axis.Unit)).Message);
        Assert.Contains("at any distance", Assert.Throws<ArgumentException>(() => ArrayGradient.Blocks([], Axis.Unit, Scheme.Compact())).Message);
        Assert.Equal([source], Directory.GetFiles(folder));
    }

    private static void Refused(string part, Action call)
    {
        string message = Assert.Throws<InvalidDataException>(call).Message;
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    /// <summary>The format as numpy publishes it: two bytes for the header's length in version 1, four from version 2 on.</summary>
    private string Npy(string header, byte[] data, byte version = 1)
    {
        string path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var length = new byte[version == 1 ? 2 : 4];
        length[0] = (byte)header.Length;
        length[1] = (byte)(header.Length >> 8);
        File.WriteAllBytes(path, [0x93, .. "NUMPY"u8, version, 0, .. length, .. Encoding.ASCII.GetBytes(header), .. data]);
        return path;
    }

    private sealed class Parts : List<double>, IProgress<double>
    {
        public void Report(double value) => Add(value);
    }
}
