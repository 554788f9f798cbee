namespace DiffKit.Tests.Samples;

public class SmoothingTests
{
    private const double Noise = 0.05;
    private static readonly double[] X = [.. Enumerable.Range(0, 201).Select(i => 0.01 * i)];

    /// <summary>The weights that Savitzky and Golay print for the slope of a quadratic over five points, (-2, -1, 0, 1, 2)/10, and over
    /// seven points of a cubic, (22, -67, -58, 0, 58, 67, -22)/252.</summary>
    [Fact]
    public void Savitzky_Golay_weights_as_published()
    {
        double[] five = Impulse(Scheme.SavitzkyGolay(5, 2), 5);
        Near.Absolute([0.2, 0.1, 0, -0.1, -0.2], five, 1e-15);
        double[] seven = Impulse(Scheme.SavitzkyGolay(7, 3), 7);
        Near.Absolute([-22 / 252.0, 67 / 252.0, 58 / 252.0, 0, -58 / 252.0, -67 / 252.0, 22 / 252.0], seven, 1e-15);
    }

    [Theory]
    [InlineData(5, 2, 1)]
    [InlineData(9, 4, 2)]
    [InlineData(11, 5, 3)]
    public void Savitzky_Golay_is_exact_for_its_polynomials_on_any_coordinates(int window, int degree, int order)
    {
        double[] x = [.. Enumerable.Range(0, 30).Select(i => 0.1 * i + 0.03 * Math.Sin(i))];
        double factor = Enumerable.Range(degree - order + 1, order).Aggregate(1.0, (product, k) => product * k);
        double[] derivative = ArrayGradient.Of(
            [.. x.Select(p => Math.Pow(p, degree))], Axis.Coordinates(x), Scheme.SavitzkyGolay(window, degree, order));
        Near.Absolute([.. x.Select(p => factor * Math.Pow(p, degree - order))], derivative, 1e-8);
    }

    /// <summary>λ = 0 interpolates; a large λ is the straight line of least squares, which for y = x² on -1 ... 1 is flat.</summary>
    [Fact]
    public void A_smoothing_spline_goes_from_interpolation_to_a_line()
    {
        double[] x = [.. Enumerable.Range(-10, 21).Select(i => 0.1 * i)], y = [.. x.Select(p => p * p)];
        Smoothed through = Smoothing.Spline(y, Axis.Coordinates(x), 0);
        Assert.Equal(0, through.Residual);
        Assert.Equal(2 * 0.5, through.Slope[15], 1e-3);
        Smoothed line = Smoothing.Spline(y, Axis.Coordinates(x), 1e9);
        Near.Absolute(new double[21], line.Slope, 1e-6);
        Near.Absolute([.. x.Select(_ => y.Average())], line.Values, 1e-6);
    }

    /// <summary>The system written out and solved densely: Σ (y - s)² + λ sᵀ Q R⁻¹ Qᵀ s for five samples 1, 2, 1 and 1 apart and λ = 0.7
    /// (mpmath).</summary>
    [Fact]
    public void A_smoothing_spline_solves_its_equations()
    {
        Smoothed smoothed = Smoothing.Spline([0, 1, 0, 3, 2], Axis.Coordinates([0, 1, 3, 4, 5]), 0.7);
        Near.Absolute(Dense.Values, smoothed.Values, 1e-13);
        Near.Absolute(Dense.Slope, smoothed.Slope, 1e-13);
    }

    [Fact]
    public void Cross_validation_finds_the_noise()
    {
        double[] y = Noisy(Math.Sin, X);
        Smoothed smoothed = Smoothing.Spline(y, Axis.Coordinates(X));
        Assert.InRange(smoothed.Residual, 0.8 * Noise, 1.1 * Noise);
        Assert.InRange(Error(smoothed.Slope, Math.Cos), 0, 0.15);
        Assert.InRange(Error(ArrayGradient.Of(y, Axis.Coordinates(X)), Math.Cos), 2, 5);
    }

    [Fact]
    public void Total_variation_keeps_a_corner()
    {
        double[] y = Noisy(p => Math.Abs(p - 1), X);
        Smoothed corner = Smoothing.TotalVariationForNoise(y, Axis.Uniform(0.01), Noise);
        Assert.InRange(corner.Residual, 0.95 * Noise, 1.05 * Noise);
        double truth(double p) => Math.Sign(p - 1);
        double spline = Error(Smoothing.Spline(y, Axis.Uniform(0.01)).Slope, truth);
        Assert.InRange(Error(corner.Slope, truth), 0, spline);
    }

