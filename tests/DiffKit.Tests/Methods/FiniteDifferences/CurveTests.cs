using System.Numerics;

namespace DiffKit.Tests.Methods;

/// <summary>Functions of one real variable with several outputs, or with complex values.</summary>
public class CurveTests
{
    /// <summary>The helix (cos t, sin t, t/2), whose speed and curvature are constant.</summary>
    [Fact]
    public void The_velocity_and_the_acceleration_of_a_curve()
    {
        VectorFunction helix = Function.From((double t) => new[] { Math.Cos(t), Math.Sin(t), t / 2 });

        Assert.Equal([1, 0, 0], helix.Value(0));
        Estimate<double[]> velocity = helix.EstimateDerivative(0.7);
        double[] truth = [-Math.Sin(0.7), Math.Cos(0.7), 0.5];
        Assert.All(truth.Zip(velocity.Value), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
        Assert.True(velocity.Outcome == Outcome.Converged && velocity.Evaluations <= 13, $"{velocity.Evaluations} {velocity.Outcome}");
        double[] bend = [-Math.Cos(0.7), -Math.Sin(0.7), 0];
        Assert.All(bend.Zip(helix.Derivative(0.7, order: 2)), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
    }

    [Fact]
    public void A_curve_has_one_variable()
    {
        VectorFunction curve = Function.From((double t) => new[] { t, t * t });

        Assert.Equal(1, curve.Inputs);
        Assert.Throws<ArgumentException>(() => curve.Value([1, 2]));
        string message = Assert.Throws<ArgumentException>(() => Function.ParseVector("x*y; x").Derivative(1)).Message;
        Assert.Contains("f has 2. Did you mean Gradient, Jacobian or Directional?", message, StringComparison.Ordinal);
    }

    /// <summary>Where either would do, a lambda of n variables is meant.</summary>
    [Fact]
    public void A_lambda_that_does_not_tell_takes_an_array() => Assert.Null(Function.From(_ => new[] { 1.0 }).Inputs);

    /// <summary>e^(ωit) and its derivatives (ωi)ᵏ e^(ωit); at t = 0 the real or the imaginary part of each is 0.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0.3, 1)]
    [InlineData(0.3, 2)]
    [InlineData(-2, 3)]
    public void A_complex_wave(double t, int order)
    {
        Complex iω = new(0, 3);
        ComplexFunction wave = Function.FromComplex(t => Complex.Exp(iω * t));

        Estimate<Complex> d = wave.EstimateDerivative(t, order);

        Complex truth = Complex.Pow(iω, order) * Complex.Exp(iω * t);
        Assert.Equal(0, (d.Value - truth).Magnitude, 1e-9);
        Assert.True(Math.Abs(d.Value.Real - truth.Real) <= d.Error.Real + 1e-15 * truth.Magnitude, $"{d} {truth}");
        Assert.True(Math.Abs(d.Value.Imaginary - truth.Imaginary) <= d.Error.Imaginary + 1e-15 * truth.Magnitude, $"{d} {truth}");
        Assert.True(d.Outcome == Outcome.Converged && d.Evaluations <= 20, $"{d} {truth}");
        Assert.Equal(d.Value, wave.Derivative(t, order));
        Assert.Equal(Complex.Exp(iω * t), wave.Value(t));
    }

    [Fact]
    public void A_complex_function_refuses_what_a_real_one_does()
    {
        ComplexFunction f = Function.FromComplex(t => new Complex(t, t * t));

        Assert.Throws<ArgumentException>(() => f.Derivative(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => f.Derivative(1, order: 0));
    }
}
