using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>Derivatives of radius and angle where squares leave the range of a double, and far out, where 1 - x²/r² would cancel.
/// Truth: 60 digits of mpmath at the point that the doubles are; NaN where it is no normal double.</summary>
public sealed class PolarScaleTests
{
    private const double Relative = 1e-13;

    /// <summary>f, x, y; ∂f/∂x, ∂f/∂y, ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y², ∂³f/∂x³, ∂⁴f/∂x⁴.</summary>
    public static TheoryData<string, double, double, double[]> Truth => new()
    {
        { "hypot(x, y)", 3e200, 4e200, [0.6, 0.8, 1.28e-201, -9.6000000000000003e-202, 7.2000000000000002e-202, double.NaN, double.NaN] },
        { "hypot(x, y)", 3e-200, 4e-200, [0.6, 0.8, 1.28e199, -9.6000000000000002e198, 7.2000000000000001e198, double.NaN, double.NaN] },
        { "hypot(x, y)", 3e102, 4e102, [0.59999999999999998, 0.80000000000000001, 1.2800000000000001e-103,
            -9.6000000000000003e-104, 7.1999999999999999e-104, -4.6080000000000004e-206, double.NaN] },
        { "hypot(x, y)", 3e-102, 4e-102, [0.60000000000000003, 0.79999999999999998, 1.28e101, -9.6000000000000006e100,
            7.2000000000000009e100, -4.6080000000000004e202, 1.2288000000000003e304] },
        { "hypot(x, y)", 3e150, 4e150, [0.60000000000000002, 0.79999999999999998, 1.2799999999999999e-151,
            -9.6000000000000001e-152, 7.2000000000000005e-152, -4.608e-302, double.NaN] },
        { "hypot(x, y)", 3e-150, 4e-150, [0.60000000000000002, 0.79999999999999999, 1.2799999999999999e149,
            -9.5999999999999999e148, 7.2000000000000003e148, -4.6079999999999998e298, double.NaN] },
        { "hypot(x, y)", 3e300, 4e300, [0.6, 0.8, 1.2799999999999999e-301, -9.5999999999999995e-302, 7.1999999999999996e-302,
            double.NaN, double.NaN] },
        { "hypot(x, y)", 100000000.0, 1.0, [0.99999999999999995, 9.9999999999999995e-9, 9.9999999999999985e-25,
            -9.9999999999999985e-17, 9.9999999999999985e-9, -2.9999999999999992e-32, 1.1999999999999995e-39] },
        { "hypot(x, y)", 1000000.0, -1.0, [0.9999999999995, -9.999999999995e-7, 9.999999999985e-19, 9.999999999985e-13,
            9.999999999985e-7, -2.9999999999925e-24, 1.1999999999955e-29] },
        { "hypot(x, y)", -1000.0, 1.0, [-0.999999500000375, 9.99999500000375e-4, 9.99998500001875e-10, 9.99998500001875e-7,
            9.99998500001875e-4, 2.999992500013125e-12, 1.1999955000105e-14] },
        { "hypot(x, y)", 2.5, -1000000000.0, [2.5e-9, -1.0, 9.9999999999999999e-10, 2.5e-18, 6.2499999999999999e-27,
            -7.4999999999999999e-27, -2.9999999999999999e-27] },
        { "hypot(x, y)", 1e-100, 1e-200, [1.0, 9.9999999999999996e-101, 9.999999999999999e-101, -0.99999999999999994,
            9.9999999999999998e99, -2.9999999999999997, 1.1999999999999998e101] },
        { "atan2(y, x)", 3e200, 4e200, [-1.6e-201, 1.2e-201, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] },
        { "atan2(y, x)", 3e-200, 4e-200, [-1.6e199, 1.2e199, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] },
        { "atan2(y, x)", 3e102, 4e102, [-1.6000000000000001e-103, 1.2e-103, 3.8400000000000002e-206, 1.1200000000000002e-206,
            -3.8400000000000002e-206, double.NaN, double.NaN] },
        { "atan2(y, x)", 3e-102, 4e-102, [-1.6e101, 1.2000000000000001e101, 3.8400000000000004e202, 1.1199999999999999e202,
            -3.8400000000000004e202, -5.6320000000000022e303, double.NaN] },
        { "atan2(y, x)", 3e150, 4e150, [-1.6e-151, 1.2e-151, 3.84e-302, 1.1199999999999998e-302, -3.84e-302, double.NaN, double.NaN] },
        { "atan2(y, x)", 3e-150, 4e-150, [-1.5999999999999999e149, 1.2e149, 3.8399999999999999e298, 1.1199999999999998e298,
            -3.8399999999999999e298, double.NaN, double.NaN] },
        { "atan2(y, x)", 3e300, 4e300, [-1.5999999999999999e-301, 1.1999999999999999e-301, double.NaN, double.NaN, double.NaN,
            double.NaN, double.NaN] },
        { "atan2(y, x)", 100000000.0, 1.0, [-9.999999999999999e-17, 9.999999999999999e-9, 1.9999999999999996e-24,
            -9.999999999999997e-17, -1.9999999999999996e-24, -5.999999999999998e-32, 2.3999999999999988e-39] },
        { "atan2(y, x)", 1000000.0, -1.0, [9.99999999999e-13, 9.99999999999e-7, -1.999999999996e-18, -9.99999999997e-13,
            1.999999999996e-18, 5.99999999998e-24, -2.399999999988e-29] },
        { "atan2(y, x)", -1000.0, 1.0, [-9.99999000001e-7, -9.99999000001e-4, -1.999996000006e-9, -9.9999700000499999e-7,
            1.999996000006e-9, -5.9999800000419999e-12, -2.3999880000335999e-14] },
        { "atan2(y, x)", 2.5, -1000000000.0, [9.9999999999999999e-10, 2.5e-18, -4.9999999999999999e-27, 9.9999999999999998e-19,
            4.9999999999999999e-27, -1.9999999999999999e-27, 5.9999999999999998e-44] },
        { "atan2(y, x)", 1e-100, 1e-200, [-0.99999999999999994, 9.9999999999999998e99, 1.9999999999999998e100,
            -9.9999999999999996e199, -1.9999999999999998e100, -5.9999999999999994e200, 2.3999999999999997e301] },
        { "x/hypot(x, y)", 3e200, 4e200, [1.28e-201, -9.6000000000000003e-202, double.NaN, double.NaN, double.NaN, double.NaN,
            double.NaN] },
        { "x/hypot(x, y)", 3e-200, 4e-200, [1.28e199, -9.6000000000000002e198, double.NaN, double.NaN, double.NaN, double.NaN,
            double.NaN] },
        { "x/hypot(x, y)", 3e102, 4e102, [1.2800000000000001e-103, -9.6000000000000003e-104, -4.6080000000000004e-206,
            2.5599999999999984e-207, 2.2080000000000002e-206, double.NaN, double.NaN] },
        { "x/hypot(x, y)", 3e-102, 4e-102, [1.28e101, -9.6000000000000006e100, -4.6080000000000004e202, 2.5600000000000031e201,
            2.2080000000000001e202, 1.2288000000000003e304, double.NaN] },
        { "x/hypot(x, y)", 3e150, 4e150, [1.2799999999999999e-151, -9.6000000000000001e-152, -4.608e-302,
            2.5600000000000026e-303, 2.2079999999999999e-302, double.NaN, double.NaN] },
        { "x/hypot(x, y)", 3e-150, 4e-150, [1.2799999999999999e149, -9.5999999999999999e148, -4.6079999999999998e298,
            2.5600000000000018e297, 2.2079999999999998e298, double.NaN, double.NaN] },
        { "x/hypot(x, y)", 3e300, 4e300, [1.2799999999999999e-301, -9.5999999999999995e-302, double.NaN, double.NaN, double.NaN,
            double.NaN, double.NaN] },
        { "x/hypot(x, y)", 100000000.0, 1.0, [9.9999999999999985e-25, -9.9999999999999985e-17, -2.9999999999999992e-32,
            1.9999999999999994e-24, -9.9999999999999955e-17, 1.1999999999999995e-39, -5.9999999999999968e-47] },
        { "x/hypot(x, y)", 1000000.0, -1.0, [9.999999999985e-19, 9.999999999985e-13, -2.9999999999925e-24, -1.999999999994e-18,
            -9.999999999955e-13, 1.1999999999955e-29, -5.9999999999685e-35] },
        { "x/hypot(x, y)", -1000.0, 1.0, [9.99998500001875e-10, 9.99998500001875e-7, 2.999992500013125e-12, 1.99999400001125e-9,
            9.9999550000937498e-7, 1.1999955000105e-14, 5.9999685000944998e-17] },
        { "x/hypot(x, y)", 2.5, -1000000000.0, [9.9999999999999999e-10, 2.5e-18, -7.4999999999999999e-27, 9.9999999999999997e-19,
            4.9999999999999999e-27, -2.9999999999999999e-27, 1.125e-43] },
        { "x/hypot(x, y)", 1e-100, 1e-200, [9.999999999999999e-101, -0.99999999999999994, -2.9999999999999997,
            1.9999999999999998e100, -9.9999999999999996e199, 1.1999999999999998e101, -5.9999999999999991e201] },
        { "log(hypot(x, y))", 3e200, 4e200, [1.2e-201, 1.6e-201, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] },
        { "log(hypot(x, y))", 3e-200, 4e-200, [1.2e199, 1.6e199, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] },
        { "log(hypot(x, y))", 3e102, 4e102, [1.2e-103, 1.6000000000000001e-103, 1.1200000000000002e-206,
            -3.8400000000000002e-206, -1.1200000000000002e-206, double.NaN, double.NaN] },
        { "log(hypot(x, y))", 3e-102, 4e-102, [1.2000000000000001e101, 1.6e101, 1.1199999999999999e202, -3.8400000000000004e202,
            -1.1199999999999999e202, -1.4976000000000001e304, double.NaN] },
        { "log(hypot(x, y))", 3e150, 4e150, [1.2e-151, 1.6e-151, 1.1199999999999998e-302, -3.84e-302, -1.1199999999999998e-302,
            double.NaN, double.NaN] },
        { "log(hypot(x, y))", 3e-150, 4e-150, [1.2e149, 1.5999999999999999e149, 1.1199999999999998e298, -3.8399999999999999e298,
            -1.1199999999999998e298, double.NaN, double.NaN] },
        { "log(hypot(x, y))", 3e300, 4e300, [1.1999999999999999e-301, 1.5999999999999999e-301, double.NaN, double.NaN,
            double.NaN, double.NaN, double.NaN] },
        { "log(hypot(x, y))", 100000000.0, 1.0, [9.999999999999999e-9, 9.999999999999999e-17, -9.999999999999997e-17,
            -1.9999999999999996e-24, 9.999999999999997e-17, 1.9999999999999988e-24, -5.999999999999994e-32] },
        { "log(hypot(x, y))", 1000000.0, -1.0, [9.99999999999e-7, -9.99999999999e-13, -9.99999999997e-13, 1.999999999996e-18,
            9.99999999997e-13, 1.999999999988e-18, -5.99999999994e-24] },
        { "log(hypot(x, y))", -1000.0, 1.0, [-9.99999000001e-4, 9.99999000001e-7, -9.9999700000499999e-7, 1.999996000006e-9,
            9.9999700000499999e-7, -1.9999880000299999e-9, -5.9999400002099995e-12] },
        { "log(hypot(x, y))", 2.5, -1000000000.0, [2.5e-18, -9.9999999999999999e-10, 9.9999999999999998e-19,
            4.9999999999999999e-27, -9.9999999999999998e-19, -1.5e-35, -5.9999999999999996e-36] },
        { "log(hypot(x, y))", 1e-100, 1e-200, [9.9999999999999998e99, 0.99999999999999994, -9.9999999999999996e199,
            -1.9999999999999998e100, 9.9999999999999996e199, 1.9999999999999999e300, double.NaN] },
    };

