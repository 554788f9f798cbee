using System.Numerics;
using System.Numerics.Tensors;

namespace DiffKit.Tests.Samples;

/// <summary>Every number type by every call: bytes never wrap around, complex samples keep both parts. Answers by hand.</summary>
public class NumberTypeTests
{
    private static readonly byte[,] Issue = { { 1, 1, 1 }, { 2, 0, 1 }, { 1, 1, 1 } };

    [Fact]
    public void Lines_of_any_number_type_take_any_scheme()
    {
        double[] second = [2, 2, 2, 2];
        Scheme scheme = Scheme.Differences(2, 2);
        Near.Absolute(second, ArrayGradient.Of(new byte[] { 9, 4, 1, 0 }, Axis.Unit, scheme), 1e-13);
        Near.Absolute(second, ArrayGradient.Of(new sbyte[] { -119, -124, -127, -128 }, Axis.Unit, scheme), 1e-12);
        Near.Absolute(second, ArrayGradient.Of(new ushort[] { 9, 4, 1, 0 }, Axis.Unit, scheme), 1e-13);
        Near.Absolute(second, ArrayGradient.Of(new UInt128[] { 9, 4, 1, 0 }, Axis.Unit, scheme), 1e-13);
        Near.Absolute(second, ArrayGradient.Of(new BigInteger[] { 9, 4, 1, 0 }, Axis.Unit, scheme), 1e-13);
        Near.Absolute(second, ArrayGradient.Of(new decimal[] { 9, 4, 1, 0 }, Axis.Unit, scheme), 1e-13);
        Near.Absolute(second, ArrayGradient.Of(new Half[] { (Half)9, (Half)4, (Half)1, (Half)0 }, Axis.Unit, scheme), 1e-13);
    }

    [Fact]
    public void Spans_of_any_number_type_go_into_doubles()
    {
        var slope = new double[3];
        ReadOnlySpan<byte> bytes = [255, 0, 1];
        ArrayGradient.Of(bytes, Axis.Unit, slope);
        Assert.Equal([-255.0, -127, 1], slope);
        ArrayGradient.Of(new int[] { 0, 10, 11 }, Axis.Unit, slope, edgeOrder: 2);
        Assert.Equal([14.5, 5.5, -3.5], slope);
        ArrayGradient.Of(new ulong[] { ulong.MaxValue, 0, 1 }, Axis.Unit, slope.AsSpan());
        Assert.Equal(-18446744073709551616.0, slope[0]);
    }

    [Fact]
    public void Arrays_of_any_number_type_go_along_one_axis()
    {
        Assert.Equal([1, -1, 0, 0, 0, 0, -1, 1, 0], ArrayGradient.Along(Issue, 0).Cast<double>());
        Assert.Equal([0, 0, 0, -2, -0.5, 1, 0, 0, 0], ArrayGradient.Along(Issue, -1, Axis.Unit, Scheme.Numpy()).Cast<double>());
        var cube = new short[2, 1, 3] { { { 1, 2, 4 } }, { { -32768, 0, 32767 } } };
        Assert.Equal([-32769, -2, 32763, -32769, -2, 32763], ArrayGradient.Along(cube, 0).Cast<double>());
        Assert.Equal([1, 1.5, 2, 32768, 32767.5, 32767], ArrayGradient.Along(cube, 2, Axis.Unit, Scheme.Numpy()).Cast<double>());
        Assert.Equal([2f, 4, 6], ArrayGradient.Along(new float[,] { { 1, 4, 9 } }, 1, Axis.Unit, Scheme.Numpy(2)).Cast<float>());
        Assert.Equal([2f, 4, 6], ArrayGradient.Along(new float[] { 1, 4, 9 }, [1, 3], 1, Axis.Unit, Scheme.Numpy(2)));
    }

    [Fact]
    public void Complex_arrays_and_strided_tensors_keep_both_parts()
    {
        Complex[,] z = { { 1, new(2, 1), new(4, 4) }, { 0, Complex.ImaginaryOne, new(0, 4) } };
        Complex[,] slope = ArrayGradient.Along(z, 1);
        Assert.Equal([new(1, 1), new(1.5, 2), new(2, 3), new(0, 1), new(0, 2), new(0, 3)], slope.Cast<Complex>());
        ReadOnlyTensorSpan<Complex> part = new ReadOnlyTensorSpan<Complex>(z).Slice([0..2, 1..3]);
        Tensor<Complex> down = ArrayGradient.Along(part, 0, Axis.Uniform(2));
        Assert.Equal([-1, -2, -1, -2], down.ToArray().Select(number => number.Real));
        Assert.All(down.ToArray(), number => Assert.Equal(0, number.Imaginary));
    }
}