    /// <summary>Worked out in fractions, of all ways in which jumps may be 0, up or down the one that meets the conditions of a
    /// minimum.</summary>
    public static TheoryData<double, double[], double[], double[]> Polygons() => new()
    {
        { 0.1, [1, 1, 1, 1, 1], [0, 0.1, -0.1, 1, 2.1, 2.9], [-1 / 95.0, 2 / 95.0, 1 / 19.0, 193 / 190.0, 188 / 95.0, 559 / 190.0] },
        { 0.5, [1, 1, 1, 1, 1], [0, 0.1, -0.1, 1, 2.1, 2.9], [-21 / 95.0, 4 / 95.0, 29 / 95.0, 43 / 38.0, 186 / 95.0, 529 / 190.0] },
        { 0.25, [1, 0.5, 2, 1, 1.5, 1], [0, 1, 3, 2, 2, 5, 4], [0, 1.5, 2.25, 2.25, 7 / 3.0, 53 / 12.0, 4.25] },
    };

    [Theory]
    [MemberData(nameof(Polygons))]
    public void Total_variation_finds_the_least(double alpha, double[] distances, double[] y, double[] polygon)
    {
        double[] x = [.. Enumerable.Range(0, y.Length).Select(i => distances.Take(i).Sum())];
        foreach (double unit in (double[])[1, 1e-9, 1e9])
        {
            double[] samples = Array.ConvertAll(y, value => unit * value);
            Smoothed smoothed = Smoothing.TotalVariation(samples, Axis.Coordinates(x), unit * alpha);
            Near.Absolute(polygon, Array.ConvertAll(smoothed.Values, value => value / unit), 1e-5);
        }
    }

    [Fact]
    public void Samples_on_a_line_stay_there()
    {
        double[] line = [.. X.Select(t => 3 - 2 * t)];
        Near.Absolute(line, Smoothing.TotalVariation(line, Axis.Coordinates(X), 5).Values, 1e-12);
        Near.Absolute(new double[201], Smoothing.TotalVariation(new double[201], Axis.Coordinates(X), 5).Values, 0);
    }

    [Fact]
    public void Axes_may_run_backwards()
    {
        double[] y = Noisy(Math.Sin, X);
        Axis backwards = Axis.Uniform(-0.01);
        foreach (Func<Axis, Smoothed> smooth in (Func<Axis, Smoothed>[])
            [
                axis => Smoothing.Spline(y, axis),
                axis => Smoothing.TotalVariation(y, axis, 0.1),
                axis => Smoothing.SavitzkyGolay(y, axis, 15, 3),
            ])
        {
            Near.Absolute([.. smooth(Axis.Uniform(0.01)).Slope.Select(slope => -slope)], smooth(backwards).Slope, 1e-9);
        }
    }

    [Fact]
    public void What_cannot_be_smoothed_is_refused()
    {
        Refused("values[2] is NaN", () => Smoothing.Spline([1, 2, double.NaN, 4], Axis.Unit));
        Refused("turns back at coordinates[2], 4", () => Smoothing.Spline([1, 2, 3, 4], Axis.Coordinates([0, 2, 4, 3])));
        Refused("at least 4", () => Smoothing.Spline([1, 2, 3], Axis.Unit));
        Refused("periodic", () => Smoothing.TotalVariation([1, 2, 3, 4], Axis.Periodic(1), 1));
        Refused("λ is -1", () => Smoothing.Spline([1, 2, 3, 4], Axis.Unit, -1));
        Refused("alpha is 0", () => Smoothing.TotalVariation([1, 2, 3, 4], Axis.Unit, 0));
        Refused("not 4", () => Smoothing.SavitzkyGolay([1, 2, 3, 4], Axis.Unit, 4, 2));
        Refused("needs a window of more than 5", () => Scheme.SavitzkyGolay(5, 5));
        Refused("derivatives of order 0 to 2", () => Scheme.SavitzkyGolay(5, 2, 3));
    }

    private static void Refused(string part, Action call) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(call).Message);

    /// <summary>The middle of the answer to a unit impulse at each place in turn, read off backwards: the row's weights.</summary>
    private static double[] Impulse(Scheme scheme, int window)
    {
        var impulse = new double[2 * window + 1];
        impulse[window] = 1;
        return ArrayGradient.Of(impulse, Axis.Unit, scheme)[(window - window / 2)..(window + window / 2 + 1)];
    }

    private static double[] Noisy(Func<double, double> f, double[] x)
    {
        var random = new Random(7);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return [.. x.Select(p => f(p) + Noise * Normal())];
    }

    private static double Error(double[] slope, Func<double, double> truth) =>
        Math.Sqrt(slope.Select((value, i) => Math.Pow(value - truth(X[i]), 2)).Average());

    private static class Dense
    {
        public static readonly double[] Values =
            [0.17737626034944763, 0.51568515745330071, 1.1012287830864477, 1.8479205022666637, 2.3577892968441403];
        public static readonly double[] Slope =
            [0.38054134004419776, 0.25384401122316374, 0.624022073645461, 0.68024465021754342, 0.42468086675744321];
    }
}
