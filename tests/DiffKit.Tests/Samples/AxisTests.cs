namespace DiffKit.Tests.Samples;

/// <summary>Coordinates as users have them: rounded, wrapped around a period, in extreme units, as times.</summary>
public class AxisTests
{
    public static TheoryData<string, double[]> Even() => new()
    {
        { "linspace", [.. Enumerable.Range(0, 60).Select(i => i * (2 * Math.PI / 60))] },
        { "summed up", [.. Summed(60, 2 * Math.PI / 60)] },
        { "far from 0", [.. Enumerable.Range(0, 60).Select(i => 1e3 + i * (2 * Math.PI / 60))] },
        { "backwards", [.. Enumerable.Range(0, 60).Select(i => 3 - i * (2 * Math.PI / 60))] },
    };

    [Theory]
    [MemberData(nameof(Even))]
    public void Coordinates_that_are_even_but_for_rounding_take_the_schemes_that_need_it(string kind, double[] x)
    {
        Assert.NotEmpty(kind);
        double[] f = [.. x.Select(Math.Sin)], truth = [.. x.Select(Math.Cos)];
        Near.Absolute(truth, ArrayGradient.Of(f, Axis.Periodic(x, 2 * Math.PI), Scheme.Spectral()), 1e-11);
        Near.Absolute(truth, ArrayGradient.Of(f, Axis.Periodic(x, 2 * Math.PI), Scheme.Compact(6)), 1e-8);
        Near.Absolute(truth, ArrayGradient.Of(f, Axis.Coordinates(x), Scheme.Compact(6)), 1e-5);
    }

    /// <summary>A sample out of place by a billionth of the spacing tilts the slope by as much.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(1000)]
    public void Coordinates_that_are_not_even_are_refused_by_them(int n)
    {
        double[] x = [.. Enumerable.Range(0, n).Select(i => 0.01 * i)];
        x[n / 2] += 1e-11;
        var refusal = Assert.Throws<ArgumentException>(() => ArrayGradient.Of(x, Axis.Coordinates(x), Scheme.Compact()));
        Assert.Contains("needs evenly spaced samples", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_of_uneven_coordinates_is_not_even()
    {
        double[] x = [.. Enumerable.Range(0, 8).Select(i => 0.5 * i)];
        Assert.Throws<ArgumentException>(() => ArrayGradient.Of(x, Axis.Periodic(x, 5), Scheme.Spectral()));
        Near.Absolute(x, ArrayGradient.Of([.. x.Select(t => t * t / 2)], Axis.Coordinates(x), edgeOrder: 2), 1e-14);
    }

    /// <summary>Products of many distances would overflow in units such as these; the weights are those of 1 to within rounding.</summary>
    [Theory]
    [InlineData(1e-30, 6, 10)]
    [InlineData(1e-28, 1, 10)]
    [InlineData(1e25, 6, 10)]
    [InlineData(1e25, 2, 8)]
    public void Units_may_be_extreme(double unit, int order, int accuracy)
    {
        double[] x = [.. Enumerable.Range(0, 20).Select(i => i + 0.3 * Math.Sin(i))];
        double[] f = [.. x.Select(t => Math.Exp(t / 10))];
        double[] scaled = ArrayGradient.Of(f, Axis.Coordinates([.. x.Select(t => unit * t)]), Scheme.Differences(order, accuracy));
        double power = Math.Pow(unit, order);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(Math.Pow(10, -order) * f[i], scaled[i] * power, 1e-3 * Math.Pow(10, -order) * f[i]);
        }
    }

    [Fact]
    public void Times_of_several_zones_are_the_instants_that_they_are()
    {
        DateTimeOffset[] times = [Hour(2, 0), Hour(0, 0), Hour(-5, 0)];
        Near.Relative([0.5, 0.5, 0.5], ArrayGradient.Of([1.0, 2, 4.5], Axis.Times(times, TimeSpan.FromHours(1)), edgeOrder: 2), 1e-14);
    }

    private static DateTimeOffset Hour(int zone, int hour) => new(2024, 1, 1, hour, 0, 0, TimeSpan.FromHours(zone));

    private static IEnumerable<double> Summed(int n, double h)
    {
        double x = 0;
        for (int i = 0; i < n; i++, x += h)
        {
            yield return x;
        }
    }
}
