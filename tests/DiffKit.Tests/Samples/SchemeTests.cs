using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace DiffKit.Tests.Samples;

public class SchemeTests
{
    public static TheoryData<int, int> All()
    {
        var rows = new TheoryData<int, int>();
        for (int order = 1; order <= 6; order++)
        {
            for (int accuracy = 2; accuracy <= 10; accuracy++)
            {
                rows.Add(order, accuracy);
            }
        }

        return rows;
    }

    /// <summary>In units of the spacing, where the k-th derivative of xᵈ/d! is xᵈ⁻ᵏ/(d-k)!.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Exact_for_polynomials_below_the_stencils_degree(int order, int accuracy)
    {
        double[] x = [.. Enumerable.Range(-12, 25).Select(i => i / 4.0)];
        double[] uneven = [.. x.Select((place, i) => place + 0.05 * (i % 3))];
        for (int degree = order; degree < order + accuracy; degree++)
        {
            foreach (double[] places in (double[][])[x, uneven])
            {
                double[] truth = Monomial(places, degree - order);
                double[] derivative = ArrayGradient.Of(
                    Monomial(places, degree), Axis.Coordinates(places), Scheme.Differences(order, accuracy));
                Near.Absolute(truth, derivative, 1e-15 * Math.Pow(8, order + 2) * Math.Pow(2, accuracy));
            }
        }
    }

    [Fact]
    public void Periodic_axes_have_no_ends()
    {
        const int n = 40;
        double h = 2 * Math.PI / n;
        double[] f = [.. Enumerable.Range(0, n).Select(i => Math.Sin(h * i))];
        double[] truth = [.. Enumerable.Range(0, n).Select(i => Math.Cos(h * i))];

        // sin(x + h) - sin(x - h) = 2 cos x sin h: numpy's scheme has the same relative error everywhere.
        Near.Absolute([.. truth.Select(c => c * Math.Sin(h) / h)], ArrayGradient.Of(f, Axis.Periodic(h)), 1e-14);
        Near.Absolute(truth, ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Differences(1, 10)), 1e-10);

