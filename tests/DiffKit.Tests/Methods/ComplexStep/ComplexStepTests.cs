using System.Numerics;

namespace DiffKit.Tests.Methods;

public class ComplexStepTests
{
    [Fact]
    public void A_first_derivative_is_one_call_and_full_precision()
    {
        Estimate d = Function.ComplexStep(z => Complex.Exp(z) / Complex.Sqrt(Complex.Sin(z) * Complex.Sin(z) * Complex.Sin(z)
            + Complex.Cos(z) * Complex.Cos(z) * Complex.Cos(z))).EstimateDerivative(1.5);

        // Squire and Trapp's example, by mpmath to 20 digits.
        Assert.Equal(4.0534278938986206577, d.Value, 1e-14);
        Assert.Equal((1, 0.0, Outcome.Converged), (d.Evaluations, d.Error, d.Outcome));
    }

    [Theory]
    [InlineData(1e-8)]
    [InlineData(0.7)]
    [InlineData(30)]
    [InlineData(1e8)]
    public void No_step_need_be_chosen(double x)
    {
        Assert.Equal(1, Function.ComplexStep(z => Complex.Log(z)).Derivative(x) * x, 1e-14);
        Assert.Equal(1, Function.ComplexStep(z => z * z * z).Derivative(x) / (3 * x * x), 1e-14);
    }

    [Theory]
    [InlineData(2, -0.479425538604203)]
    [InlineData(3, -0.8775825618903728)]
    [InlineData(8, 0.479425538604203)]
    public void Higher_derivatives_come_from_a_circle(int order, double truth)
    {
        Estimate d = Function.ComplexStep(z => Complex.Sin(z)).EstimateDerivative(0.5, order);

        Assert.InRange(Math.Abs(d.Value - truth), 0, Math.Min(d.Error, 1e-10));
    }

    [Fact]
    public void Many_variables()
    {
        ScalarFunction f = Function.ComplexStep(z => z[0] * z[0] * Complex.Exp(z[1]));

        Assert.Equal(4 * Math.E, f.Value([2, 1]), 1e-14);
        Estimate<double[]> gradient = f.EstimateGradient([2, 1]);
        Assert.Equal([4 * Math.E, 4 * Math.E], gradient.Value, (a, b) => Math.Abs(a - b) < 1e-14 * a);
        Assert.Equal(2, gradient.Evaluations);
        Assert.Equal(2 * Math.E, f.Along([2, 1], [1, 0], 2).Value, 1e-11);
        Assert.Equal(0, f.Along([2, 1], [0, 0], 2).Value);
    }
}
