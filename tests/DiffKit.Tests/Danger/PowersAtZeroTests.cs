using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Danger;

/// <summary>Powers at 0 and of negative numbers, to every order.</summary>
public class PowersAtZeroTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void PowersAtZeroToEveryOrder(int n)
    {
        for (int order = 1; order <= n + 1; order++)
        {
            double truth = order == n ? Enumerable.Range(1, n).Aggregate(1, (a, b) => a * b) : 0;
            BothModes.Derivative(Power, Power, 0, order, truth);
        }

        T Power<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(n));
    }

    [Fact]
    public void SquareByPowAtZero()
    {
        BothModes.Derivative(Square, Square, 0, 1, 0);
        BothModes.Derivative(Square, Square, 0, 2, 2);
        BothModes.Derivative(Square, Square, -3, 1, -6);
        BothModes.Derivative(Square, Square, -3, 2, 2);
        static T Square<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(2));
    }

    [Fact]
    public void ExponentZeroAtZero()
    {
        BothModes.Derivative(One, One, 0, 1, 0);
        static T One<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.Zero);
    }

    [Fact]
    public void AFractionalPowerAtZero()
    {
        BothModes.Derivative(Power, Power, 0, 1, 0);
        BothModes.Derivative(Power, Power, 0, 2, Infinity);
        static T Power<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(1.875));
    }

    [Fact]
    public void NegativeBaseWithConstantExponent()
    {
        BothModes.Derivative(Fifth, Fifth, -5, 1, 3125);
        BothModes.Derivative(Fifth, Fifth, -5, 2, -2500);
        BothModes.Derivative(OfConstants, OfConstants, 2, 1, -3125);
        static T Fifth<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(5));
        static T OfConstants<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.CreateChecked(-5), T.CreateChecked(5)) * x;
    }

    [Fact]
    public void HessiansOfRosenbrockWrittenWithPow()
    {
        foreach (ScalarFunction f in new[] { Function.Forward(F), Function.Reverse(F) })
        {
            Assert.Equal(new double[,] { { 2, 0 }, { 0, 200 } }, f.Hessian([0, 0]).ToArray());
            Assert.Equal(new double[,] { { 802, -400 }, { -400, 200 } }, f.Hessian([1, 1]).ToArray());
        }

        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T two = T.CreateChecked(2);
            return T.Pow(T.One - x[0], two) + T.CreateChecked(100) * T.Pow(x[1] - T.Pow(x[0], two), two);
        }
    }

    /// <summary>xʸ with both moving: 0ʸ is flat in y, (-2)ʸ is nowhere but at whole numbers.</summary>
    [Fact]
    public void ExponentsThatMove()
    {
        BothModes.Gradients(F, F, [0, 2], [0, 0]);
        BothModes.Gradients(F, F, [0, 1], [1, 0]);
        BothModes.Gradients(F, F, [-2, 2], [-4, double.NaN]);
        BothModes.Gradients(F, F, [2, 0], [0, Math.Log(2)]);
        BothModes.Hessians(F, F, [0, 2], new double[,] { { 2, 0 }, { 0, 0 } });
        BothModes.Hessians(F, F, [1, 5], new double[,] { { 20, 1 }, { 1, 0 } });
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(x[0], x[1]);
    }

    [Fact]
    public void TheFirstPowerKeepsWhatItIsGiven()
    {
        BothModes.Derivative(F, F, 0, 1, 0.5);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.Max(x, T.Zero), T.One);
    }

    /// <summary>x² is 0 at 1e-200 and infinite at 1e200, but its curvature is 2.</summary>
    [Theory]
    [InlineData(1e-200)]
    [InlineData(-1e-170)]
    [InlineData(1e200)]
    public void PowersThatUnderflowKeepTheirDerivatives(double x)
    {
        BothModes.Derivative(Square, Square, x, 1, 2 * x);
        BothModes.Derivative(Square, Square, x, 2, 2);
        BothModes.Derivative(Square, Square, x, 3, 0);
        Close.To(2, Square(Jet<Dual<double>>.Variable(new(x, 1), order: 1)).Derivative(1).Tangent, 0);
        static T Square<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(2));
    }

    [Fact]
    public void NestedNumbersAtZero()
    {
        for (int n = 1; n <= 6; n++)
        {
            double factorial = Enumerable.Range(1, n).Aggregate(1, (a, b) => a * b);
            Jet<Dual<double>> power = Power(Jet<Dual<double>>.Variable(new(0, 1), order: 6), n);
            Jet<Jet<double>> twice = Power(Jet<Jet<double>>.Variable(Jet<double>.Variable(0, order: 3), order: 4), n);
            for (int order = 2; order <= 6; order++)
            {
                Close.To(order == n ? factorial : 0, power.Derivative(order - 1).Tangent, 1e-15);
                Close.To(order == n ? factorial : 0, twice.Derivative(order / 2).Derivative(order - order / 2), 1e-15);
            }
        }

        Assert.Equal(1, T1(Jet<Dual<double>>.Variable(new(0, 1), order: 2)).Derivative(1).Primal);
        static T Power<T>(T x, int n) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(n));
        static T T1<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 1);
    }

    [Fact]
    public void PowersOfTheConstantZero()
    {
        for (int order = 1; order <= 4; order++)
        {
            BothModes.Derivative(F, F, 2, order, 0);
        }

        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.Zero, x);
    }
}
