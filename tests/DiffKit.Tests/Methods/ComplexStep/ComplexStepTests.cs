using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Methods;

public class ComplexStepTests
{
    [Fact]
    public void A_first_derivative_is_two_calls_and_full_precision()
    {
        Estimate d = Function.ComplexStep(z => Complex.Exp(z) / Complex.Sqrt(Complex.Sin(z) * Complex.Sin(z) * Complex.Sin(z)
            + Complex.Cos(z) * Complex.Cos(z) * Complex.Cos(z))).EstimateDerivative(1.5);

        // Squire and Trapp's example, by mpmath to 20 digits.
        Assert.Equal(4.0534278938986206577, d.Value, 1e-14);
        Assert.Equal((2, 0.0, Outcome.Converged), (d.Evaluations, d.Error, d.Outcome));
    }

    [Theory]
    [InlineData(1e-50)]
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
        Assert.Equal((4, Outcome.Converged), (gradient.Evaluations, gradient.Outcome));
        Assert.Equal(2 * Math.E, f.Along([2, 1], [1, 0], 2).Value, 1e-11);
        Assert.Equal(0, f.Along([2, 1], [0, 0], 2).Value);
    }

    [Fact]
    public void Many_outputs()
    {
        VectorFunction f = Function.ComplexStep(z => new[] { z[0] * Complex.Sin(z[1]), Complex.Exp(z[0]), 3 });

        Estimate<Matrix<double>> jacobian = f.EstimateJacobian([2, 1]);
        double[] truth = [Math.Sin(1), 2 * Math.Cos(1), Math.Exp(2), 0, 0, 0];
        Assert.Equal(truth, jacobian.Value.ToRowMajorArray(), (a, b) => Math.Abs(a - b) <= 1e-15 * Math.Abs(a));
        Assert.Equal((4, Outcome.Converged), (jacobian.Evaluations, jacobian.Outcome));
        Estimate<double[]> third = f.EstimateDirectional([2, 1], [1, 2], 3);
        double[] truths = [-12 * Math.Sin(1) - 16 * Math.Cos(1), Math.Exp(2), 0];
        Assert.All(truths.Zip(third.Value), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
        Assert.Equal([0, 0, 0], f.Directional([2, 1], [0, 0], 2));
    }

    /// <summary>Sizes of x and of the slope from 1e-100 to 1e10, and slopes of 0.</summary>
    [Theory]
    [InlineData(1e-100)]
    [InlineData(1e-3)]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(1e10)]
    public void The_witness_agrees_with_analytic_functions(double x)
    {
        Assert.Equal(Estimate.Exact(2 * x, 2), Function.ComplexStep(z => z * z).EstimateDerivative(x));
        Assert.Equal(Outcome.Converged, Function.ComplexStep(Complex.Sin).EstimateDerivative(x).Outcome);
        Assert.Equal(Math.Cos(x), Function.ComplexStep(Complex.Sin).Derivative(x), 1e-15);
        Assert.Equal(Estimate.Exact(0, 2), Function.ComplexStep((Complex z) => 7).EstimateDerivative(x));
    }

    /// <summary>|z| and what conjugates are not analytic; Atan and Pow of .NET lose the imaginary part; √z and z^1.5 have an edge
    /// at 0, where the slope of the one is infinite.</summary>
    [Fact]
    public void What_a_complex_step_cannot_see_is_flagged()
    {
        Flagged(z => Complex.Abs(z), 2);
        Flagged(z => z * Complex.Conjugate(z), 2);
        Flagged(Complex.Atan, 0.5);
        Flagged(z => Complex.Pow(z, 3), -2);
        Flagged(Complex.Sqrt, 0);

        static void Flagged(Func<Complex, Complex> f, double x)
        {
            Estimate d = Function.ComplexStep(f).EstimateDerivative(x);
            Assert.True(d.Outcome == Outcome.NotConverged && d.Error > 0.1, d.ToString());
        }
    }

    [Fact]
    public void What_has_no_value_is_not_finite() =>
        Assert.Equal(Outcome.NotFinite, Function.ComplexStep(z => z / 0).EstimateDerivative(1).Outcome);

    /// <summary>exp(x)·sin(y) at (1, 2) along (1, 3): its k-th derivative is that of e^t·sin(2 + 3t), the imaginary part of
    /// (1 + 3i)ᵏ e^(1 + 2i).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Generic_code_on_multicomplex_numbers_to_order_six(int order)
    {
        Estimate d = Function.ComplexStep(Wave).EstimateDirectional([1, 2], [1, 3], order);

        Complex truth = Complex.Pow(new(1, 3), order) * Complex.Exp(new Complex(1, 2));
        Assert.Equal(truth.Imaginary, d.Value, 1e-13 * truth.Magnitude);
        Assert.Equal((1, 0.0, Outcome.Converged), (d.Evaluations, d.Error, d.Outcome));
        static T Wave<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Exp(x[0]) * T.Sin(x[1]);
    }

    /// <summary>No step need suit: log at 1e-50 and 1e100, atan, (-2)³, and x⁴ at 0 to order 5.</summary>
    [Fact]
    public void Generic_code_has_no_hard_points_of_its_own()
    {
        Assert.Equal(1, Function.ComplexStep(Log).Derivative(1e-50) * 1e-50, 1e-15);
        Assert.Equal(-1, Function.ComplexStep(Log).Derivative(1e100, 2) * 1e100 * 1e100, 1e-15);
        Assert.Equal(0.8, Function.ComplexStep(Atan).Derivative(0.5), 1e-16);
        Assert.Equal([0, 0, 0, 24, 0], Enumerable.Range(1, 5).Select(k => Function.ComplexStep(Fourth).Derivative(0, k)));
        Assert.Equal(-32, Function.ComplexStep(Fourth).Derivative(-2));
        static T Log<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);
        static T Atan<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x);
        static T Fourth<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(4));
    }

    [Fact]
    public void Above_order_six_the_right_call_is_named()
    {
        string message = Assert.Throws<ArgumentOutOfRangeException>(() => Function.ComplexStep(Square).Derivative(1, 7)).Message;
        Assert.Contains("order 6, not 7; Function.Forward", message, StringComparison.Ordinal);
        static T Square<T>(T x) where T : IFloatingPointIeee754<T> => x * x;
    }
}