        double[] x = [.. Enumerable.Range(0, n).Select(i => h * i + 0.05 * Math.Sin(i))];
        double[] uneven = ArrayGradient.Of([.. x.Select(Math.Sin)], Axis.Periodic(x, 2 * Math.PI), Scheme.Differences(1, 8));
        Near.Absolute([.. x.Select(Math.Cos)], uneven, 1e-6);
        double[] parabolas = ArrayGradient.Of([.. x.Select(Math.Sin)], Axis.Periodic(x, 2 * Math.PI));
        Near.Absolute([.. x.Select(Math.Cos)], parabolas, 0.02);
        x = [.. x.Select(place => -place)];
        Near.Absolute([.. x.Select(Math.Cos)], ArrayGradient.Of([.. x.Select(Math.Sin)], Axis.Periodic(x, 2 * Math.PI)), 0.02);
    }

    [Fact]
    public void Times_are_measured_in_the_unit_asked_for()
    {
        DateTime[] days = [new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 2)];
        double[] values = [0, 24, 72];
        Near.Absolute([24, 24, 24], ArrayGradient.Of(values, Axis.Times(days, TimeSpan.FromDays(1))), 1e-13);
        DateTimeOffset[] offsets = [.. days.Select(day => new DateTimeOffset(day, TimeSpan.FromHours(2)))];
        Near.Absolute([1, 1, 1], ArrayGradient.Of(values, Axis.Times(offsets, TimeSpan.FromHours(1))), 1e-13);
        TimeSpan[] spans = [.. days.Select(day => day - days[1])];
        Near.Absolute([1 / 60.0, 1 / 60.0, 1 / 60.0], ArrayGradient.Of(values, Axis.Times(spans, TimeSpan.FromMinutes(1))), 1e-15);
    }

    [Fact]
    public void Complex_samples()
    {
        Complex[] f = [.. Enumerable.Range(0, 20).Select(i => Complex.Exp(new Complex(0, 0.1 * i)))];
        Complex[] slope = ArrayGradient.Of(f, Axis.Uniform(0.1), Scheme.Differences(1, 8));
        for (int i = 0; i < f.Length; i++)
        {
            Assert.True((slope[i] - Complex.ImaginaryOne * f[i]).Magnitude < 1e-7);
        }

        Assert.Equal([new(1, 2), new(1, 2)], ArrayGradient.Of([new Complex(0, 0), new Complex(1, 2)]));
    }

    [Fact]
    public void Vectors_and_matrices_of_MathNet()
    {
        Assert.Equal([1, 1.5, 2.5, 3], ArrayGradient.Of(Vector<double>.Build.Dense([1.0, 2, 4, 7])).ToArray());
        Matrix<double>[] gradient = ArrayGradient.Of(Matrix<double>.Build.DenseOfRowArrays([10, 20, 30], [40, 50, 60]));
        Assert.Equal(30, gradient[0][1, 2]);
        Assert.Equal(10, gradient[1][1, 2]);
    }

    [Fact]
    public void Integers_of_every_width()
    {
        double[] expected = [-1, -0.5, 0];
        Assert.Equal(expected, ArrayGradient.Of((sbyte[])[1, 0, 0]));
        Assert.Equal(expected, ArrayGradient.Of((ushort[])[1, 0, 0]));
        Assert.Equal(expected, ArrayGradient.Of((uint[])[1, 0, 0]));
        Assert.Equal(expected, ArrayGradient.Of((long[])[1, 0, 0]));
        Assert.Equal(expected, ArrayGradient.Of((ulong[])[1, 0, 0]));
        Assert.Equal(expected, ArrayGradient.Of((decimal[])[1, 0, 0]));
    }

    /// <summary>A NaN run of nine in sin 3t: what numpy loses, what skipping bridges, what splitting keeps.</summary>
    [Fact]
    public void A_run_of_nine_NaN_in_sin_3t()
    {
        double[] t = [.. Enumerable.Range(0, 101).Select(i => i * 0.02)];
        double[] f = [.. t.Select((time, i) => i is >= 40 and < 49 ? double.NaN : Math.Sin(3 * time))];
        var axis = Axis.Coordinates(t);
        var scheme = Scheme.Differences(1, 4);

        double[] propagated = ArrayGradient.Of(f, axis);
        Assert.Equal([.. Enumerable.Range(39, 11)], Missing(propagated));
        foreach (Gaps gaps in (Gaps[])[Gaps.Skip, Gaps.Split])
        {
            double[] slope = ArrayGradient.Of(f, axis, scheme.With(gaps));
            Assert.Equal([.. Enumerable.Range(40, 9)], Missing(slope));
            double worst = t.Zip(slope, (time, value) => Math.Abs(value - 3 * Math.Cos(3 * time))).Where(double.IsFinite).Max();
            Assert.InRange(worst, 0, gaps == Gaps.Skip ? 2e-2 : 2e-4);
        }
    }

    [Fact]
    public void A_run_too_short_for_the_scheme_is_NaN()
    {
        double[] slope = ArrayGradient.Of([1, 2, double.NaN, 4, double.NaN, 6, 8], Axis.Unit, Scheme.Numpy().With(Gaps.Split));
        Assert.Equal([1, 1, double.NaN, double.NaN, double.NaN, 2, 2], slope);
    }

    [Fact]
    public void Along_any_axis_as_along_a_line()
    {
        double[,] field = new double[30, 40];
        for (int i = 0; i < 30; i++)
        {
            for (int j = 0; j < 40; j++)
            {
                field[i, j] = Math.Sin(0.1 * i) * Math.Exp(0.05 * j);
            }
        }

        double[,] slope = ArrayGradient.Along(field, 0, Axis.Uniform(0.1), Scheme.Differences(1, 6));
        double[,] curvature = ArrayGradient.Along(field, 1, Axis.Uniform(0.05), Scheme.Differences(2, 6));
        for (int i = 0; i < 30; i++)
        {
            for (int j = 0; j < 40; j++)
            {
                Assert.Equal(Math.Cos(0.1 * i) * Math.Exp(0.05 * j), slope[i, j], 1e-5);
                Assert.Equal(field[i, j], curvature[i, j], 1e-5);
            }
        }
    }

    [Fact]
    public void An_error_for_each_element_that_holds()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => 0.1 * i)];
        Estimate<double[]> slope = ArrayGradient.Estimate([.. x.Select(Math.Sin)], Axis.Coordinates(x));
        int held = x.Where((place, i) => Math.Abs(slope.Value[i] - Math.Cos(place)) <= 1.2 * slope.Error[i] + 1e-15).Count();
        Assert.InRange(held, 58, 60);
        Assert.InRange(slope.Error.Max(), 1e-3, 1e-2);
    }

    [Fact]
    public void An_error_for_each_element_of_a_field()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => 0.1 * i)];
        double[] field = [.. x.SelectMany(t => new[] { Math.Sin(t), Math.Exp(-t), 1 })];
        Estimate<double[]> slope = ArrayGradient.EstimateAlong(field, [60, 3], -2, Axis.Uniform(0.1), accuracy: 4);
        double[] truth = [.. x.SelectMany(t => new[] { Math.Cos(t), -Math.Exp(-t), 0 })];
        int held = truth.Where((value, i) => Math.Abs(slope.Value[i] - value) <= 1.2 * slope.Error[i] + 1e-14).Count();
        Assert.InRange(held, 176, 180);
        Assert.InRange(slope.Error.Max(), 1e-6, 1e-4);
        Assert.All(Enumerable.Range(0, 60), i => Assert.InRange(slope.Error[3 * i + 2], 0, 1e-14));
    }

    [Fact]
    public void Offsets_of_1e_minus_4()
    {
        Near.Relative([1e8, -2e8, 1e8], Stencil.WeightsFor([-1e-4, 0, 1e-4], 0, 2), 1e-15);
        double[] x = [0, 1e-4, 2.5e-4, 3e-4, 4.5e-4];
        double[] slope = ArrayGradient.Of([.. x.Select(p => p * p + 3 * p)], Axis.Coordinates(x), Scheme.Differences(1, 4));
        Near.Relative([.. x.Select(p => 2 * p + 3)], slope, 1e-12);
    }

    [Fact]
    public void The_centre_of_a_symmetric_scheme_weighs_nothing()
    {
        double[] f = [.. Enumerable.Range(0, 31).Select(i => i == 15 ? double.NaN : (double)i)];
        Assert.Equal(1, ArrayGradient.Of(f, Axis.Unit, Scheme.Differences(1, 10))[15], 1e-14);
    }

    /// <summary>Solved in floating point, the centre of a long stencil comes out as 1e-10 or so.</summary>
    [Fact]
    public void The_centre_of_accuracy_16_is_left_out() => Assert.DoesNotContain(0, Stencil.Central(1, 16).Offsets);

    private static double[] Monomial(double[] x, int degree) =>
        [.. x.Select(place => Enumerable.Range(1, degree).Aggregate(1.0, (product, k) => product * place / k))];

    private static int[] Missing(double[] values) => [.. Enumerable.Range(0, values.Length).Where(i => double.IsNaN(values[i]))];
}