    /// <summary>Without x/hypot(x, y), which in C# is a quotient: far out its rule cancels.</summary>
    public static IEnumerable<object[]> InCode => Truth.Where(row => (string)row[0] != "x/hypot(x, y)");

    [Theory]
    [MemberData(nameof(Truth))]
    public void OfAFormula(string formula, double x, double y, double[] truth) =>
        Agree(truth, Answers(Function.Parse(formula, "x", "y"), [x, y]));

    [Theory]
    [MemberData(nameof(Truth))]
    public void OfTheFormulasOfTheDerivatives(string formula, double x, double y, double[] truth)
    {
        var f = Expr.Parse(formula);
        Expr[] derivatives =
        [
            .. f.Gradient("x", "y"), f.Hessian("x", "y")[0, 0], f.Hessian("x", "y")[0, 1], f.Hessian("x", "y")[1, 1],
            f.Derivative("x", 3), f.Derivative("x", 4),
        ];
        Agree(truth, [.. derivatives.Select(derivative => derivative.Evaluate(("x", x), ("y", y)))]);
        Agree(truth[..5], [.. derivatives[..5].Select(derivative => derivative.Compile("x", "y").Value([x, y]))]);
    }

    [Theory]
    [MemberData(nameof(InCode))]
    public void OfCode(string formula, double x, double y, double[] truth)
    {
        (ScalarFunction forward, ScalarFunction reverse) = formula switch
        {
            "hypot(x, y)" => (Function.Forward(Radius), Function.Reverse(Radius)),
            "atan2(y, x)" => (Function.Forward(Angle), Function.Reverse(Angle)),
            _ => (Function.Forward(Logarithm), Function.Reverse(Logarithm)),
        };
        Agree(truth, Answers(forward, [x, y]));
        Agree(truth[..5], Answers(reverse, [x, y])[..5]);
    }

