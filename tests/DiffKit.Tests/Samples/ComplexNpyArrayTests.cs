using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DiffKit.Tests.Samples;

public sealed class ComplexNpyArrayTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<c16", "000000000000F03F00000000000000C0000000000000F03F0000000000000000")]
    [InlineData(">c16", "3FF0000000000000C0000000000000003FF00000000000000000000000000000")]
    [InlineData("<c8", "0000803F000000C00000803F00000000")]
    [InlineData(">c8", "3F800000C00000003F80000000000000")]
    public void Complex_numbers_of_either_width_and_byte_order(string descr, string data)
    {
        var array = ComplexNpyArray.Read(
            folder.Npy($"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2,), }}", Convert.FromHexString(data)));
        Assert.Equal([new(1, -2), new(1, 0)], array.Values);
    }

    [Theory]
    [InlineData(true, "<c8")]
    [InlineData(false, "<c16")]
    public void Complex_numbers_are_written_as_numpy_does_and_read_back(bool single, string descr)
    {
        string path = folder.File("z.npy");
        Complex[] values = [new(1, -2), new(0.5, double.NaN), new(double.NegativeInfinity, 3), new(-0.25, 4)];
        new ComplexNpyArray(values, [2, 2]).Write(path, single);
        var back = ComplexNpyArray.Read(path);
        Assert.Equal(values, back.Values);
        Assert.Equal([2, 2], back.Shape);
        byte[] written = File.ReadAllBytes(path);
        Assert.Equal(
            $"{{'descr': '{descr}', 'fortran_order': False, 'shape': (2, 2), }}".PadRight(117) + "\n",
            Encoding.ASCII.GetString(written[10..128]));
        Assert.Equal(128 + (single ? 8 : 16) * 4, written.Length);
        Assert.Throws<ArgumentException>(() => new ComplexNpyArray(values, [3]).Write(path));
    }

    [Fact]
    public void Complex_numbers_in_Fortran_order_and_real_ones_as_complex()
    {
        byte[] columns = [.. MemoryMarshal.AsBytes<double>([1, -1, 4, -4, 2, -2, 5, -5])];
        var array = ComplexNpyArray.Read(folder.Npy("{'descr': '<c16', 'fortran_order': True, 'shape': (2, 2), }", columns));
        Assert.Equal([new(1, -1), new(2, -2), new(4, -4), new(5, -5)], array.Values);
        Assert.Equal(
            [new(3, 0)], ComplexNpyArray.Read(folder.Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", [3])).Values);
    }
}
