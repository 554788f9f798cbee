using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Danger;

/// <summary>Points where a library of derivatives goes wrong with ease, each reported against one: forward and reverse mode must tell
/// the truth, or the convention that the rules document, or NaN.</summary>
public class HardPointTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly double s_root2 = Math.Sqrt(2);

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
            All(Power, Power, 0, order, truth);
        }

        T Power<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(n));
    }

    [Fact]
    public void SquareByPowAtZero()
    {
        All(Square, Square, 0, 1, 0);
        All(Square, Square, 0, 2, 2);
        All(Square, Square, -3, 1, -6);
        All(Square, Square, -3, 2, 2);
        static T Square<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(2));
    }

    [Fact]
    public void ExponentZeroAtZero()
    {
        All(One, One, 0, 1, 0);
        static T One<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.Zero);
    }

    [Fact]
    public void AFractionalPowerAtZero()
    {
        All(Power, Power, 0, 1, 0);
        All(Power, Power, 0, 2, Infinity);
        static T Power<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(1.875));
    }

    [Fact]
    public void NegativeBaseWithConstantExponent()
    {
        All(Fifth, Fifth, -5, 1, 3125);
        All(Fifth, Fifth, -5, 2, -2500);
        All(OfConstants, OfConstants, 2, 1, -3125);
        static T Fifth<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(5));
        static T OfConstants<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.CreateChecked(-5), T.CreateChecked(5)) * x;
    }

    [Fact]
    public void RootsAtZero()
    {
        All(T1, T1, 0, 1, Infinity);
        All(T2, T2, 0, 1, Infinity);
        static T T1<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x);
        static T T2<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x);
    }

    [Fact]
    public void ARootAtZeroLeavesTheOtherVariablesAlone()
    {
        AllGradients(F, F, [0, 3], [Infinity, 6]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) + x[1] * x[1];
    }

    [Fact]
    public void RootsOfTheConstantZero()
    {
        All(F, F, 3, 1, 1);
        AllGradients(G, G, [3, 4], [4, 3]);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => x + T.Sqrt(T.Zero) + T.Cbrt(T.Zero) * x;
        static T G<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1] + T.Pow(T.Zero, T.CreateChecked(0.25));
    }

    [Fact]
    public void ACubeRootLeavesAloneWhatItDoesNotDependOn()
    {
        AllGradients(F, F, [0, 3], [Infinity, 6]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cbrt(x[0]) + x[1] * x[1];
    }

    /// <summary>∛x³ is x, |x²|^(1/4) is √|x|: a slope of 0 for both would be plausible, and wrong.</summary>
    [Fact]
    public void AnInfiniteSlopeTimesZeroIsNotZero()
    {
        All(Cube, Cube, 0, 1, double.NaN);
        All(Fourth, Fourth, 0, 1, double.NaN);
        All(Fourth2, Fourth2, 0, 1, double.NaN);
        AllGradients(Sum, Sum, [0, 0, 5], [double.NaN, double.NaN, 1]);
        Close.To(1, Cube(Jet<double>.Variable(0, order: 3)).Derivative(1), 0);
        static T Cube<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x * x * x);
        static T Fourth<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x * x, T.CreateChecked(0.25));
        static T Fourth2<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x * x, 4);
        static T Sum<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cbrt(x[0] * x[0] * x[0] + x[1] * x[1] * x[1]) + x[2];
    }

    /// <summary>√u² is |u|, whose kink has the mean slope 0; arcs end like roots; u^(3/4) of u = x² is flat.</summary>
    [Fact]
    public void BeneathASquareRootWhatStandsStillHasSlopeZero()
    {
        All(Root, Root, 0, 1, 0);
        All(Half, Half, 0, 1, 0);
        All(Second, Second, 0, 1, 0);
        All(Acos, Acos, 0, 1, 0);
        All(Flat, Flat, 0, 1, 0);
        All(Difference, Difference, 2, 1, 0);
        static T Root<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x * x);
        static T Half<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x * x, T.CreateChecked(0.5));
        static T Second<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x * x, 2);
        static T Acos<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(T.One - x * x);
        static T Flat<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x * x, T.CreateChecked(0.75));
        static T Difference<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x - x);
    }

    [Fact]
    public void WhatIsNotChosenDoesNotMatter()
    {
        All(F, F, 0, 1, 0);
        All(G, G, 0, 1, 0);
        AllGradients(H, H, [0, 2], [0, 1]);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(T.Sqrt(x), T.One);
        static T G<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(T.Cbrt(x), T.One, T.CreateChecked(2));
        static T H<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(T.One + T.Sqrt(x[0]), T.Zero) + x[1];
    }

    [Fact]
    public void ARootTimesItselfAtZeroIsUndefinedRatherThanWrong()
    {
        All(F, F, 0, 1, double.NaN);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x) * T.Sqrt(x);
    }

    [Fact]
    public void NormsAtTheOriginHaveTheSubgradientOfLeastNorm()
    {
        AllGradients(Hypot, Hypot, [0, 0], [0, 0]);
        AllGradients(Norm, Norm, [0, 0], [0, 0]);
        AllGradients(Hypot, Hypot, [1, 1], [1 / s_root2, 1 / s_root2]);
        Assert.All(Function.Forward(Hypot).Hessian([0, 0]).Enumerate(), h => Assert.False(double.IsFinite(h)));
        static T Hypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);
        static T Norm<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0] * x[0] + x[1] * x[1]);
    }

    [Fact]
    public void GaussianAtZero()
    {
        double[] truth = [0, -2, 0, 12];
        for (int order = 1; order <= 4; order++)
        {
            All(F, F, 0, order, truth[order - 1]);
        }

        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(-(x * x));
    }

    [Fact]
    public void AVariableNeverEqualsAConstant()
    {
        All(F, F, 1, 1, 2);
        All(F, F, 1, 2, 2);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => x == T.One ? T.One : x * x;
    }

    [Fact]
    public void AProductThatStopsAtItsFirstZeroKeepsItsPartials()
    {
        AllGradients(F, F, [2, 0, 5], [0, 10, 0]);
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

    [Fact]
    public void KinksHaveTheMeanOfBothSides()
    {
        All(Abs, Abs, 0, 1, 0);
        All(Abs, Abs, 0, 2, double.NaN);
        All(Rectified, Rectified, 0, 1, 0.5);
        All(Smallest, Smallest, 0, 1, 0.5);
        All(Clamped, Clamped, -1, 1, 0.5);
        All(Clamped, Clamped, 0, 1, 1);
        All(Clamped, Clamped, 2, 1, 0);
        static T Abs<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);
        static T Rectified<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero);
        static T Smallest<T>(T x) where T : IFloatingPointIeee754<T> => T.Min(x, T.Zero);
        static T Clamped<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(x, -T.One, T.One);
    }

    [Fact]
    public void SoftplusAndLogSigmoidWrittenWithAKinkAtZero()
    {
        All(Softplus, Softplus, 0, 1, 0.5);
        All(LogSigmoid, LogSigmoid, 0, 1, 0.5);
        All(Special.Softplus, Special.Softplus, 0, 1, 0.5);
        All(Special.LogSigmoid, Special.LogSigmoid, 0, 2, -0.25);
        static T Softplus<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero) + T.LogP1(T.Exp(-T.Abs(x)));
        static T LogSigmoid<T>(T x) where T : IFloatingPointIeee754<T> => T.Min(x, T.Zero) - T.LogP1(T.Exp(-T.Abs(x)));
    }

    [Fact]
    public void LogSumExpOfEqualAndOfHugeNumbers()
    {
        AllGradients(F, F, [1, 1], [0.5, 0.5]);
        AllGradients(F, F, [1000, 0], [1, 0]);
        AllGradients(F, F, [-1000, -1000], [0.5, 0.5]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T largest = T.NegativeInfinity, sum = T.Zero;
            foreach (T each in x)
            {
                largest = T.Max(largest, each);
            }

            foreach (T each in x)
            {
                sum += T.Exp(each - largest);
            }

            return largest + T.Log(sum);
        }
    }

    [Fact]
    public void Atan2AllAroundButAtTheOrigin()
    {
        foreach (var (y, x) in new[] { (1.0, 0.0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, -1), (1e200, 1e200), (1e-200, 1e-200) })
        {
            double radius = double.Hypot(y, x);
            AllGradients(Angle, Angle, [y, x], [x / radius / radius, -y / radius / radius]);
        }

        AllGradients(Angle, Angle, [0, 0], [double.NaN, double.NaN]);
        static T Angle<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Atan2(p[0], p[1]);
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

    [Fact]
    public void WhereThereIsNoValueThereIsNoDerivative()
    {
        All(Log, Log, -1, 1, double.NaN);
        All(Acosh, Acosh, 0.5, 1, double.NaN);
        All(Atanh, Atanh, 2, 1, double.NaN);
        All(LogP1, LogP1, -2, 1, double.NaN);
        static T Log<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);
        static T Acosh<T>(T x) where T : IFloatingPointIeee754<T> => T.Acosh(x);
        static T Atanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x);
        static T LogP1<T>(T x) where T : IFloatingPointIeee754<T> => T.LogP1(x);
    }

    [Fact]
    public void TanhFarOutHasSlopeZeroToEveryOrder()
    {
        All(F, F, 800, 1, 0);
        All(F, F, 800, 2, 0);
        All(F, F, -800, 3, 0);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x);
    }

    /// <summary>Forward, reverse, and (from order 2) both by nested numbers too.</summary>
    private static void All(UnivariateOf<Dual<double>> dual, UnivariateOf<Adjoint<double>> adjoint, double x, int order, double truth)
    {
        Close.To(truth, Function.Forward(dual).Derivative(x, order), 1e-14);
        Close.To(truth, Function.Reverse(adjoint).Derivative(x, order), 1e-14);
    }

    private static void AllGradients(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint, double[] x, double[] truth)
    {
        double[] forward = Function.Forward(dual).Gradient(x), reverse = Function.Reverse(adjoint).Gradient(x);
        for (int i = 0; i < truth.Length; i++)
        {
            Close.To(truth[i], forward[i], 1e-15);
            Close.To(truth[i], reverse[i], 1e-15);
        }
    }
}
