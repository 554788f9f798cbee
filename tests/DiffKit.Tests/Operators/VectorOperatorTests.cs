using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Operators;

/// <summary>The operators of vector functions, by each method, on fields whose derivatives are known by hand.</summary>
public class VectorOperatorTests
{
    private const double Rounding = 1e-13;
    private static readonly double[] At = [1, 2, 3];

    public static TheoryData<string> Methods => ["finite differences", "forward mode", "reverse mode", "symbolic"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void JacobianOfMoreVariablesThanOutputs(string method) =>
        Near(new double[,] { { 6, 3, 2 }, { 1, 0, 6 } }, WrapWide(method).EstimateJacobian(At));

    [Theory]
    [MemberData(nameof(Methods))]
    public void JacobianOfMoreOutputsThanVariables(string method)
    {
        VectorFunction f = Wrap(method, p => [p[0], p[0] * p[0], p[0] * p[0] * p[0]], Tall, Tall, "x; x^2; x^3", "x");
        Near(new double[,] { { 1 }, { 4 }, { 12 } }, f.EstimateJacobian([2]));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void PushAndPullAreAdjoint(string method)
    {
        VectorFunction f = WrapWide(method);
        double[] v = [0.5, -1, 2];
        double[] w = [3, -0.25];
        double[] pushed = f.Directional(At, v);
        double[] pulled = f.VectorJacobian(At, w);
        Assert.Equal(w[0] * pushed[0] + w[1] * pushed[1], v[0] * pulled[0] + v[1] * pulled[1] + v[2] * pulled[2], 1e-10);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void SecondDerivativesAlongALine(string method)
    {
        Estimate<double[]> bend = WrapWide(method).EstimateDirectional(At, [1, 1, 0], order: 2);
        Assert.Equal(6, bend.Value[0], bend.Error[0] + Rounding);
        Assert.Equal(0, bend.Value[1], bend.Error[1] + Rounding);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void DivergenceAndCurl(string method)
    {
        // f = (-y·z, x·z, x·y·z): div f = x·y, curl f = (x·z - x, -y - y·z, 2z)
        VectorFunction f = Wrap(
            method, p => [-p[1] * p[2], p[0] * p[2], p[0] * p[1] * p[2]], Swirl, Swirl, "-y*z; x*z; x*y*z", "x", "y", "z");
        Estimate divergence = f.EstimateDivergence(At);
        Assert.Equal(2, divergence.Value, divergence.Error + Rounding);
        double[] curl = [2, -8, 6];
        Estimate<double[]> found = f.EstimateCurl(At);
        Assert.All(curl.Zip(found.Value, found.Error), c => Assert.Equal(c.First, c.Second, c.Third + Rounding));
    }

    [Fact]
    public void WhatDoesNotFitIsRefusedInWords()
    {
        VectorFunction f = Function.From(p => new[] { p[0] * p[1], p[0] });
        Assert.Contains("has 2 and 3", Refusal(() => f.Divergence(At)));
        Assert.Contains("3 dimensions", Refusal(() => f.Curl([1, 2])));
        Assert.Contains("3 number(s), but f has 2 output(s)", Refusal(() => f.VectorJacobian([1, 2], [1, 2, 3])));
        Assert.Contains("v has 1 number(s)", Refusal(() => f.Directional([1, 2], [1])));
    }

    [Fact]
    public void AThirdMixedPartial()
    {
        // ∂³/∂x²∂y of x³y² + sin(x)·y is 12xy - sin(x)
        ScalarFunction f = Function.Parse("x^3*y^2 + sin(x)*y");
        double truth = 12 * 0.5 * 2 - Math.Sin(0.5);
        Assert.Equal(truth, f.MixedPartial([0.5, 2], [2, 1]), 1e-12);
        Estimate finite = Function.From(p => p[0] * p[0] * p[0] * p[1] * p[1] + Math.Sin(p[0]) * p[1]).EstimateMixedPartial([0.5, 2], [2, 1]);
        Assert.Equal(truth, finite.Value, finite.Error);
        Assert.InRange(finite.Error, 0, 1e-6);
    }

    [Fact]
    public void TaylorCoefficientsOfTheExponential() =>
        Assert.All(
            Function.Parse("exp(x)").TaylorCoefficients(0, 6).Zip([1, 1, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720]),
            c => Assert.Equal(c.Second, c.First, 1e-15));

    private static VectorFunction WrapWide(string method) =>
        Wrap(method, p => [p[0] * p[1] * p[2], p[0] + p[2] * p[2]], Wide, Wide, "x*y*z; x + z^2", "x", "y", "z");

    private static VectorFunction Wrap(
        string method, Func<double[], double[]> plain, VectorOf<Dual<double>> forward, VectorOf<Adjoint<double>> reverse, string formulas,
        params string[] names) => method switch
        {
            "finite differences" => Function.From(plain),
            "forward mode" => Function.Forward(forward),
            "reverse mode" => Function.Reverse(reverse),
            _ => Function.ParseVector(formulas, names),
        };

    private static void Near(double[,] truth, Estimate<Matrix<double>> found)
    {
        Assert.Equal((truth.GetLength(0), truth.GetLength(1)), (found.Value.RowCount, found.Value.ColumnCount));
        foreach (var (i, j, value) in found.Value.EnumerateIndexed())
        {
            Assert.Equal(truth[i, j], value, found.Error[i, j] + Rounding);
            Assert.InRange(found.Error[i, j], 0, 1e-9);
        }
    }

    private static string Refusal(Func<object> call) => Assert.Throws<ArgumentException>(call).Message;

    private static T[] Wide<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * p[1] * p[2], p[0] + p[2] * p[2]];

    private static T[] Tall<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0], p[0] * p[0], p[0] * p[0] * p[0]];

    private static T[] Swirl<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
        [-p[1] * p[2], p[0] * p[2], p[0] * p[1] * p[2]];
}
