namespace DiffKit.Tests.Samples;

/// <summary>The slope of log error over log spacing, inside and at both ends, as the spacing is halved.</summary>
internal readonly record struct ObservedOrder(double Inside, double First, double Last)
{
    /// <summary>Irregular samples lie 1.4 and 0.6 spacings apart in turn: no smoothness of the axis helps a scheme to its order.</summary>
    private const double Shift = 0.4;

    public static ObservedOrder Of(
        Func<double[], Axis, double[]> differentiate,
        bool irregular,
        Func<double, double> f,
        Func<double, double> truth,
        int coarse,
        int halvings = 5)
    {
        (double i0, double f0, double l0) = Errors(differentiate, irregular, f, truth, coarse);
        (double i1, double f1, double l1) = Errors(differentiate, irregular, f, truth, coarse << halvings);
        return new(Math.Log2(i0 / i1) / halvings, Math.Log2(f0 / f1) / halvings, Math.Log2(l0 / l1) / halvings);
    }

    private static (double Inside, double First, double Last) Errors(
        Func<double[], Axis, double[]> differentiate, bool irregular, Func<double, double> f, Func<double, double> truth, int n)
    {
        double[] x = [.. Enumerable.Range(0, n + 1).Select(i => (i + (irregular ? Shift * (i % 2) : 0)) / n)];
        double[] error = differentiate([.. x.Select(f)], irregular ? Axis.Coordinates(x) : Axis.Uniform(1.0 / n));
        for (int i = 0; i < x.Length; i++)
        {
            error[i] = Math.Abs(error[i] - truth(x[i]));
        }

        return (error[(n / 2 - 1)..(n / 2 + 2)].Max(), error[0], error[^1]);
    }
}
