using System.Numerics.Tensors;
using DiffKit.Samples;

namespace DiffKit.Tests.Samples;

public class ArrayGradientTests
{
    private static readonly double[] Tutorial = [1, 2, 4, 7, 11, 16];

    [Fact]
    public void Front_page() => Assert.Equal([1, 1.5, 2.5, 3.5, 4.5, 5], ArrayGradient.Of([1, 2, 4, 7, 11, 16]));

    [Fact]
    public void Front_page_with_spacing() => Assert.Equal([0.5, 0.75, 1.25, 1.75, 2.25, 2.5], ArrayGradient.Of(Tutorial, Axis.Uniform(2)));

    [Fact]
    public void Coordinates_with_edge_order_2() => Near.Absolute(
        [-1, 3, 3.5, 6.7, 6.9, -1.9], ArrayGradient.Of(Tutorial, Axis.Coordinates([0, 1, 1.5, 3.5, 4, 6]), edgeOrder: 2), 1e-13);

    [Fact]
    public void Edge_order_2_on_three_samples() =>
        Assert.Equal([14.5, 5.5, -3.5], ArrayGradient.Of([0, 10, 11], edgeOrder: 2));

    /// <summary>By hand: s₁ = -1, s₂ = 1/2, h₁ = -1, h₂ = 4, and (h₂ s₁ + h₁ s₂) / (h₁ + h₂) at the second sample.</summary>
    [Fact]
    public void Coordinates_that_turn_back()
    {
        double[] slope = ArrayGradient.Of(Tutorial, Axis.Coordinates([2, 1, 5, 10, 11, 15]));
        Assert.Equal(-1, slope[0]);
        Assert.Equal((4 * -1 + -1 * 0.5) / 3, slope[1], 1e-14);
        Assert.Equal(1.25, slope[^1]);
    }

    [Fact]
    public void Bytes_do_not_wrap_around()
    {
        byte[,] values = { { 1, 1, 1 }, { 2, 0, 1 }, { 1, 1, 1 } };
        double[][,] gradient = ArrayGradient.Of(values);
        Assert.Equal(new double[,] { { 1, -1, 0 }, { 0, 0, 0 }, { -1, 1, 0 } }, gradient[0]);
        Assert.Equal(new double[,] { { 0, 0, 0 }, { -2, -0.5, 1 }, { 0, 0, 0 } }, gradient[1]);
        Assert.Equal([-1.0, -0.5, 0], ArrayGradient.Of(new byte[] { 2, 1, 1 }));
        Assert.Equal([-255.0, -127.5, 0], ArrayGradient.Of((byte[])[255, 0, 0]));
    }

    [Fact]
    public void Rows_and_columns()
    {
        double[][,] gradient = ArrayGradient.Of(new double[,] { { 10, 20, 30 }, { 40, 50, 60 } });
        Assert.Equal(new double[,] { { 30, 30, 30 }, { 30, 30, 30 } }, gradient[0]);
        Assert.Equal(new double[,] { { 10, 10, 10 }, { 10, 10, 10 } }, gradient[1]);
    }

    [Fact]
    public void Axes_of_length_1_that_are_not_differentiated()
    {
        Assert.Equal(new double[,] { { 0, 2, 4 } }, ArrayGradient.Along(new double[,] { { 0, 1, 4 } }, -1, edgeOrder: 2));
        Assert.Equal([1, 1], ArrayGradient.Along([1.0, 2], [1, 2, 1], 1));
    }

    [Fact]
    public void Three_dimensions_in_every_form()
    {
        var values = new double[3, 4, 5];
        var flat = new double[60];
        for (int i = 0; i < 60; i++)
        {
            (int x, int y, int z) = (i / 20, i / 5 % 4, i % 5);
            values[x, y, z] = flat[i] = 2 * x + x * y + 5 * y - 3 * z;
        }

        double[][,,] gradient = ArrayGradient.Of(values, axis2: Axis.Uniform(0.5));
        Assert.Equal((4, 6, -6), (gradient[0][1, 2, 3], gradient[1][1, 2, 3], gradient[2][1, 2, 3]));

        Tensor<double>[] tensors = ArrayGradient.Of(Tensor.Create(flat, [3, 4, 5]).AsReadOnlyTensorSpan());
        Assert.Equal((4, 6, -3), (tensors[0][1, 2, 3], tensors[1][1, 2, 3], tensors[2][1, 2, 3]));
        Assert.Equal(gradient[1].Cast<double>(), ArrayGradient.Along(flat, [3, 4, 5], -2));
    }

    [Fact]
    public void A_strided_slice_of_a_tensor()
    {
        var tensor = Tensor.Create([.. Enumerable.Range(0, 24).Select(i => (double)(i * i))], [4, 6]);
        ReadOnlyTensorSpan<double> slice = tensor.AsReadOnlyTensorSpan()[1.., 2..5];
        Tensor<double>[] gradient = ArrayGradient.Of(slice, [Axis.Uniform(6), Axis.Unit]);
        Assert.Equal([3, 3], gradient[0].Lengths.ToArray());
        Assert.Equal(2 * 15, gradient[0][1, 1]);
        Assert.Equal(2 * 15, gradient[1][1, 1]);
    }

    [Fact]
    public void Floats_stay_floats()
    {
        float[] slope = ArrayGradient.Of(new float[] { 1, 2, 4, 7, 11, 16 });
        Assert.Equal([1, 1.5f, 2.5f, 3.5f, 4.5f, 5], slope);
    }

