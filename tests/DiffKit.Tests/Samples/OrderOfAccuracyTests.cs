namespace DiffKit.Tests.Samples;

/// <summary>Halving the spacing makes the error fall as claimed: the slope in log-log is within 0.2 of the scheme's accuracy.</summary>
public class OrderOfAccuracyTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public void Numpys_scheme_is_of_second_order_inside_and_of_its_edge_order_at_the_ends(bool irregular, int edgeOrder)
    {
        var observed = ObservedOrder.Of((f, axis) => ArrayGradient.Of(f, axis, edgeOrder), irregular, Wave(0), Wave(1), coarse: 64);
        Assert.InRange(observed.Inside, 1.8, 2.2);
        Assert.InRange(observed.First, edgeOrder - 0.2, edgeOrder + 0.2);
        Assert.InRange(observed.Last, edgeOrder - 0.2, edgeOrder + 0.2);
    }

    public static TheoryData<int, int, bool> Differences()
    {
        var rows = new TheoryData<int, int, bool>();
        for (int order = 1; order <= 6; order++)
        {
            for (int accuracy = 2; accuracy <= 10 && order + accuracy < 14; accuracy += 2)
            {
                rows.Add(order, accuracy, false);
                rows.Add(order, accuracy, true);
            }
        }

        return rows;
    }

    /// <summary>Of x to the power order + accuracy: its error is the leading term and no more, so that the slope shows before rounding
    /// does. From degree 14 on doubles leave no room for a halving; there the test on polynomials decides.</summary>
    [Theory]
    [MemberData(nameof(Differences))]
    public void Differences_are_of_the_accuracy_claimed(int order, int accuracy, bool irregular)
    {
        int degree = order + accuracy;
        int halvings = degree <= 4 ? 5 : degree <= 6 ? 3 : degree <= 9 ? 2 : 1;
        double scale = Enumerable.Range(accuracy + 1, order).Aggregate(1.0, (product, k) => product * k);
        var observed = ObservedOrder.Of(
            (f, axis) => ArrayGradient.Of(f, axis, Scheme.Differences(order, accuracy)),
            irregular, x => Math.Pow(x, degree), x => scale * Math.Pow(x, accuracy), coarse: 20, halvings);
        Assert.InRange(observed.Inside, accuracy - 0.2, accuracy + 0.2);
        Assert.InRange(observed.First, accuracy - 0.2, accuracy + 0.2);
        Assert.InRange(observed.Last, accuracy - 0.2, accuracy + 0.2);
    }

    private static Func<double, double> Wave(int order) => order == 0
        ? x => Math.Exp(Math.Sin(3 * x + 0.4))
        : x => 3 * Math.Cos(3 * x + 0.4) * Math.Exp(Math.Sin(3 * x + 0.4));
}
