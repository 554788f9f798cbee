using System.Numerics;
using System.Numerics.Tensors;

namespace DiffKit.Tests.Samples;

/// <summary>What does not fit is refused in one line that names the axis, the index and the value.</summary>
public class RefusalTests
{
    public static TheoryData<string, Action> Refused() => new()
    {
        { "spacing is 0", () => Axis.Uniform(0) },
        { "spacing is NaN", () => Axis.Uniform(double.NaN) },
        { "coordinates[1] is NaN", () => Axis.Coordinates([0, double.NaN, 1]) },
        { "coordinates[2] is Infinity", () => Axis.Coordinates([0, 1, double.PositiveInfinity]) },
        { "coordinates[1] and coordinates[2] are both 2.5", () => Axis.Coordinates([0, 2.5, 2.5, 4]) },
        { "coordinates[0] and coordinates[2] are both 1", () => Axis.Coordinates([1, 2, 1, 4]) },
        { "Axis 0 has 1 sample(s)", () => ArrayGradient.Of([1.0]) },
        { "Axis 0 has 0 sample(s)", () => ArrayGradient.Of((double[])[]) },
        { "Axis 0 has 2 sample(s); edge order 2", () => ArrayGradient.Of([1.0, 2], edgeOrder: 2) },
        { "not 3", () => ArrayGradient.Of([1.0, 2], edgeOrder: 3) },
        { "Axis 0 has 3 sample(s), but 2 coordinate(s)", () => ArrayGradient.Of([1.0, 2, 3], Axis.Coordinates([1, 2])) },
        { "no axis 2", () => ArrayGradient.Along(new double[3, 3], 2) },
        { "The shape [2, 2] holds 4", () => ArrayGradient.Along([1, 2, 3], [2, 2], 0) },
        { "shape[1] is -2", () => ArrayGradient.Along([1, 2, 3], [2, -2], 0) },
        { "shape [100000, 100000, 100000] holds 1000000000000000", () => ArrayGradient.Along([1, 2, 3], [100_000, 100_000, 100_000], 0) },
        { "Destination 1 is [2, 3]", () => ArrayGradient.Of(new double[3, 2], [], [new double[3, 2], new double[2, 3]]) },
        { "Destination 0 is also", () => { var f = new double[2, 2]; ArrayGradient.Of(f, [], [f, new double[2, 2]]); } },
        { "There are 1 axes", () => ArrayGradient.Of(new double[2, 2], [Axis.Unit], [new double[2, 2], new double[2, 2]]) },
        { "has 11 element(s); 6 samples along 2 axes need 12", () => ArrayGradient.Of(new double[6], [2, 3], [], new double[11]) },
        { "overlaps the samples", () => { var f = new double[12]; ArrayGradient.Of(f.AsSpan(2, 4), [2, 2], [], f.AsSpan(0, 8)); } },
        { "There are 1 axes for 2", () => ArrayGradient.Of(new double[6], [2, 3], [Axis.Unit], new double[12]) },
        { "Axis 1 has 1 sample(s)", () => ArrayGradient.Of(new double[6], [6, 1], [], new double[12]) },
        { "There are 0 axes for 0", () => ArrayGradient.Of(new double[1], [], [], []) },
        { "order 2 with accuracy 6 needs at least 8", () => ArrayGradient.Of(new double[7], Axis.Unit, Scheme.Differences(2, 6)) },
        { "coordinates[1] and coordinates[4] are both 1; order 1 with accuracy 4 reads 5 samples", () => ArrayGradient.Of(
            new double[6], Axis.Coordinates([0, 1, 2, 3, 1, 0.5]), Scheme.Differences(1, 4)) },
        { "reciprocal", () => Axis.Uniform(1e-310) },
        { "imaginary parts", () => ArrayGradient.Of(new Complex[2, 2]) },
        { "2 to 8, not 10", () => ArrayGradient.Estimate(new double[30], Axis.Unit, 1, 10) },
        { "Destination 1 is null", () => ArrayGradient.Of(new double[2, 2], [], [new double[2, 2], null!]) },
        { "no way 7", () => Scheme.Numpy().With((Gaps)7) },
        { "Components 0 and 1 lie at different places along axis 1", () => Field.Divergence(
            new([1, 2, 3, 4], [2, 2], [Axis.Unit, Axis.Unit]), new([1, 2, 3, 4], [2, 2], [Axis.Unit, Axis.Uniform(2)])) },
        { "coordinates[31] and coordinates[32] are both 31", () => ArrayGradient.Blocks(
            Enumerable.Range(0, 20)
                .Select(i => (new double[3], new double[] { 3 * i, 3 * i + 1, i == 10 ? 3 * i + 1 : 3 * i + 2 }))).Count() },
        { "The destination is [3, 2], the samples [2, 3]", () => ArrayGradient.Along(
            new ReadOnlyTensorSpan<int>(new int[2, 3]), 0, Axis.Unit, new TensorSpan<double>(new double[3, 2])) },
        { "accuracy is 2 to 10, not 12", () => Scheme.Differences(1, 12) },
        { "order is 1 to 6, not 7", () => Scheme.Differences(7) },
        { "The period is 1", () => Axis.Periodic([0, 1], 1) },
        { "times[0] and times[1] are both 00:00:00", () => Axis.Times([TimeSpan.Zero, TimeSpan.Zero], TimeSpan.FromDays(1)) },
        { "times[1] and times[2] are both 2024-01-02T00:00:00Z", () => Axis.Times(
            [.. new[] { 1, 2, 2 }.Select(day => new DateTime(2024, 1, day, 0, 0, 0, DateTimeKind.Utc))], TimeSpan.FromDays(1)) },
        { "times[0] is Utc and times[1] Local", () => Axis.Times([DateTime.UtcNow, DateTime.Now], TimeSpan.FromDays(1)) },
        { "The unit of time is 00:00:00", () => Axis.Times([TimeSpan.Zero], TimeSpan.Zero) },
        { "The coordinates turn at coordinates[1], 0", () => Axis.Periodic([350, 0, 10], 360) },
        { "coordinates[1] and coordinates[2] lie 5E-324 apart", () => Axis.Coordinates([-1, 0, 5e-324]) },
        { "coordinates[0] and coordinates[1] lie Infinity apart", () => Axis.Coordinates([-1.7e308, 1.7e308]) },
        { "coordinates[0] to coordinates[6] are 3 places; a polynomial of degree 4 needs 5", () => ArrayGradient.Of(
            new double[9], Axis.Coordinates([0, 1, 2, 0, 1, 2, 0, 1, 2]), Scheme.SavitzkyGolay(7, 4)) },
        { "overlaps the axis's coordinates", () => { double[] x = [1, 2, 4]; ArrayGradient.Of([1.0, 2, 3], Axis.Coordinates(x), x); } },
        { "overlaps the axis's coordinates", () =>
            { double[] x = [1, 2, 4]; ArrayGradient.Of(new double[3], [3], [Axis.Coordinates(x)], x); } },
        { "coordinates[2] and the first of the next period lie 1E+300 apart", () => Axis.Periodic([0, 1, 2], 1e300) },
        { "null", () => ArrayGradient.Of((int[])null!) },
        { "null", () => ArrayGradient.Of((MathNet.Numerics.LinearAlgebra.Vector<double>)null!) },
        { "null", () => ArrayGradient.Of((MathNet.Numerics.LinearAlgebra.Matrix<double>)null!) },
        { "null", () => new NpyArray(null!, [1]).Write(new MemoryStream()) },
        { "null", () => new ComplexNpyArray([1], null!).Write(new MemoryStream()) },
        { "null", () => ArrayGradient.Blocks([[1.0, 2], null!], Axis.Unit).Count() },
        { "Block 1 has 2 sample(s), but 0", () => ArrayGradient.Blocks([([1, 2], [1, 2]), ([1, 2], null!)]).Count() },
        { "Component 1 is null", () => Field.Divergence(new([1, 2, 3, 4], [2, 2], [Axis.Unit, Axis.Unit]), null!) },
        { "Component 0 is null", () => Field.Curl(null!, null!, null!) },
        { "null", () => new Field([1, 2, 3], [3], [Axis.Unit]).Mixed(null!) },
        { "0 component(s)", () => new Field([1, 2, 3], [3], [Axis.Unit]).Directional(null!) },
        { "A spacing is null", () => NumpyGradient.Of([1, 2, 3], [3], [null!]) },
        { "holds 4900000000 values", () => OperatorMatrix.Along([70_000, 70_000], 0, Axis.Unit, Scheme.Numpy()) },
        { "shape[1] is -4", () => OperatorMatrix.Along([3, -4], 0, Axis.Unit, Scheme.Numpy()) },
        { "edge order 1, which looks for gaps, has no sparse matrix", () => OperatorMatrix.Of(
            5, Axis.Unit, Scheme.Numpy().With(Gaps.Skip)) },
        { "accuracy is 2 to 10, not 1", () => new Field([1, 2, 3], [3], [Axis.Unit], accuracy: 1) },
        { "Axis 0 has 3 sample(s), but 2 coordinate(s)", () => new Field([1, 2, 3], [3], [Axis.Coordinates([0, 1])]) },
        { "The destination has 2", () => ArrayGradient.Of([1.0, 2, 3], Axis.Unit, new double[2]) },
        { "Axis 1 is named more than once", () => NumpyGradient.Of(new double[4], [2, 2], axis: [1, -1]) },
        { "The spacing of axis 1 is 0", () => NumpyGradient.Of(new double[4], [2, 2], [1, 0]) },
        { "Axis 0: coordinates[0] and", () => NumpyGradient.Of([1, 2, 3], new double[] { 1, 1, 2 }) },
        { "3 spacing(s) for 2 axes", () => NumpyGradient.Of(new double[4], [2, 2], [1, 1, 1]) },
    };

