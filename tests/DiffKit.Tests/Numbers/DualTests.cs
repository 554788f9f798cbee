namespace DiffKit.Tests.Numbers;

public class DualTests
{
    /// <summary>A few units in the last place; Bessel functions near 1e-15 of their own.</summary>
    private const double Tolerance = 2e-14;

    [Theory]
    [MemberData(nameof(SlopeTruth.Rows), MemberType = typeof(SlopeTruth))]
    public void FirstDerivatives(string name, double x, double first, double second)
    {
        Dual<double> y = Named.Call(name, new Dual<double>(x, 1));
        Near(Named.Call(name, x), y.Primal, name.EndsWith("Estimate", StringComparison.Ordinal) ? 1e-4 : 0);
        Near(first, y.Tangent, Tolerance);
        Assert.True(double.IsFinite(second));
    }

    [Theory]
    [MemberData(nameof(SlopeTruth.Rows), MemberType = typeof(SlopeTruth))]
    public void SecondDerivativesByNesting(string name, double x, double first, double second)
    {
        Dual<Dual<double>> y = Named.Call(name, new Dual<Dual<double>>(new(x, 1), 1.0));
        Near(first, y.Tangent.Primal, Tolerance);
        Near(first, y.Primal.Tangent, Tolerance);
        Near(second, y.Tangent.Tangent, second == 0 ? Tolerance : Tolerance * (1 + Math.Abs(first / second / Math.Max(1, Math.Abs(x)))));
    }

    private static void Near(double truth, double actual, double tolerance)
    {
        double miss = Math.Abs(actual - truth) / (truth == 0 ? 1 : Math.Abs(truth));
        Assert.True(miss <= tolerance, FormattableString.Invariant($"{actual:R} should be {truth:R}; relative error {miss:g2}"));
    }
}
