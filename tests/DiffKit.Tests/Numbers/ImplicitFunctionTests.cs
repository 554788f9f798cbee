using System.Numerics;

namespace DiffKit.Tests.Numbers;

public class ImplicitFunctionTests
{
    [Fact]
    public void ARootByNewtonHasTheDerivativesOfTheSquareRoot()
    {
        ScalarFunction f = Function.Forward(Root), g = Function.Reverse(Root);
        Close.To(0.5 / Math.Sqrt(3), f.Derivative(3), 1e-15);
        Close.To(0.5 / Math.Sqrt(3), g.Derivative(3), 1e-15);
        Close.To(-0.25 * Math.Pow(3, -1.5), f.Derivative(3, order: 2), 1e-14);
        Close.To(-0.25 * Math.Pow(3, -1.5), g.Hessian([3])[0, 0], 1e-14);
        Close.To(105.0 / 32 * Math.Pow(3, -4.5), f.Derivative(3, order: 5), 1e-13);

        static T Root<T>(T p) where T : IFloatingPointIeee754<T>
        {
            T y = T.One, still = Special.Still(p);
            for (int i = 0; i < 50; i++)
            {
                y = (y + still / y) / T.CreateChecked(2);
            }

            return ImplicitFunction.Of(default(Square), [y], [p])[0];
        }
    }

    [Fact]
    public void TwoEquations()
    {
        // x + y = p, x·y = q: x, y = (p ± √(p² - 4q)) / 2, here x = 3, y = 2.
        double[] solution = [3, 2];
        var jacobian = Function.Forward(Solved).Jacobian([5, 6]);
        Assert.Equal(new double[,] { { 3, -1 }, { -2, 1 } }, jacobian.Map(v => Math.Round(v, 13)).ToArray());
        T[] Solved<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
            ImplicitFunction.Of(default(SumAndProduct), (ReadOnlySpan<T>)Array.ConvertAll(solution, T.CreateChecked), p);
    }

    [Fact]
    public void StillKeepsTheValueAndNothingElse()
    {
        Assert.Equal(3, Function.Forward(HalfStill).Derivative(3));
        Assert.Equal(3, Function.Reverse(HalfStill).Derivative(3));
        for (int order = 2; order <= 9; order++)
        {
            Assert.Equal(0, Function.Forward(HalfStill).Derivative(3, order));
            Assert.Equal(0, Function.Reverse(HalfStill).Derivative(3, order));
        }

        Assert.Equal(0, Function.Reverse(HalfStill).HessianVector([3], [1])[0]);
        static T HalfStill<T>(T x) where T : IFloatingPointIeee754<T> => Special.Still(x) * x;
    }

    /// <summary>√p to the ninth order, which takes one step of Newton's method more than the seventh.</summary>
    [Fact]
    public void HighOrders()
    {
        double derivative = 2;
        for (int order = 1; order <= 9; order++)
        {
            derivative *= (1.5 - order) / 4;
            Close.To(derivative, Function.Forward(Root).Derivative(4, order), 1e-13);
            Close.To(derivative, Function.Reverse(Root).Derivative(4, order), 1e-13);
        }

        static T Root<T>(T p) where T : IFloatingPointIeee754<T> =>
            ImplicitFunction.Of(default(Square), [T.Sqrt(Special.Still(p))], [p])[0];
    }

    [Fact]
    public void APoorSolutionIsImproved()
    {
        Assert.Equal(2, Function.Forward(F).Value([4]));
        Close.To(0.25, Function.Forward(F).Derivative(4), 1e-14);
        Close.To(0.25, Function.Reverse(F).Derivative(4), 1e-14);
        static T F<T>(T p) where T : IFloatingPointIeee754<T> => ImplicitFunction.Of(default(Square), [T.CreateChecked(7)], [p])[0];
    }

    /// <summary>y² = -1 has no solution, and y² = 0 one that no slope leads along.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void WithoutASolutionThereIsNoDerivative(double p)
    {
        foreach (ScalarFunction f in new[] { Function.Forward(F), Function.Reverse(F) })
        {
            Assert.Equal(double.NaN, f.Derivative(p));
            Assert.Equal(double.NaN, f.Derivative(p, order: 2));
            Assert.Equal(double.NaN, f.Hessian([p])[0, 0]);
        }

        static T F<T>(T p) where T : IFloatingPointIeee754<T> => ImplicitFunction.Of(default(Square), [T.Sqrt(T.Abs(p))], [p])[0];
    }

    [Fact]
    public void WhatDoesNotEnterHasSlopeZero()
    {
        foreach (ScalarFunction f in new[] { Function.Forward(F), Function.Reverse(F) })
        {
            Assert.Equal([0.25, 0], f.Gradient([4, 7]));
            Assert.Equal(new double[,] { { -1 / 32.0, 0 }, { 0, 0 } }, f.Hessian([4, 7]).ToArray());
        }

        static T F<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => ImplicitFunction.Of(default(Square), [T.Sqrt(p[0])], p)[0];
    }

    private readonly struct Square : IImplicitEquations
    {
        public T[] Of<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [y[0] * y[0] - p[0]];
    }

    private readonly struct SumAndProduct : IImplicitEquations
    {
        public T[] Of<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
            [y[0] + y[1] - p[0], y[0] * y[1] - p[1]];
    }
}
