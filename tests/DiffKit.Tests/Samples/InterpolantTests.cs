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

    /// <summary>A hair beside a sample, where 3 · 0.1 lies for those who have 0.3.</summary>
    [Theory]
    [InlineData(1e-16)]
    [InlineData(-4e-16)]
    [InlineData(1e-12)]
    [InlineData(1e-7)]
    public void The_barycentric_interpolant_loses_nothing_beside_a_sample(double beside)
    {
        Interpolant curve = Interpolant.Barycentric([.. X.Select(t => t * t * t - 2 * t)], Axis.Coordinates(X), degree: 3);
        foreach (double sample in X[1..^1])
        {
            double t = sample + beside;
            Assert.Equal(3 * t * t - 2, curve.Derivative(t), 1e-11);
            Assert.Equal(6 * t, curve.Derivative(t, 2), 1e-8);
        }
    }

    /// <summary>Worked out in fractions by the papers' own rules: Akima's with chords added past the ends on parabolas, and Fritsch and
    /// Carlson's with the ends limited as Fritsch and Butland limit them.</summary>
    public static TheoryData<string, double[], double[]> Tables() => new()
    {
        { "akima", [0, 1, 0.5, 2, 2, 2, 5, 1], [5 / 3.0, 13 / 21.0, 9 / 13.0, 0, 0, 0, 3 / 5.0, -5] },
        {
            "akima",
            [0, 1, -14, 2, 3, 7, 7.5, 20],
            [13 / 2.0, -68 / 53.0, 74 / 85.0, 38 / 13.0, 767 / 211.0, 199 / 69.0, 299 / 105.0, 37 / 3.0]
        },
        { "pchip", [0, 1, 0.5, 2, 2, 2, 5, 1], [23 / 15.0, 0, 0, 0, 0, 0, 0, -5] },
        { "pchip", [0, 1, -14, 2, 3, 7, 7.5, 20], [3, 0, 0, 160 / 131.0, 36 / 37.0, 15 / 23.0, 25 / 39.0, 37 / 3.0] },
        { "pchip", [0, 0.1, 5, 6, 5, 1, 7, 7.2], [0, 21 / 115.0, 1176 / 493.0, 0, -36 / 37.0, 0, 8 / 31.0, 0] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Slopes_at_all_samples_are_those_of_the_papers(string kind, double[] values, double[] slopes)
    {
        double[] x = [0, 1, 2.5, 3, 5, 6, 7.5, 9];
        Interpolant curve = Through(kind, values, Axis.Coordinates(x));
        Near.Absolute(slopes, Array.ConvertAll(x, t => curve.Derivative(t)), 1e-13);
    }

    /// <summary>Chords differ by rounding alone along either straight part: the slope at the corner is
    /// the mean, not either part's.</summary>
    [Fact]
    public void Akimas_slope_at_a_corner_is_the_mean()
    {
        double[] x = [.. Enumerable.Range(0, 11).Select(i => 0.1 * i)];
        Interpolant curve = Interpolant.Akima(
            [.. x.Select((t, i) => i < 5 ? 0.3 * t : 0.3 * x[5] + 0.7 * (t - x[5]))], Axis.Coordinates(x));
        Assert.Equal(0.5, curve.Derivative(x[5]), 1e-12);
    }

    /// <summary>Of e^(it) the slopes of the periodic spline at the samples are those of the wave times 3 sin h / (h (2 + cos h)), by the
    /// system sᵢ₋₁ + 4 sᵢ + sᵢ₊₁ = 3 (fᵢ₊₁ - fᵢ₋₁) / h that they solve.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(200)]
    public void The_spline_of_a_period_has_no_ends(int n)
    {
        double h = 2 * Math.PI / n, factor = 3 * Math.Sin(h) / (h * (2 + Math.Cos(h)));
        double[] x = [.. Enumerable.Range(0, n).Select(i => i * h)];
        foreach (Axis axis in (Axis[])[Axis.Periodic(h), Axis.Periodic(x, 2 * Math.PI)])
        {
            Interpolant curve = Interpolant.Spline([.. x.Select(Math.Sin)], axis);
            foreach (double t in x)
            {
                Assert.Equal(factor * Math.Cos(t), curve.Derivative(t), 1e-13);
                Assert.Equal(curve.Derivative(t + h / 3), curve.Derivative(t + h / 3 - 4 * Math.PI), 1e-12);
            }
        }
    }

    /// <summary>Wherever the period is cut, the curve is the same; so it has no seam.</summary>
    [Theory]
    [InlineData("spline")]
    [InlineData("pchip")]
    [InlineData("akima")]
    public void Where_a_period_is_cut_does_not_matter(string kind)
    {
        double[] x = [0, 0.3, 1, 1.2, 2, 3.1, 3.5, 4], y = [1, 2, -1, 0, 0.5, 3, 2, 1.5];
        Interpolant curve = Through(kind, y, Axis.Periodic(x, 5));
        Interpolant cut = Through(kind, [.. y[3..], .. y[..3]], Axis.Periodic([.. x[3..], .. x[..3].Select(place => place + 5)], 5));
        Interpolant backwards = Through(kind, [.. y.Reverse()], Axis.Periodic([.. x.Reverse()], 5));
        for (double t = -7; t < 12; t += 0.0917)
        {
            Assert.Equal(curve.Value(t), cut.Value(t), 1e-12);
            Assert.Equal(curve.Derivative(t), cut.Derivative(t), 1e-11);
            Assert.Equal(curve.Derivative(t), backwards.Derivative(t), 1e-11);
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
        Assert.Contains("1 or more, not 0", Assert.Throws<ArgumentOutOfRangeException>(() => curve.Derivative(1, 0)).Message);
        foreach (string kind in (string[])["spline", "pchip", "akima", "barycentric"])
        {
            double[] gap = [1, double.NaN, 3, 4, 5, 6];
            Assert.Contains("values[1] is NaN", Assert.Throws<ArgumentException>(() => Through(kind, gap, Axis.Unit)).Message);
        }

        Assert.Contains("no period", Assert.Throws<ArgumentException>(() => Interpolant.Barycentric(Sine, Axis.Periodic(1))).Message);
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
