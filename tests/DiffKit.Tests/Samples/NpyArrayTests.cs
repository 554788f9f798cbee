using System.Runtime.InteropServices;
using System.Text;

namespace DiffKit.Tests.Samples;

/// <summary>Arrays in numpy's files: what numpy writes is read, and what is written numpy reads.</summary>
public sealed class NpyArrayTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Byte for byte what numpy.save writes for np.arange(3.0): the header is padded with spaces to 128 bytes in all.</summary>
    [Fact]
    public void Written_as_numpy_writes()
    {
        string path = folder.File("a.npy");
        new NpyArray([0, 1, 2], [3]).Write(path);
        string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }".PadRight(117) + "\n";
        ReadOnlySpan<byte> numbers = MemoryMarshal.AsBytes<double>([0, 1, 2]);
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. numbers];
        Assert.Equal(expected, File.ReadAllBytes(path));
        Assert.Equal(["a.npy"], folder.Files.Select(Path.GetFileName));
    }

    [Fact]
    public void Read_back_as_written()
    {
        string path = folder.File("a.npy");
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
            folder.Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2,), }}", Convert.FromHexString(data)));
        Assert.Equal([first, second], array.Values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Versions_one_to_three(byte version)
    {
        string path = folder.Npy("{'shape': (2L, 1), 'fortran_order': False, 'descr': '<i2'}\n", [1, 0, 2, 0], version);
        NpyArray array = NpyArray.Read(path);
        Assert.Equal([1.0, 2], array.Values);
        Assert.Equal([2, 1], array.Shape);
    }

    [Fact]
    public void Fortran_order_is_turned_into_rows()
    {
        byte[] columns = [.. MemoryMarshal.AsBytes<double>([1, 4, 2, 5, 3, 6])];
        NpyArray array = NpyArray.Read(folder.Npy("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }", columns));
        Assert.Equal([1.0, 2, 3, 4, 5, 6], array.Values);
    }

    [Fact]
    public void What_is_no_array_is_refused_in_one_line()
    {
        string text = folder.File("text.npy");
        File.WriteAllText(text, "1,2,3");
        Refused("is not an .npy file", () => NpyArray.Read(text));
        Refused("8 of 24 bytes", () => NpyArray.Read(folder.Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", new byte[8])));
        Refused(
            "ComplexNpyArray.Read",
            () => NpyArray.Read(folder.Npy("{'descr': '<c16', 'fortran_order': False, 'shape': (1,), }", new byte[16])));
        Refused("'<U5'", () => NpyArray.Read(folder.Npy("{'descr': '<U5', 'fortran_order': False, 'shape': (1,), }", new byte[20])));
        Refused(
            "[('a', '<f8')]",
            () => NpyArray.Read(folder.Npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }\n", new byte[8])));
        Refused(
            "which no file can hold",
            () => NpyArray.Read(folder.Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999, 99999999999), }", [])));
        Refused(
            "0 of 99999999999 bytes",
            () => NpyArray.Read(folder.Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999,), }", [])));
        Refused(
            "version 4.0",
            () => NpyArray.Read(folder.Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", new byte[8], version: 4)));
        string whole = folder.Npy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", new byte[24]);
        File.WriteAllBytes(text, File.ReadAllBytes(whole)[..40]);
        Refused("cut off within its header", () => NpyArray.Read(text));
        Assert.Throws<ArgumentException>(() => new NpyArray([1, 2], [3]).Write(text));
    }

    private static void Refused(string part, Action call)
    {
        string message = Assert.Throws<InvalidDataException>(call).Message;
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
