using System.Numerics;

namespace DiffKit.Tests.Extrapolation;

public class AnalyticFunctionTests
{
    [Fact]
    public void Taylor_coefficients_of_exp_are_inverse_factorials()
    {
        Estimate<Complex[]> taylor = AnalyticFunction.Taylor(Complex.Exp, 0, 20);

        double factorial = 1;
        for (int k = 0; k <= 20; factorial *= ++k)
        {
            double miss = Complex.Abs(taylor.Value[k] - 1 / factorial);
            Assert.InRange(miss, 0, taylor.Error[k].Real);
        }

        Assert.InRange(Complex.Abs(taylor.Value[20] * factorial / 21 - 1), 0, 1e-11);
        Assert.Equal(Outcome.Converged, taylor.Outcome);
    }

    [Fact]
    public void A_singularity_near_by_is_kept_outside_the_circle()
    {
        // 1/(1 - z) about 0.9: coefficients 10^(k+1); the nearest singularity is at a distance of 0.1.
        Estimate<Complex[]> taylor = AnalyticFunction.Taylor(z => 1 / (1 - z), 0.9, 10);

        for (int k = 0; k <= 10; k++)
        {
            Assert.InRange(Complex.Abs(taylor.Value[k] - Math.Pow(10, k + 1)), 0, taylor.Error[k].Real);
            Assert.InRange(Complex.Abs(taylor.Value[k] / Math.Pow(10, k + 1) - 1), 0, 1e-6);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public void High_derivatives_are_nearly_full_precision(int order)
    {
        double truth = (order % 4) switch { 0 => Math.Sin(0.5), 1 => Math.Cos(0.5), 2 => -Math.Sin(0.5), _ => -Math.Cos(0.5) };

        Estimate d = AnalyticFunction.Derivative(Complex.Sin, 0.5, order);

        Assert.InRange(Math.Abs(d.Value - truth), 0, Math.Min(d.Error, 1e-9));
    }

    [Fact]
    public void Residues_of_simple_and_higher_poles()
    {
        Residue(AnalyticFunction.Residue(z => 1 / (z * (z - 3)), 0), -1.0 / 3);
        Residue(AnalyticFunction.Residue(z => Complex.Exp(z) / (z * z * z), 0), 0.5);
        Residue(AnalyticFunction.Residue(z => 1 / Complex.Sin(z), Math.PI), -1);
        Residue(AnalyticFunction.Residue(z => 1 / (z * z + 1), Complex.ImaginaryOne), new Complex(0, -0.5));
        Residue(AnalyticFunction.Residue(Complex.Exp, 0), 0);
    }

    [Fact]
    public void Misuse_is_refused_and_what_is_not_finite_says_so()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => { AnalyticFunction.Taylor(Complex.Exp, 0, -1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { AnalyticFunction.Taylor(Complex.Exp, 0, 3, radius: 0); });
        Assert.Equal(Outcome.NotFinite, AnalyticFunction.Taylor(_ => new Complex(double.NaN, 0), 0, 3).Outcome);
    }

    private static void Residue(Estimate<Complex> residue, Complex truth)
    {
        Assert.InRange(Complex.Abs(residue.Value - truth), 0, Math.Min(residue.Error.Real, 1e-11));
        Assert.Equal(Outcome.Converged, residue.Outcome);
    }
}