    /// <summary>Six derivatives of hypot(x, 1).</summary>
    [Theory]
    [InlineData(10.0, 9.8518533684157340e-4, -2.9262930797274457e-4, 1.1560306324863870e-4, -5.6942375877452993e-5, 3.3571959210308801e-5)]
    [InlineData(1e3, 9.9999850000187500e-10, -2.9999925000131250e-12, 1.1999955000105000e-14, -5.9999685000944998e-17,
        3.5999748000944997e-19)]
    [InlineData(1e6, 9.9999999999850000e-19, -2.9999999999925000e-24, 1.1999999999955000e-29, -5.9999999999685000e-35,
        3.5999999999748000e-40)]
    [InlineData(1e8, 9.9999999999999985e-25, -2.9999999999999992e-32, 1.1999999999999996e-39, -5.9999999999999969e-47,
        3.5999999999999975e-54)]
    public void FarOutToTheSixthOrder(double x, params double[] fromTheSecond)
    {
        var series = Jet<double>.Variable(x, order: 6);
        Jet<double> radius = Radius<Jet<double>>([series, 1]);
        Agree(fromTheSecond, [.. Enumerable.Range(2, 5).Select(radius.Derivative)]);
    }

    private static T Radius<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Hypot(p[0], p[1]);

    private static T Logarithm<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Log(T.Hypot(p[0], p[1]));

    private static T Angle<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Atan2(p[1], p[0]);

    private static double[] Answers(ScalarFunction f, double[] at)
    {
        double[] gradient = f.Gradient(at);
        var hessian = f.Hessian(at);
        return [.. gradient, hessian[0, 0], hessian[0, 1], hessian[1, 1], f.Along(at, [1, 0], 3).Value, f.Along(at, [1, 0], 4).Value];
    }

    private static void Agree(double[] truth, double[] answers) => Assert.All(
        truth.Zip(answers).Where(pair => !double.IsNaN(pair.First)),
        pair => Assert.True(
            Math.Abs(pair.Second - pair.First) <= Relative * Math.Abs(pair.First), $"{pair.Second:R} for {pair.First:R}"));
}
