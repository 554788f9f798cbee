using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Samples;

public class FieldTests
{
    private static readonly int[] Shape = [20, 24, 28];

    [Fact]
    public void Gradient_Laplacian_and_Hessian_of_a_wave()
    {
        // f = sin x cos 2y e^z
        Field f = Sampled((x, y, z) => Math.Sin(x) * Math.Cos(2 * y) * Math.Exp(z));
        Field[] gradient = f.Gradient();
        Same((x, y, z) => Math.Cos(x) * Math.Cos(2 * y) * Math.Exp(z), gradient[0]);
        Same((x, y, z) => -2 * Math.Sin(x) * Math.Sin(2 * y) * Math.Exp(z), gradient[1]);
        Same((x, y, z) => Math.Sin(x) * Math.Cos(2 * y) * Math.Exp(z), gradient[2]);
        Same((x, y, z) => -4 * Math.Sin(x) * Math.Cos(2 * y) * Math.Exp(z), f.Laplacian());
        Field[,] hessian = f.Hessian();
        Same((x, y, z) => -2 * Math.Cos(x) * Math.Sin(2 * y) * Math.Exp(z), hessian[0, 1]);
        Assert.Same(hessian[0, 1], hessian[1, 0]);
        Same((x, y, z) => -4 * Math.Sin(x) * Math.Cos(2 * y) * Math.Exp(z), hessian[1, 1]);
    }

    [Fact]
    public void Mixed_and_directional_derivatives()
    {
        Field f = Sampled((x, y, z) => x * x * y * z + z * z * z);
        Same((x, y, z) => 2 * z, f.Mixed(2, 1, 0));
        Same((x, y, z) => 2 * x, f.Mixed(1, 1, 1));
        Same((x, y, z) => x * x * y * z + z * z * z, f.Mixed(0, 0, 0));
        Same((x, y, z) => 3 * 2 * x * y * z - (x * x * y + 3 * z * z), f.Directional(3, 0, -1));
    }

    [Fact]
    public void Divergence_and_curl()
    {
        Field[] flow = [Sampled((x, y, z) => -y * z), Sampled((x, y, z) => x * z), Sampled((x, y, z) => x * y * z)];
        Same((x, y, z) => x * y, Field.Divergence(flow));
        Field[] curl = Field.Curl(flow[0], flow[1], flow[2]);
        Same((x, y, z) => x * z - x, curl[0]);
        Same((x, y, z) => -y - y * z, curl[1]);
        Same((x, y, z) => 2 * z, curl[2]);

        Field u = Plane((x, y) => -y * y), v = Plane((x, y) => x * y);
        Near.Absolute(Plane((x, y) => 3 * y).Values, Field.Curl(u, v).Values, 1e-10);
    }

    /// <summary>The gradient of any field has no curl, and a curl no divergence: differences along different axes commute.</summary>
    [Fact]
    public void Identities_of_vector_calculus()
    {
        Field[] gradient = Sampled((x, y, z) => Math.Exp(x * y) * Math.Sin(z + x)).Gradient();
        foreach (Field component in Field.Curl(gradient[0], gradient[1], gradient[2]))
        {
            Near.Absolute(new double[component.Values.Length], component.Values, 1e-9);
        }

        Field divergence = Field.Divergence(Field.Curl(gradient[1], gradient[2], gradient[0]));
        Near.Absolute(new double[divergence.Values.Length], divergence.Values, 1e-7);
    }

    [Fact]
    public void The_sparse_matrix_does_what_the_scheme_does()
    {
        double[] values = [.. Enumerable.Range(0, 4 * 9 * 3).Select(i => Math.Sin(i * i))];
        double[] x = [0, 1, 1.5, 3, 3.2, 4, 5, 6.5, 7];
        foreach (Axis axis in (Axis[])[Axis.Uniform(0.3), Axis.Coordinates(x), Axis.Periodic(0.3), Axis.Periodic(x, 8)])
        {
            Matrix<double> matrix = OperatorMatrix.Along([4, 9, 3], 1, axis, Scheme.Differences(2, 4));
            double[] product = (matrix * Vector<double>.Build.Dense(values)).ToArray();
            Near.Absolute(ArrayGradient.Along(values, [4, 9, 3], 1, axis, Scheme.Differences(2, 4)), product, 1e-10);
        }

        Matrix<double> line = OperatorMatrix.Of(5, Axis.Unit, Scheme.Differences(2, 2));
        Assert.Equal([1, -2, 1, 0, 0], line.Row(1).ToArray());
        Assert.Equal([2, -5, 4, -1, 0], line.Row(0).ToArray());
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Field plane = Plane((x, y) => x), space = Sampled((x, y, z) => x);
        Assert.Contains("[8, 9], [20, 24, 28]", Assert.Throws<ArgumentException>(() => Field.Curl(plane, space)).Message);
        Assert.Contains("3 component(s), the field 2", Assert.Throws<ArgumentException>(() => plane.Directional(1, 2, 3)).Message);
        Assert.Contains("[1, -1]", Assert.Throws<ArgumentException>(() => plane.Mixed(1, -1)).Message);
        Assert.Contains("1 axes for 2", Assert.Throws<ArgumentException>(() => new Field(new double[4], [2, 2], [Axis.Unit])).Message);
        Assert.Contains(
            "no sparse matrix", Assert.Throws<ArgumentException>(() => OperatorMatrix.Of(9, Axis.Unit, Scheme.Compact())).Message);
    }

    private static double[] Places(int axis) =>
        [.. Enumerable.Range(0, Shape[axis]).Select(i => 0.05 * i + (axis == 2 ? 0.01 * Math.Sin(i) : 0))];

    private static double[] Values(Func<double, double, double, double> f) =>
        [.. Places(0).SelectMany(x => Places(1).SelectMany(y => Places(2).Select(z => f(x, y, z))))];

    private static Field Sampled(Func<double, double, double, double> f) =>
        new(Values(f), Shape, [Axis.Coordinates(Places(0)), Axis.Uniform(0.05), Axis.Coordinates(Places(2))], accuracy: 8);

    private static Field Plane(Func<double, double, double> f) => new(
        [.. Enumerable.Range(0, 72).Select(i => f(0.1 * (i / 9), 0.2 * (i % 9)))], [8, 9], [Axis.Uniform(0.1), Axis.Uniform(0.2)]);

    private static void Same(Func<double, double, double, double> truth, Field field) =>
        Near.Absolute(Values(truth), field.Values, 2e-7);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_matrix_of_numpys_scheme_is_numpys_scheme(int edgeOrder)
    {
        double[] f = [1, 2, 4, 7, 11, 16], x = [0, 1, 1.5, 3.5, 4, 6];
        foreach (Axis axis in (Axis[])[Axis.Uniform(0.5), Axis.Coordinates(x), Axis.Periodic(2), Axis.Periodic(x, 8)])
        {
            double[] product = (OperatorMatrix.Of(6, axis, Scheme.Numpy(edgeOrder)) * Vector<double>.Build.Dense(f)).ToArray();
            Near.Absolute(ArrayGradient.Of(f, axis, edgeOrder), product, 1e-13);
        }
    }
}
