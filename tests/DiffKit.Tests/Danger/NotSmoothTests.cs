using System.Numerics;
using static DiffKit.Tests.Danger.Hessians;

namespace DiffKit.Tests.Danger;

/// <summary>Hessians where f is not smooth but might be taken for it: they stay NaN.</summary>
public class NotSmoothTests
{
    private const double NaN = double.NaN;

    /// <summary>Where ∂²f/∂x∂y is one number on one side and another on another, or f curves in two ways along an axis.</summary>
    [Fact]
    public void WhatIsNotSmoothStaysNotANumber()
    {
        IsNotANumber(Product, Product);
        IsNotANumber(Larger, Larger);
        IsNotANumber(OneOfTwo, OneOfTwo);
        IsNotANumber(Rectified, Rectified);
        IsNotANumber(Difference, Difference);
        IsNotANumber(Turning, Turning);
        IsNotANumber(Radius, Radius);
        IsNotANumber(Lasso, Lasso);
        IsNotANumber(Least, Least);
        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0]) * T.Abs(x[1]) + T.Sin(x[0] + x[1]);
        static T Larger<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(T.Max(x[0], x[1]), T.CreateChecked(2));
        static T OneOfTwo<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * T.Abs(x[1]);
        static T Rectified<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0], T.Zero) * T.Max(x[1], T.Zero);
        static T Difference<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0], x[1]) * T.Abs(x[0] - x[1]);
        static T Turning<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Hypot(x[0], x[1]), T.CreateChecked(2)) * T.Sin(T.CreateChecked(4) * T.Atan2(x[1], x[0]));
        static T Radius<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]) + x[0] * x[1];
        static T Lasso<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0]) + T.Abs(x[1]) + x[0] * x[1];
        static T Least<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(T.Max(x[0], T.Zero), T.Max(x[1], T.Zero));
    }

    /// <summary>|x·y| has a second derivative along each line through 0, 2|vw| along (v, w), but no Hessian.</summary>
    [Fact]
    public void WhatIsSmoothAlongLinesAlone()
    {
        foreach (ScalarFunction f in Both(F, F))
        {
            Assert.Equal(4, f.Directional([0, 0], [1, 2], order: 2));
            Assert.Equal([0, 0], f.HessianDiagonal([0, 0]));
            Assert.Equal(NaN, f.Hessian([0, 0])[1, 0]);
            Assert.Equal(NaN, f.MixedPartial([0, 0], [1, 1]));
            Assert.Equal(2, f.EstimateMixedPartial([0, 0], [1, 1]).Evaluations);
        }

        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0] * x[1]);
    }

    /// <summary>Along every line these are parabolas, whose curvature by angle is that of no quadratic form: ∂²f/∂x∂y on one side of an axis
    /// is not that on the other.</summary>
    [Fact]
    public void NorAreOtherParabolasOfEachLine()
    {
        ScalarFunction[] all = [.. Both(Root, Root), .. Both(Rectified, Rectified), .. Both(Larger, Larger)];
        foreach (ScalarFunction f in all)
        {
            Assert.Equal(NaN, f.Hessian([0, 0])[0, 1]);
            Assert.Equal(NaN, f.MixedPartial([0, 0], [1, 1]));
            Assert.Contains(NaN, (IEnumerable<double>)f.HessianVector([0, 0], [1, 2]));
        }

        static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0] * x[0] * x[1] * x[1]);
        static T Rectified<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0] * x[1], T.Zero);
        static T Larger<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0] * x[0], x[1] * x[1]);
    }

    /// <summary>f differs from a smooth function within half a degree alone, or within 0.003 degrees.</summary>
    [Fact]
    public void InANarrowWedge()
    {
        foreach (ScalarFunction f in (ScalarFunction[])
            [.. Both(Product, Product), .. Both(Root, Root), .. Both(Between, Between), .. Both(Narrower, Narrower)])
        {
            Assert.Equal(NaN, f.Hessian([0, 0])[0, 1]);
            Assert.Equal([NaN, NaN], f.HessianVector([0, 0], [1, 2]));
            Assert.Equal([NaN, NaN], f.HessianVector([0, 0], [1, 0.9]));
        }

        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Abs(x[0] - x[1]) * T.Abs(x[0] - T.CreateChecked(1.01) * x[1]);
        static T Narrower<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Abs(x[0] - x[1]) * T.Abs(x[0] - T.CreateChecked(1.0001) * x[1]);
        static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Sqrt(T.Pow(x[0] - x[1], T.CreateChecked(2)) * T.Pow(x[0] - T.CreateChecked(1.01) * x[1], T.CreateChecked(2)));
        static T Between<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Max((x[0] - T.CreateChecked(3) * x[1]) * (T.CreateChecked(3.1) * x[1] - x[0]), T.Zero);
    }

    /// <summary>Of x·y·(x² - y²)/(x² + y²), continued by 0, the mixed derivative depends on the order; here f has no value at 0 at all.</summary>
    [Fact]
    public void NorIsWhatHasNoValue()
    {
        IsNotANumber(F, F);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            x[0] * x[1] * (x[0] * x[0] - x[1] * x[1]) / (x[0] * x[0] + x[1] * x[1]);
    }

    /// <summary>Of max(y, 0)² and |x|^1.5 the curvature along their own axis jumps or is infinite; what is known besides is the truth.</summary>
    [Fact]
    public void ACurvatureThatJumps()
    {
        foreach (ScalarFunction f in Both(F, F))
        {
            Assert.Equal(NaN, f.Hessian([0, 0])[1, 1]);
            Assert.Contains(f.Hessian([0, 0])[0, 1], new double[] { NaN, 1 });
            Assert.Equal(NaN, f.HessianVector([0, 0], [1, 1])[1]);
            Assert.Equal(NaN, f.Directional([0, 0], [1, 1], order: 2));
        }

        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Max(x[1], T.Zero), T.CreateChecked(2)) + x[0] * x[1];
    }

    /// <summary>Beside the edge of its domain, where f has no value, what the chain rule knows stands.</summary>
    [Fact]
    public void AtTheEdgeOfADomain()
    {
        foreach (ScalarFunction f in Both(F, F))
        {
            Assert.Equal(2, f.Hessian([0, 3])[1, 1]);
        }

        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) + x[1] * x[1];
    }
}
