namespace DiffKit.Tests.Samples;

/// <summary>All axes in one pass, on one core or on all, are what each axis gives by itself, to the last bit.</summary>
public class AllAxesTests
{
    public static TheoryData<int[]> Shapes() =>
        [[3], [7, 3], [3, 500], [900, 3], [70, 90], [2, 3, 4], [40, 1, 2], [5, 70, 80], [30, 6, 7, 8], [600, 600], [3, 300, 400]];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void As_each_axis_by_itself(int[] shape)
    {
        shape = [.. shape.Select(n => Math.Max(n, 3))];
        double[] f = Wave(shape.Aggregate((a, b) => a * b));
        foreach (Axis[] axes in (Axis[][])[[], [.. shape.Select(Uneven)], [.. shape.Select((n, i) => i % 2 == 0 ? Uneven(n) : Axis.Periodic(2))]])
        {
            foreach (int edgeOrder in (int[])[1, 2])
            {
                var gradient = new double[shape.Length * f.Length];
                ArrayGradient.Of(f, shape, axes, gradient, edgeOrder);
                for (int axis = 0; axis < shape.Length; axis++)
                {
                    var one = new double[f.Length];
                    ArrayGradient.Along(f, shape, axis, axes.Length == 0 ? Axis.Unit : axes[axis], one, edgeOrder);
                    Assert.Equal(one, gradient[(axis * f.Length)..((axis + 1) * f.Length)]);
                }
            }
        }
    }

    [Fact]
    public void On_all_cores_as_on_one()
    {
        (double[,] plane, double[,,] block) = (new double[700, 500], new double[90, 70, 50]);
        Fill(plane);
        Fill(block);
        double[][,] slopes = ArrayGradient.Of(plane, Uneven(700), Uneven(500));
        double[] flat = [.. plane.Cast<double>()];
        Assert.Equal(ArrayGradient.Along(flat, [700, 500], 0, Uneven(700)), slopes[0].Cast<double>());
        Assert.Equal(ArrayGradient.Along(flat, [700, 500], 1, Uneven(500)), slopes[1].Cast<double>());
        double[][,,] fields = ArrayGradient.Of(block, edgeOrder: 2);
        flat = [.. block.Cast<double>()];
        for (int axis = 0; axis < 3; axis++)
        {
            Assert.Equal(ArrayGradient.Along(flat, [90, 70, 50], axis, edgeOrder: 2), fields[axis].Cast<double>());
        }
    }

    [Fact]
    public void Floats_as_doubles_to_their_precision()
    {
        int[] shape = [9, 1000];
        float[] f = Array.ConvertAll(Wave(9000), value => (float)value), gradient = new float[18000];
        ArrayGradient.Of(f, shape, [Axis.Uniform(0.5), Uneven(1000)], gradient);
        double[] truth = new double[18000];
        ArrayGradient.Of(Array.ConvertAll(f, value => (double)value), shape, [Axis.Uniform(0.5), Uneven(1000)], truth);
        Near.Absolute(truth, Array.ConvertAll(gradient, value => (double)value), 2e-6);
    }

    /// <summary>Each formula meets destinations at every place within a vector, and of every length around it.</summary>
    [Fact]
    public void Lengths_and_places_around_a_vector()
    {
        double[] f = Wave(60), d = new double[60];
        for (int start = 0; start < 5; start++)
        {
            for (int n = 2; n < 40; n++)
            {
                Span<double> there = d.AsSpan(start, n);
                ArrayGradient.Of(f.AsSpan(0, n), Axis.Uniform(0.5), there);
                Assert.Equal((f[1] - f[0]) * 2, there[0]);
                Assert.Equal((f[n - 1] - f[n - 2]) * 2, there[^1]);
                for (int i = 1; i < n - 1; i++)
                {
                    Assert.Equal(f[i + 1] - f[i - 1], there[i]);
                }
            }
        }
    }

    private static double[] Wave(int n) => [.. Enumerable.Range(0, n).Select(i => Math.Sin(0.1 * i))];

    private static Axis Uneven(int n) => Axis.Coordinates([.. Enumerable.Range(0, n).Select(i => i + 0.3 * Math.Sin(i))]);

    private static void Fill(Array values)
    {
        var index = new int[values.Rank];
        for (int k = 0; k < values.Length; k++)
        {
            (int rest, int axis) = (k, values.Rank - 1);
            for (; axis >= 0; axis--)
            {
                (rest, index[axis]) = Math.DivRem(rest, values.GetLength(axis));
            }

            values.SetValue(Math.Sin(0.1 * k), index);
        }
    }
}
