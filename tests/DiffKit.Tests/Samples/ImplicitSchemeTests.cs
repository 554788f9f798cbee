namespace DiffKit.Tests.Samples;

/// <summary>Schemes that tie all samples of a line together.</summary>
public class ImplicitSchemeTests
{
    /// <summary>Of x to the power accuracy + 1 about 0, so that rounding stays below the error through five halvings.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Compact_schemes_are_of_the_accuracy_claimed(int accuracy)
    {
        var observed = ObservedOrder.Of(
            (f, axis) => ArrayGradient.Of(f, axis, Scheme.Compact(accuracy)),
            irregular: false, x => Math.Pow(x - 0.5, accuracy + 1),
            x => (accuracy + 1) * Math.Pow(x - 0.5, accuracy), coarse: 16);
        Assert.InRange(observed.Inside, accuracy - 0.2, accuracy + 0.2);
        Assert.InRange(observed.First, accuracy - 0.2, accuracy + 0.2);
        Assert.InRange(observed.Last, accuracy - 0.2, accuracy + 0.2);
    }

    /// <summary>Of sin 2πx, whose slope is wrong by the same part everywhere.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void So_are_they_on_periodic_axes(int accuracy)
    {
        double slope = Math.Log2(Error(8) / Error(8 << 5)) / 5;
        Assert.InRange(slope, accuracy - 0.2, accuracy + 0.2);

        double Error(int n)
        {
            double[] f = [.. Enumerable.Range(0, n).Select(i => Math.Sin(2 * Math.PI * i / n))];
            return Math.Abs(ArrayGradient.Of(f, Axis.Periodic(1.0 / n), Scheme.Compact(accuracy))[0] - 2 * Math.PI);
        }
    }

    /// <summary>Degree + 1 - order at the ends, and on uneven samples; one more inside evenly spaced samples where degree - order is even.</summary>
    [Theory]
    [InlineData(5, 2, 1, false, 2)]
    [InlineData(5, 2, 1, true, 2)]
    [InlineData(7, 3, 1, false, 4)]
    [InlineData(7, 3, 1, true, 3)]
    [InlineData(7, 3, 2, true, 2)]
    [InlineData(9, 4, 1, false, 4)]
    public void Savitzky_and_Golays_schemes_are_of_the_accuracy_claimed(int window, int degree, int order, bool irregular, int inside)
    {
        Scheme scheme = Scheme.SavitzkyGolay(window, degree, order);
        Func<double, double> truth = order == 1 ? x => Math.Cos(x + 0.4) : x => -Math.Sin(x + 0.4);
        var observed = ObservedOrder.Of((f, axis) => ArrayGradient.Of(f, axis, scheme), irregular, x => Math.Sin(x + 0.4), truth, coarse: 24);
        Assert.Equal(degree + 1 - order, scheme.Accuracy);
        Assert.InRange(observed.Inside, inside - 0.2, inside + 0.2);
        Assert.InRange(observed.First, scheme.Accuracy - 0.2, scheme.Accuracy + 0.2);
        Assert.InRange(observed.Last, scheme.Accuracy - 0.2, scheme.Accuracy + 0.2);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Compact_schemes_are_exact_for_polynomials_up_to_their_accuracy(int accuracy)
    {
        double[] x = [.. Enumerable.Range(0, 12).Select(i => i * 0.5)];
        for (int degree = 0; degree <= accuracy; degree++)
        {
            double[] slope = ArrayGradient.Of([.. x.Select(p => Math.Pow(p, degree))], Axis.Uniform(0.5), Scheme.Compact(accuracy));
            Near.Absolute([.. x.Select(p => degree == 0 ? 0 : degree * Math.Pow(p, degree - 1))], slope, 1e-9);
        }
    }

    /// <summary>The modified wave number of the periodic scheme (Lele 1992, equation 3.1.4): sin 2x is differentiated with it
    /// exactly.</summary>
    [Fact]
    public void Compact_schemes_on_periodic_axes()
    {
        const int n = 16;
        double h = 2 * Math.PI / n, w = 2 * h;
        double[] f = [.. Enumerable.Range(0, n).Select(i => Math.Sin(2 * h * i))];
        double four = 1.5 * Math.Sin(w) / (1 + 0.5 * Math.Cos(w)) / h;
        double six = (14.0 / 9 * Math.Sin(w) + Math.Sin(2 * w) / 18) / (1 + 2.0 / 3 * Math.Cos(w)) / h;
        Near.Absolute(
            [.. Enumerable.Range(0, n).Select(i => four * Math.Cos(2 * h * i))],
            ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Compact(4)), 1e-13);
        Near.Absolute(
            [.. Enumerable.Range(0, n).Select(i => six * Math.Cos(2 * h * i))],
            ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Compact(6)), 1e-13);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(45)]
    public void Spectral_derivatives_of_a_smooth_periodic_function_are_exact_to_rounding(int n)
    {
        double h = 3.0 / n;
        double k = 2 * Math.PI / 3;
        double[] x = [.. Enumerable.Range(0, n).Select(i => i * h)];
        double[] f = [.. x.Select(p => Math.Exp(Math.Sin(k * p)))];
        Near.Absolute([.. x.Select((p, i) => k * Math.Cos(k * p) * f[i])], ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Spectral()), 1e-12);
        Near.Absolute(
            [.. x.Select((p, i) => k * k * (Math.Cos(k * p) * Math.Cos(k * p) - Math.Sin(k * p)) * f[i])],
            ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Spectral(2)), 1e-10);
    }

    [Fact]
    public void Fourth_and_third_spectral_derivatives_have_their_signs()
    {
        double h = 2 * Math.PI / 16;
        double[] f = [.. Enumerable.Range(0, 16).Select(i => Math.Sin(i * h))];
        Near.Absolute(f, ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Spectral(4)), 1e-12);
        Near.Absolute(
            [.. Enumerable.Range(0, 16).Select(i => -Math.Cos(i * h))],
            ArrayGradient.Of(f, Axis.Periodic(h), Scheme.Spectral(3)), 1e-12);
    }

    [Fact]
    public void They_refuse_axes_that_they_do_not_fit()
    {
        double[] f = new double[9];
        Axis uneven = Axis.Coordinates([0, 1, 2, 3, 4, 5, 6, 7, 8.5]);
        Assert.Contains("evenly spaced", Assert.Throws<ArgumentException>(() => ArrayGradient.Of(f, uneven, Scheme.Compact())).Message);
        Assert.Contains("Axis.Periodic", Assert.Throws<ArgumentException>(() => ArrayGradient.Of(f, Axis.Unit, Scheme.Spectral())).Message);
        Assert.Contains("4 or 6", Assert.Throws<ArgumentOutOfRangeException>(() => Scheme.Compact(5)).Message);
    }
}
