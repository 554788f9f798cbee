using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>Kinks, choices and tests of equality, on the point.</summary>
public class KinkTests
{
    [Fact]
    public void KinksHaveTheMeanOfBothSides()
    {
        BothModes.Derivative(Abs, Abs, 0, 1, 0);
        BothModes.Derivative(Abs, Abs, 0, 2, double.NaN);
        BothModes.Derivative(Rectified, Rectified, 0, 1, 0.5);
        BothModes.Derivative(Smallest, Smallest, 0, 1, 0.5);
        BothModes.Derivative(Clamped, Clamped, -1, 1, 0.5);
        BothModes.Derivative(Clamped, Clamped, 0, 1, 1);
        BothModes.Derivative(Clamped, Clamped, 2, 1, 0);
        static T Abs<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);
        static T Rectified<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero);
        static T Smallest<T>(T x) where T : IFloatingPointIeee754<T> => T.Min(x, T.Zero);
        static T Clamped<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(x, -T.One, T.One);
    }

    [Fact]
    public void WhatIsNotChosenDoesNotMatter()
    {
        BothModes.Derivative(F, F, 0, 1, 0);
        BothModes.Derivative(G, G, 0, 1, 0);
        BothModes.Gradients(H, H, [0, 2], [0, 1]);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(T.Sqrt(x), T.One);
        static T G<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(T.Cbrt(x), T.One, T.CreateChecked(2));
        static T H<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(T.One + T.Sqrt(x[0]), T.Zero) + x[1];
    }

    [Fact]
    public void AVariableNeverEqualsAConstant()
    {
        BothModes.Derivative(F, F, 1, 1, 2);
        BothModes.Derivative(F, F, 1, 2, 2);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => x == T.One ? T.One : x * x;
    }

    [Fact]
    public void AProductThatStopsAtItsFirstZeroKeepsItsPartials()
    {
        BothModes.Gradients(F, F, [2, 0, 5], [0, 10, 0]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T product = T.One;
            foreach (T factor in x)
            {
                if (T.IsZero(product))
                {
                    return product;
                }

                product *= factor;
            }

            return product;
        }
    }

    /// <summary>Of max(x, 0)³ and |x³| the third derivative jumps; a mean of slopes does not multiply.</summary>
    [Fact]
    public void ADerivativeThatJumpsIsNotANumber()
    {
        double[] rectified = [0, 0, double.NaN, double.NaN];
        for (int order = 1; order <= 4; order++)
        {
            BothModes.Derivative(Rectified, Rectified, 0, order, rectified[order - 1]);
            BothModes.Derivative(Absolute, Absolute, 0, order, rectified[order - 1]);
            BothModes.Derivative(Larger, Larger, 0, order, rectified[order - 1]);
        }

        BothModes.Derivative(Square, Square, 0, 2, double.NaN);
        BothModes.Derivative(Sign, Sign, 0, 2, double.NaN);
        static T Rectified<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.Max(x, T.Zero), T.CreateChecked(3));
        static T Absolute<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x * x * x);
        static T Larger<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x * x * x, T.Zero);
        static T Square<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.Max(x, T.Zero), T.CreateChecked(2));
        static T Sign<T>(T x) where T : IFloatingPointIeee754<T> => T.CopySign(x * x, x);
    }

    /// <summary>Two functions that touch have no kink in their max: max(x², 0) is x², also in the second derivative, where the mean of
    /// both would be 1.</summary>
    [Fact]
    public void FunctionsThatTouch()
    {
        double[] square = [0, 2, 0];
        for (int order = 1; order <= 3; order++)
        {
            BothModes.Derivative(Above, Above, 0, order, square[order - 1]);
            BothModes.Derivative(Below, Below, 0, order, 0);
            BothModes.Derivative(Same, Same, 2, order, order == 1 ? 1 : 0);
        }

        static T Above<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x * x, T.Zero);
        static T Below<T>(T x) where T : IFloatingPointIeee754<T> => T.Min(x * x, T.Zero);
        static T Same<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, x);
    }

    /// <summary>Of 2 and -2, .NET takes 2 for the one of larger magnitude and -2 for the other.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(-2, -1)]
    public void OppositeNumbersOfOneMagnitude(double x, double slope)
    {
        BothModes.Derivative(Max, Max, x, 1, slope);
        BothModes.Derivative(Min, Min, x, 1, -slope);
        BothModes.Derivative(Equal, Equal, x, 1, 1);
        static T Max<T>(T x) where T : IFloatingPointIeee754<T> => T.MaxMagnitude(x, -x);
        static T Min<T>(T x) where T : IFloatingPointIeee754<T> => T.MinMagnitude(-x, x);
        static T Equal<T>(T x) where T : IFloatingPointIeee754<T> => T.MinMagnitude(x, x);
    }

    [Fact]
    public void BetweenEqualBoundsNothingMoves()
    {
        BothModes.Derivative(F, F, 1, 1, 0);
        BothModes.Derivative(F, F, 3, 2, 0);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(x, T.One, T.One);
    }

    /// <summary>|x| with the sign of x is x, whose slope 1 a series sees at 0, along a line; a slope of 0 would be plausible, and wrong.</summary>
    [Fact]
    public void ASignCopiedAtZero()
    {
        BothModes.Derivative(Own, Own, 0, 1, 1);
        BothModes.Derivative(Opposite, Opposite, 0, 1, -1);
        Assert.Equal(double.NaN, Function.Reverse(Own).Gradient([0])[0]);
        BothModes.Derivative(Own, Own, -2, 1, 1);
        BothModes.Derivative(Squared, Squared, 0, 2, 2);
        Assert.Equal(1, Own(Jet<double>.Variable(0, order: 3)).Derivative(1));
        Assert.Equal(0, Own(Jet<double>.Variable(0, order: 3)).Derivative(2));
        Assert.Equal(-1, Opposite(Jet<double>.Variable(0, order: 3)).Derivative(1));
        Assert.Equal(0, Turning(Jet<double>.Variable(0, order: 3)).Derivative(1));
        Assert.Equal(double.NaN, Turning(Jet<double>.Variable(0, order: 3)).Derivative(2));
        BothModes.Gradients(Pair, Pair, [3, 0], [1, 0]);
        static T Own<T>(T x) where T : IFloatingPointIeee754<T> => T.CopySign(x, x);
        static T Opposite<T>(T x) where T : IFloatingPointIeee754<T> => T.CopySign(x, -x);
        static T Squared<T>(T x) where T : IFloatingPointIeee754<T> => T.CopySign(x * x, T.One);
        static T Turning<T>(T x) where T : IFloatingPointIeee754<T> => T.CopySign(x * x, x);
        static T Pair<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CopySign(x[0], x[1]);
    }

    /// <summary>±log(1 + |x|) with the sign of x has slope 1 at 0, where the mean of |x| is 0; its curvature jumps.</summary>
    [Fact]
    public void ASignCopiedToAMagnitude()
    {
        BothModes.Derivative(F, F, 0, 1, 1);
        BothModes.Derivative(F, F, 0, 2, double.NaN);
        Assert.Equal(double.NaN, Function.Forward(F).Gradient([0])[0]);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.CopySign(T.LogP1(T.Abs(x)), x);
    }

    /// <summary>What is compared with itself does not cross itself, seen from any direction.</summary>
    [Fact]
    public void TheHessianWhereANumberMeetsItself()
    {
        BothModes.Hessians(F, F, [-2, 3], new double[,] { { 2, 1 }, { 1, 0 } });
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T larger = T.Max(x[0], x[0]), smaller = T.Min(x[1], x[1]);
            return larger * larger + larger * smaller;
        }
    }
}
