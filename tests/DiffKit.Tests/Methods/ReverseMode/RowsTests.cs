using System.Numerics;
using DiffKit.Tests.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Methods.ReverseMode;

/// <summary>A Jacobian of fewer outputs than variables is a row an output: f runs once, however many variables there are.</summary>
public class RowsTests
{
    private static readonly double[] s_many = [.. Enumerable.Range(0, 500).Select(i => Math.Sin(i + 1))];

    /// <summary>Σ i·xᵢ², and x₀·x₁.</summary>
    private static T[] Two<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += T.CreateChecked(i) * x[i] * x[i];
        }

        return [sum, x[0] * x[1]];
    }

    [Fact]
    public void FiveHundredVariablesAndTwoOutputsTakeOneRun()
    {
        foreach (VectorFunction f in new[] { Function.Reverse(Two), Function.Trace(Two, 500) })
        {
            Estimate<Matrix<double>> jacobian = f.EstimateJacobian(s_many);
            Assert.Equal((1, Outcome.Converged), (jacobian.Evaluations, jacobian.Outcome));
            Assert.Equal((2, 500), (jacobian.Value.RowCount, jacobian.Value.ColumnCount));
            Assert.All(Enumerable.Range(0, 500), i => Close.To(2 * i * s_many[i], jacobian.Value[0, i], 1e-15));
            Assert.Equal([s_many[1], s_many[0], 0], jacobian.Value.Row(1).Take(3));
        }
    }

    [Fact]
    public void ALambdaOnAdjointsHasAJacobianOfAnyShape()
    {
        int calls = 0;
        VectorFunction wide = Function.Reverse((ReadOnlySpan<Adjoint<double>> x) => new[] { x[0] * x[1] + ++calls * 0 });
        VectorFunction tall = Function.Reverse((ReadOnlySpan<Adjoint<double>> x) => new[] { x[0] * x[0], 3 * x[0], 7 });
        Assert.Equal(new double[,] { { 5, 2 } }, wide.Jacobian([2, 5]).ToArray());
        Assert.Equal(1, calls);
        Assert.Equal(new double[,] { { 4 }, { 3 }, { 0 } }, tall.Jacobian([2]).ToArray());
        Assert.Equal([5 * 1 + 2 * 10], wide.Directional([2, 5], [1, 10]));
        string message = Assert.Throws<NotSupportedException>(() => tall.Directional([2], [1], 2)).Message;
        Assert.Contains("pass a generic method", message, StringComparison.Ordinal);
    }

    /// <summary>The weighted values are ±∞, whose sum is none; the derivatives are 1e150·(2, -1).</summary>
    [Fact]
    public void WeightsMayCarryValuesOutOfRange()
    {
        double[] pulled = Function.Reverse(Large).VectorJacobian([1, 1], [1e150, -1e150]);
        Assert.Equal([2e150, -1e150], pulled);
        static T[] Large<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            [T.CreateChecked(1e200) + T.CreateChecked(2) * x[0], T.CreateChecked(1e200) + x[1]];
    }

    /// <summary>∛x³ has slope 1 at 0, which a longer series knows, and √x⁴ the second derivative 2; log of -1 has none.</summary>
    [Fact]
    public void WhatADualCannotTellASeriesIsAsked()
    {
        foreach (VectorFunction f in new[] { Function.Forward(Roots), Function.Reverse(Roots) })
        {
            Assert.Equal([1, 0, double.NaN], f.Derivative(0));
            Assert.Equal([0, 2, double.NaN], f.Derivative(0, order: 2));
        }

        static T[] Roots<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            [T.Cbrt(x[0] * x[0] * x[0]), T.Sqrt(x[0] * x[0] * x[0] * x[0]), T.Log(x[0] - T.One)];
    }
}
