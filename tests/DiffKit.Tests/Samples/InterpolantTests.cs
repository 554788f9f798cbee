namespace DiffKit.Tests.Samples;

public class InterpolantTests
{
    private static readonly double[] X = [.. Enumerable.Range(0, 41).Select(i => 0.1 * i + 0.02 * Math.Sin(i))];
    private static readonly double[] Sine = [.. X.Select(Math.Sin)];

    public static TheoryData<string, double> Kinds() =>
        new() { { "spline", 1e-3 }, { "pchip", 4e-2 }, { "akima", 5e-3 }, { "barycentric", 1e-6 } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Slopes_between_and_at_the_samples(string kind, double tolerance)
    {
        Interpolant curve = Through(kind, Sine, Axis.Coordinates(X));
        for (double t = 0.5; t < 3.5; t += 0.0173)
        {
            Assert.Equal(Math.Sin(t), curve.Value(t), tolerance);
            Assert.Equal(Math.Cos(t), curve.Derivative(t), tolerance);
        }

        Assert.Equal(Sine[20], curve.Value(X[20]), 1e-14);
        Assert.Equal(Math.Cos(X[20]), curve.Derivative(X[20]), tolerance);
        Assert.Equal(-Math.Sin(X[20]), curve.Derivative(X[20], 2), kind == "pchip" ? 0.5 : 100 * tolerance);
    }

    /// <summary>Of degree d, the rational interpolant reproduces polynomials up to d: all derivatives, at samples and between.</summary>
    [Fact]
    public void The_barycentric_interpolant_reproduces_polynomials()
    {
        Interpolant curve = Interpolant.Barycentric([.. X.Select(t => t * t * t - 2 * t)], Axis.Coordinates(X), degree: 3);
        foreach (double t in (double[])[X[7], 1.2345])
        {
            Assert.Equal(3 * t * t - 2, curve.Derivative(t), 1e-10);
            Assert.Equal(6 * t, curve.Derivative(t, 2), 1e-7);
            Assert.Equal(6, curve.Derivative(t, 3), 1e-4);
        }
    }

    [Fact]
    public void Pchip_does_not_overshoot()
    {
        Interpolant step = Interpolant.Pchip([0, 0, 0, 1, 1, 1], Axis.Unit);
        for (double t = 0; t <= 5; t += 0.01)
        {
            Assert.InRange(step.Value(t), 0, 1);
            Assert.True(step.Derivative(t) >= 0);
        }
    }

    [Fact]
    public void Samples_that_run_backwards()
    {
        Interpolant curve = Interpolant.Spline([9, 4, 1, 0, 1, 4, 9], Axis.Coordinates([3, 2, 1, 0, -1, -2, -3]));
        Assert.Equal(2 * 0.5, curve.Derivative(0.5), 0.1);
    }

    [Fact]
    public void What_has_no_answer_is_refused()
    {
        Interpolant curve = Interpolant.Spline(Sine, Axis.Coordinates(X));
        Assert.Contains("-1 is not between", Assert.Throws<ArgumentOutOfRangeException>(() => curve.Derivative(-1)).Message);
        Assert.Contains("not 3", Assert.Throws<ArgumentOutOfRangeException>(() => curve.Derivative(1, 3)).Message);
        Assert.Contains(
            "lie at 0", Assert.Throws<ArgumentException>(() => Interpolant.Spline([1, 2, 3, 4], Axis.Coordinates([0, 1, 2, 0]))).Message);
        Assert.Contains("at least 5", Assert.Throws<ArgumentException>(() => Interpolant.Akima([1, 2, 3], Axis.Unit)).Message);
    }

    private static Interpolant Through(string kind, double[] values, Axis axis) => kind switch
    {
        "spline" => Interpolant.Spline(values, axis),
        "pchip" => Interpolant.Pchip(values, axis),
        "akima" => Interpolant.Akima(values, axis),
        _ => Interpolant.Barycentric(values, axis),
    };
}