    [Fact]
    public void Large_arrays_on_two_threads_as_on_one()
    {
        var values = new double[64, 64, 70];
        double[] sine = [.. Enumerable.Range(0, values.Length).Select(i => Math.Sin(i))];
        Buffer.BlockCopy(sine, 0, values, 0, values.Length * sizeof(double));
        double[] x = [.. Enumerable.Range(0, 64).Select(i => i + 0.1 * Math.Cos(i))];
        Axis[] axes = [Axis.Uniform(0.5), Axis.Coordinates(x), Axis.Periodic(2)];
        double[][,,] slopes = [new double[64, 64, 70], new double[64, 64, 70], new double[64, 64, 70]];
        ArrayGradient.Of(values, axes, slopes, edgeOrder: 2);
        for (int axis = 0; axis < 3; axis++)
        {
            Assert.Equal(ArrayGradient.Along(values, axis, axes[axis], 2).Cast<double>(), slopes[axis].Cast<double>());
        }
    }

    [Fact]
    public void A_tensor_of_bytes()
    {
        Tensor<double>[] gradient = ArrayGradient.Of(Tensor.Create<byte>([2, 0, 1, 1, 1, 1], [2, 3]).AsReadOnlyTensorSpan());
        Assert.Equal([-2, -0.5, 1], new[] { gradient[1][0, 0], gradient[1][0, 1], gradient[1][0, 2] });
    }

    /// <summary>The parabola's slope at the coordinates as they are, rounded linspace and all, worked out in exact fractions.</summary>
    [Theory]
    [InlineData(1, 104750.0)]
    [InlineData(777, 104749.99999999991)]
    [InlineData(1500, -20249.99999999998)]
    [InlineData(1999, -20249.99999999998)]
    public void Nearly_uniform_coordinates_are_taken_as_they_are(int index, double truth)
    {
        double[] x = [.. Enumerable.Range(0, 2001).Select(i => i * (1 / 2000.0))];
        double[] f = [.. Enumerable.Range(0, 2001).Select(i => i * 7919 % 1000 / 8.0 + 1e6)];
        Assert.Equal(Regularity.NearlyUniform, Axis.Coordinates(x).Regularity);
        Assert.Equal(truth, ArrayGradient.Of(f, Axis.Coordinates(x))[index], 1e-14 * Math.Abs(truth));
    }

    /// <summary>x² at descending places: the sign is that of the axis.</summary>
    [Fact]
    public void Descending_coordinates() =>
        Near.Absolute([8, 6, 2, 0], ArrayGradient.Of([16, 9, 1, 0], Axis.Coordinates([4, 3, 1, 0]), edgeOrder: 2), 1e-13);

    [Fact]
    public void In_place()
    {
        double[] values = [.. Tutorial];
        ArrayGradient.Of(values, Axis.Unit, values);
        Assert.Equal([1, 1.5, 2.5, 3.5, 4.5, 5], values);
    }

    [Fact]
    public void Numpy_forms()
    {
        double[] x = [0, 1, 1.5, 3.5, 4, 6];
        Assert.Equal(ArrayGradient.Of(Tutorial, Axis.Coordinates(x)), NumpyGradient.Of(Tutorial, x));
        Assert.Equal([0.5, 0.75, 1.25, 1.75, 2.25, 2.5], NumpyGradient.Of(Tutorial, 2));
        Assert.Equal([10, 10, 10, 10, 10, 10], NumpyGradient.Of([10, 20, 30, 40, 50, 60], [2, 3], [30.0, new[] { 1.0, 2, 3 }], [0, 1])[1]);
    }

    [Fact]
    public void Into_a_destination_nothing_is_allocated()
    {
        (var values, var slope, var axis) = (new double[1000], new double[1000], Axis.Uniform(0.1));
        ArrayGradient.Of(values, axis, slope);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ArrayGradient.Of(values, axis, slope);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Every second column of every second row, into a strided destination and into the samples themselves.</summary>
    [Fact]
    public void Strided_tensors_along_an_axis()
    {
        double[] whole = [.. Enumerable.Range(0, 48).Select(i => (double)(i * i + i))], there = new double[96];
        var samples = new TensorSpan<double>(whole, [3, 4], [16, 2]);
        var destination = new TensorSpan<double>(there, [3, 4], [32, 4]);
        ArrayGradient.Along(samples.AsReadOnlyTensorSpan(), -1, Axis.Uniform(2), destination, Scheme.Numpy(2));
        double[] dense = [.. from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 4) select whole[16 * i + 2 * j]];
        double[] expected = ArrayGradient.Along(dense, [3, 4], 1, Axis.Uniform(2), edgeOrder: 2);
        Assert.Equal(expected, from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 4) select there[32 * i + 4 * j]);
        Assert.Equal(84, there.Count(value => value == 0));
        Tensor<double> rows = ArrayGradient.Along(samples.AsReadOnlyTensorSpan(), 0);
        Assert.Equal(ArrayGradient.Along(dense, [3, 4], 0), rows.ToArray());
        ArrayGradient.Along(samples.AsReadOnlyTensorSpan(), 1, Axis.Uniform(2), samples, Scheme.Numpy(2));
        Assert.Equal(expected, from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 4) select whole[16 * i + 2 * j]);
    }
}
