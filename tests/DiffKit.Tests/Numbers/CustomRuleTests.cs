using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Tests.Numbers;

/// <summary>A rule of the user's own whose value is known on double alone: its slope is the derivative at every order, in every mode.</summary>
public class CustomRuleTests
{
    /// <summary>Orders 1 to 5 of Dawson's D(x²) at 0.8 and of log(e^a + e^b) along (1, -2) from (0.5, 0.25), by mpmath with 60 digits.</summary>
    private static readonly double[] s_dawson = [0.59483503830616884, -2.987590764802901, -12.441501817946079, 48.27251184292751, 570.40712402089004];

    private static readonly double[] s_sum = [-0.31347049734260569, 2.2152067446383851, -0.82640282472140692, -9.5059848272028836, 14.530211910840223];

    public static TheoryData<ScalarFunction> Dawsons =>
        [Function.Forward(OfSquare), Function.Reverse(OfSquare), Function.ComplexStep(OfSquare), Function.Trace(OfSquare)];

    public static TheoryData<ScalarFunction> Sums =>
        [Function.Forward(Added), Function.Reverse(Added), Function.ComplexStep(Added), Function.Trace(Added, 2)];

    [Theory]
    [MemberData(nameof(Dawsons))]
    public void EveryOrderFollowsFromTheSlope(ScalarFunction f)
    {
        Assert.All(s_dawson.Index(), truth => Close.To(truth.Item, f.Derivative(0.8, truth.Index + 1), 1e-11));
        Close.To(s_dawson[0], f.Gradient([0.8])[0], 1e-13);
        Close.To(s_dawson[1], f.Hessian([0.8])[0, 0], 1e-12);
        Close.To(3 * s_dawson[1], f.HessianVector([0.8], [3])[0], 1e-12);
        Close.To(s_dawson[1], f.SparseHessian([0.8])[0, 0], 1e-12);
    }

    [Theory]
    [MemberData(nameof(Sums))]
    public void OfTwoArguments(ScalarFunction f) =>
        Assert.All(s_sum.Index(), truth => Close.To(truth.Item, f.Directional([0.5, 0.25], [1, -2], truth.Index + 1), 1e-11));

    /// <summary>sin in degrees, under the name of another function: called so often that the formula is compiled.</summary>
    [Fact]
    public void ARuleIsNotTakenForItsNamesake()
    {
        ScalarFunction degrees = Function.Trace(Degrees);
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(0.5, degrees.Value(30), 1e-15));
        Close.To(Math.Sqrt(0.75) * Math.PI / 180, degrees.Derivative(30), 1e-14);
        Assert.Contains("CustomRule.Of<", Function.Trace(Degrees).Formula.ToCSharp("F", "x"), StringComparison.Ordinal);
        static T Degrees<T>(T x) where T : IFloatingPointIeee754<T> => CustomRule.Of<Sin, T>(x);
    }

    private static T OfSquare<T>(T x) where T : IFloatingPointIeee754<T> => CustomRule.Of<Dawson, T>(x * x);

    private static T Added<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => CustomRule.Of2<LogAdd, T>(x[0], x[1]);

    /// <summary>exp(-u²)·∫₀ᵘ exp(t²) dt, whose slope is 1 - 2u·D(u).</summary>
    private readonly struct Dawson : IRule
    {
        public static U Of<U>(U u) where U : IFloatingPointIeee754<U> => U.CreateChecked(Sum(double.CreateChecked(u)));

        public static U Slope<U>(U u, U y) where U : IFloatingPointIeee754<U> => U.One - (u + u) * y;

        private static double Sum(double u)
        {
            double sum = 0, term = u;
            for (int k = 0; k < 100; k++)
            {
                sum += term;
                term *= -2 * u * u / (2 * k + 3);
            }

            return sum;
        }
    }

    private readonly struct LogAdd : IRule2
    {
        public static U Of<U>(U a, U b) where U : IFloatingPointIeee754<U> =>
            U.CreateChecked(Math.Log(Math.Exp(double.CreateChecked(a)) + Math.Exp(double.CreateChecked(b))));

        public static U SlopeA<U>(U a, U b, U y) where U : IFloatingPointIeee754<U> => U.Exp(a - y);

        public static U SlopeB<U>(U a, U b, U y) where U : IFloatingPointIeee754<U> => U.Exp(b - y);
    }

    private readonly struct Sin : IRule
    {
        public static U Of<U>(U u) where U : IFloatingPointIeee754<U> => U.SinPi(u / U.CreateChecked(180));

        public static U Slope<U>(U u, U y) where U : IFloatingPointIeee754<U> =>
            U.CosPi(u / U.CreateChecked(180)) * (U.Pi / U.CreateChecked(180));
    }
}
