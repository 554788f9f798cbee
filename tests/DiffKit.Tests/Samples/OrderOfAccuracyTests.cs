namespace DiffKit.Tests.Samples;

/// <summary>Halving the spacing makes the error fall as claimed: the slope in log-log over five halvings, against a formula's own derivative.</summary>
public class OrderOfAccuracyTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public void Numpys_scheme_is_of_second_order_inside_and_of_its_edge_order_at_the_ends(bool irregular, int edgeOrder)
    {
        (double inside, double first, double last) = Observed(irregular, (f, axis) => ArrayGradient.Of(f, axis, edgeOrder));
        Assert.InRange(inside, 1.8, 2.2);
        Assert.InRange(first, edgeOrder - 0.2, edgeOrder + 0.2);
        Assert.InRange(last, edgeOrder - 0.2, edgeOrder + 0.2);
    }

    private static (double Inside, double First, double Last) Observed(bool irregular, Func<double[], Axis, double[]> differentiate)
    {
        var slopes = new List<(double, double, double)>();
        const int coarse = 64, halvings = 5;
        for (int n = coarse; n <= coarse << halvings; n *= 2)
        {
            double[] x = [.. Enumerable.Range(0, n + 1).Select(i => Place((double)i / n, irregular))];
            double[] error = differentiate([.. x.Select(F)], irregular ? Axis.Coordinates(x) : Axis.Uniform(1.0 / n));
            for (int i = 0; i < x.Length; i++)
            {
                error[i] = Math.Abs(error[i] - Slope(x[i]));
            }

            slopes.Add((error[3..^3].Max(), error[0], error[^1]));
        }

        ((double i0, double f0, double l0), (double i1, double f1, double l1)) = (slopes[0], slopes[^1]);
        return (Math.Log2(i0 / i1) / halvings, Math.Log2(f0 / f1) / halvings, Math.Log2(l0 / l1) / halvings);
    }

    /// <summary>A smooth map of [0, 1] onto itself whose spacing varies threefold.</summary>
    private static double Place(double t, bool irregular) => irregular ? t + 0.08 * Math.Sin(2 * Math.PI * t) : t;

    private static double F(double x) => Math.Exp(Math.Sin(3 * x + 0.4));

    private static double Slope(double x) => 3 * Math.Cos(3 * x + 0.4) * F(x);
}
