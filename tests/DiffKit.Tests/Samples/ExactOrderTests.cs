namespace DiffKit.Tests.Samples;

/// <summary>The order of the error over five halvings of the spacing, for every order and accuracy, inside, at the ends and beside them. In
/// doubles the errors of long stencils sink below rounding after a halving or two; so each weight that the library applies is held to the
/// exact one, a ratio of integers, and with the exact ones the error of a rational function's derivative is worked out exactly.</summary>
public class ExactOrderTests
{
    /// <summary>As the spacing is halved these are its sizes: powers of two, so that places are exact.</summary>
    private static readonly double[] Steps = [.. Enumerable.Range(0, 6).Select(j => Math.ScaleB(1, -7 - j))];

    /// <summary>The pole of f = 1 / (x + Pole) is far enough for the leading term of the error to rule.</summary>
    private const int Pole = 24, Count = 25;

    public enum Grid
    {
        Even,
        Uneven,
        Periodic,
        UnevenPeriodic,
    }

    public static TheoryData<int, int, Grid> All()
    {
        var rows = new TheoryData<int, int, Grid>();
        foreach (Grid grid in Enum.GetValues<Grid>())
        {
            for (int order = 1; order <= 6; order++)
            {
                for (int accuracy = 2; accuracy <= 10; accuracy += 2)
                {
                    rows.Add(order, accuracy, grid);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Five_halvings_show_the_accuracy_claimed(int order, int accuracy, Grid grid)
    {
        Scheme scheme = Scheme.Differences(order, accuracy);
        Assert.Equal(accuracy, scheme.Accuracy);
        foreach (int row in (int[])[0, 1, Count / 2, Count / 2 + 1, Count - 1])
        {
            double slope = Slope(scheme, grid, row);
            Assert.True(Math.Abs(slope - accuracy) <= 0.2, $"sample {row}: the error falls as h to the {slope:R}");
        }
    }

    [Theory]
    [InlineData(1, Grid.Even)]
    [InlineData(2, Grid.Even)]
    [InlineData(1, Grid.Uneven)]
    [InlineData(2, Grid.Uneven)]
    public void So_do_they_for_numpys_scheme(int edgeOrder, Grid grid)
    {
        foreach (int row in (int[])[0, 1, Count / 2, Count - 2, Count - 1])
        {
            Assert.Equal(row is 0 or Count - 1 ? edgeOrder : 2, Slope(Scheme.Numpy(edgeOrder), grid, row), 0.2);
        }
    }

    /// <summary>log₂ of the error at the first spacing over that at the last, for each of the five halvings.</summary>
    private static double Slope(Scheme scheme, Grid grid, int row) =>
        Math.Log2((Error(scheme, grid, row, Steps[0]) / Error(scheme, grid, row, Steps[^1])).ToDouble()) / (Steps.Length - 1);

    private static Rational Error(Scheme scheme, Grid grid, int row, double step)
    {
        (Rational[] places, Rational[] weights) = Exact(scheme, grid, row, step);
        Rational sum = places.Zip(weights, (place, weight) => weight / (place + Pole)).Aggregate((a, b) => a + b);
        Rational truth = Enumerable.Range(1, scheme.Order).Aggregate((Rational)1 / Pole, (value, k) => value * -k / Pole);
        Rational error = sum - truth;
        return error.ToDouble() < 0 ? -error : error;
    }

    /// <summary>Which samples the library reads for a row, at which places from the row's own, and their exact weights; the library's are
    /// within 1e-12 of the largest.</summary>
    private static (Rational[] Places, Rational[] Weights) Exact(Scheme scheme, Grid grid, int row, double step)
    {
        double[] x = [.. Enumerable.Range(0, Count).Select(i => step * Place(grid, i))];
        double period = step * Count;
        double[] applied = Row(scheme, AxisOf(grid, x, step, period), row);
        int[] read = [.. Enumerable.Range(0, Count).Where(i => applied[i] != 0)];
        Rational[] places = [.. read.Select(i => Rational.Of(Nearest(x[i] - x[row], grid >= Grid.Periodic ? period : double.PositiveInfinity)))];
        Rational[] weights = Rational.Weights(places, scheme.Order);
        double largest = weights.Max(weight => Math.Abs(weight.ToDouble()));
        for (int k = 0; k < read.Length; k++)
        {
            Assert.Equal(weights[k].ToDouble(), applied[read[k]], 1e-12 * largest);
        }

        return (places, weights);
    }

    /// <summary>A row of the derivative's matrix: its answers to samples that are 1 at one place and 0 elsewhere.</summary>
    private static double[] Row(Scheme scheme, Axis axis, int row) => [.. Enumerable.Range(0, Count).Select(i =>
    {
        var unit = new double[Count];
        unit[i] = 1;
        return ArrayGradient.Of(unit, axis, scheme)[row];
    })];

    /// <summary>Uneven samples lie 11/8 and 5/8 spacings apart in turn: no smoothness of the axis helps a scheme to its order.</summary>
    private static double Place(Grid grid, int i) => grid is Grid.Uneven or Grid.UnevenPeriodic ? i + 0.375 * (i % 2) : i;

    private static Axis AxisOf(Grid grid, double[] x, double step, double period) => grid switch
    {
        Grid.Even => Axis.Uniform(step),
        Grid.Uneven => Axis.Coordinates(x),
        Grid.Periodic => Axis.Periodic(step),
        _ => Axis.Periodic(x, period),
    };

    private static double Nearest(double distance, double period) =>
        distance > period / 2 ? distance - period : distance < -period / 2 ? distance + period : distance;
}