    /// <summary>Whatever is refused is refused before anything is written.</summary>
    [Fact]
    public void A_destination_is_left_as_it_was()
    {
        const int n = 1 << 17;
        double[] there = [.. Enumerable.Repeat(7.0, 2 * n)], f = new double[n];
        double[] x = [.. Enumerable.Range(0, n).Select(i => (double)i)];
        (x[n - 2], x[n - 1]) = (x[n - 1], x[n - 4]);
        Action[] calls =
        [
            () => ArrayGradient.Of(f, Axis.Coordinates(x), there.AsSpan(0, n), Scheme.Differences(1, 6)),
            () => ArrayGradient.Of(f, Axis.Coordinates(x), there.AsSpan(0, n), Scheme.Compact()),
            () => ArrayGradient.Of(f, Axis.Unit, there.AsSpan(0, n), Scheme.Spectral()),
            () => ArrayGradient.Of(f, Axis.Unit, there.AsSpan(0, n - 1)),
            () => ArrayGradient.Of(f, Axis.Unit, there.AsSpan(0, n), edgeOrder: 3),
            () => ArrayGradient.Of(f, Axis.Coordinates([0, 1]), there.AsSpan(0, n)),
            () => ArrayGradient.Of(f, [n / 2, 2], [Axis.Unit, Axis.Coordinates([0, 1, 2])], there),
            () => ArrayGradient.Of(f, [n / 2, 2], [], there, edgeOrder: 2),
            () => ArrayGradient.Along(f, [n / 2, 2], 2, Axis.Unit, there.AsSpan(0, n)),
        ];
        Assert.All(calls, call => Assert.ThrowsAny<ArgumentException>(call));
        Assert.All(there, value => Assert.Equal(7, value));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void One_line_says_why(string part, Action call)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
