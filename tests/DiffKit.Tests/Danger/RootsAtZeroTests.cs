using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Danger;

/// <summary>Roots and norms at 0, where slopes are infinite.</summary>
public class RootsAtZeroTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly double s_root2 = Math.Sqrt(2);

    [Fact]
    public void RootsAtZero()
    {
        BothModes.Derivative(T1, T1, 0, 1, Infinity);
        BothModes.Derivative(T2, T2, 0, 1, Infinity);
        static T T1<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x);
        static T T2<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x);
    }

    [Fact]
    public void ARootAtZeroLeavesTheOtherVariablesAlone()
    {
        BothModes.Gradients(F, F, [0, 3], [Infinity, 6]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) + x[1] * x[1];
    }

    [Fact]
    public void RootsOfTheConstantZero()
    {
        BothModes.Derivative(F, F, 3, 1, 1);
        BothModes.Gradients(G, G, [3, 4], [4, 3]);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => x + T.Sqrt(T.Zero) + T.Cbrt(T.Zero) * x;
        static T G<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1] + T.Pow(T.Zero, T.CreateChecked(0.25));
    }

    [Fact]
    public void ACubeRootLeavesAloneWhatItDoesNotDependOn()
    {
        BothModes.Gradients(F, F, [0, 3], [Infinity, 6]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cbrt(x[0]) + x[1] * x[1];
    }

    /// <summary>∛x³ is x, |x²|^(1/4) is √|x|: a slope of 0 for both would be plausible, and wrong. Along a line a series tells them
    /// apart.</summary>
    [Fact]
    public void AnInfiniteSlopeTimesZeroIsNotZero()
    {
        BothModes.Derivative(Cube, Cube, 0, 1, 1);
        BothModes.Derivative(Cube, Cube, 0, 2, 0);
        BothModes.Derivative(Fourth, Fourth, 0, 1, double.NaN);
        BothModes.Derivative(Fourth2, Fourth2, 0, 1, double.NaN);
        BothModes.Gradients(Sum, Sum, [0, 0, 5], [double.NaN, double.NaN, 1]);
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
        BothModes.Derivative(Root, Root, 0, 1, 0);
        BothModes.Derivative(Half, Half, 0, 1, 0);
        BothModes.Derivative(Second, Second, 0, 1, 0);
        BothModes.Derivative(Acos, Acos, 0, 1, 0);
        BothModes.Derivative(Flat, Flat, 0, 1, 0);
        BothModes.Derivative(Difference, Difference, 2, 1, 0);
        static T Root<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x * x);
        static T Half<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x * x, T.CreateChecked(0.5));
        static T Second<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x * x, 2);
        static T Acos<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(T.One - x * x);
        static T Flat<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x * x, T.CreateChecked(0.75));
        static T Difference<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x - x);
    }

    [Fact]
    public void ARootTimesItselfAtZeroIsUndefinedRatherThanWrong()
    {
        BothModes.Derivative(F, F, 0, 1, double.NaN);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x) * T.Sqrt(x);
    }

    [Fact]
    public void NormsAtTheOriginHaveTheSubgradientOfLeastNorm()
    {
        BothModes.Gradients(Hypot, Hypot, [0, 0], [0, 0]);
        BothModes.Gradients(Norm, Norm, [0, 0], [0, 0]);
        BothModes.Gradients(Hypot, Hypot, [1, 1], [1 / s_root2, 1 / s_root2]);
        Assert.All(Function.Forward(Hypot).Hessian([0, 0]).Enumerate(), h => Assert.False(double.IsFinite(h)));
        static T Hypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);
        static T Norm<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0] * x[0] + x[1] * x[1]);
    }

    /// <summary>√x⁴ is x²: 0 for its curvature, as for that of √ of what stands still, would be plausible, and wrong. Along a line a series
    /// knows, but √(x⁴ + y⁴) has no Hessian.</summary>
    [Fact]
    public void TheCurvatureOfARootOfZero()
    {
        BothModes.Derivative(Root, Root, 0, 1, 0);
        BothModes.Derivative(Root, Root, 0, 2, 2);
        BothModes.Derivative(Root, Root, 0, 3, 0);
        BothModes.Derivative(Hypot, Hypot, 0, 1, 0);
        BothModes.Derivative(Hypot, Hypot, 0, 2, 2 * s_root2);
        Close.To(2, Root(Jet<double>.Variable(0, order: 4)).Derivative(2), 0);
        Close.To(2 * s_root2, Hypot(Jet<double>.Variable(0, order: 4)).Derivative(2), 1e-15);
        foreach (ScalarFunction f in new[] { Function.Forward(Both), Function.Reverse(Both) })
        {
            Assert.All(f.HessianVector([0, 0], [1, 1]), product => Assert.False(double.IsFinite(product)));
        }

        static T Root<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x * x * x * x);
        static T Hypot<T>(T x) where T : IFloatingPointIeee754<T> => T.Hypot(x * x, x * x);
        static T Both<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Sqrt(x[0] * x[0] * x[0] * x[0] + x[1] * x[1] * x[1] * x[1]);
    }
}
