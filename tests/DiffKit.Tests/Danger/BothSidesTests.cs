using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Danger;

/// <summary>Functions that are smooth at a point although |x|, max or a root in them is not. Truth: with f = g for x > 0 and f = h for
/// x &lt; 0, the derivatives of g and h, by hand, as far as they agree.</summary>
public class BothSidesTests
{
    private const double NaN = double.NaN;

    [Fact]
    public void WhatIsEvenInAMagnitude()
    {
        Orders(CosOf, CosOf, 0, -1, 0, 1);
        Orders(Product, Product, 0, 2, 0, 0);
        Orders(Twice, Twice, 0, 2, 0, 2);
        Orders(Sines, Sines, 0, 2, 0, -8);
        Orders(Norm, Norm, 0, -25, 0, 625);
        static T CosOf<T>(T x) where T : IFloatingPointIeee754<T> => T.Cos(T.Abs(x));
        static T Product<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x) * T.Abs(x);
        static T Twice<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(T.Abs(x)) + T.Exp(-T.Abs(x));
        static T Sines<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(T.Sin(x)) * T.MaxMagnitude(T.Sin(x), -T.Sin(x));
        static T Norm<T>(T x) where T : IFloatingPointIeee754<T> =>
            T.Cos(T.Hypot(T.CreateChecked(3) * x, T.CreateChecked(4) * x));
    }

    [Fact]
    public void PiecesThatMeetSmoothly()
    {
        Orders(Identity, Identity, 1, 0, 0, 0);
        Orders(Square, Square, 0, 2, 0, 0);
        Orders(Nested, Nested, 0, 0, 0, NaN);
        Orders(Cube, Cube, 0, 0, NaN, NaN);
        Orders(Root, Root, 0, 0, NaN, NaN);
        Orders(Fourth, Fourth, 0, 0, 0, NaN);
        Orders(Signs, Signs, 0, 0, 0, 24);
        static T Identity<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero) - T.Max(-x, T.Zero);
        static T Square<T>(T x) where T : IFloatingPointIeee754<T> => x * T.Max(x, T.Zero) + x * T.Min(x, T.Zero);
        static T Nested<T>(T x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Max(T.Max(x, T.Zero), T.Zero), T.CreateChecked(4));
        static T Cube<T>(T x) where T : IFloatingPointIeee754<T> => x * x * T.Abs(x);
        static T Root<T>(T x) where T : IFloatingPointIeee754<T> => x * x * T.Sqrt(x * x);
        static T Fourth<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.Abs(x), T.CreateChecked(4)) + T.CopySign(x * x * x * x, x);
        static T Signs<T>(T x) where T : IFloatingPointIeee754<T> => x * x * x * T.MinMagnitude(x, T.CopySign(x, x * T.Abs(x)));
    }

    [Fact]
    public void StableFormsOfTheLogistic()
    {
        Orders(Softplus, Softplus, 0.5, 0.25, 0, -0.125, 0);
        Orders(LogSigmoid, LogSigmoid, 0.5, -0.25, 0, 0.125, 0);
        Orders(LogSumExp, LogSumExp, 0.5, 0.25, 0, -0.125, 0);
        Orders(Further, Further, 2, 0, 0, 0);
        static T Softplus<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero) + T.LogP1(T.Exp(-T.Abs(x)));
        static T LogSigmoid<T>(T x) where T : IFloatingPointIeee754<T> => T.Min(x, T.Zero) - T.LogP1(T.Exp(-T.Abs(x)));
        static T LogSumExp<T>(T x) where T : IFloatingPointIeee754<T>
        {
            T shift = T.Max(x, T.Zero);
            return shift + T.Log(T.Exp(x - shift) + T.Exp(-shift));
        }

        static T Further<T>(T x) where T : IFloatingPointIeee754<T> => x * T.MaxMagnitude(x, T.CreateChecked(2));
    }

    [Fact]
    public void WhereADerivativeJumpsThereIsNoneBeyond()
    {
        Orders(Magnitude, Magnitude, 0, NaN, NaN, NaN);
        Orders(Step, Step, 0, NaN, NaN, NaN);
        Orders(Larger, Larger, 0.5, NaN, NaN, NaN);
        Orders(Arc, Arc, 0, NaN, NaN, NaN);
        static T Magnitude<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x) + x * x;
        static T Step<T>(T x) where T : IFloatingPointIeee754<T> => x * T.Abs(x);
        static T Larger<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, x * x);
        static T Arc<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(T.Cos(x));
    }

    /// <summary>Along an axis alone: of f = max(x, y)² the second derivative along (1, 1) and (1, -1) is 2, yet f has no Hessian at 0.</summary>
    [Fact]
    public void NoMixedDerivativeIsMadeOfThem()
    {
        foreach (ScalarFunction f in (ScalarFunction[])[Function.Forward(default(Larger)), Function.Reverse(default(Larger))])
        {
            Assert.Equal(double.NaN, f.MixedPartial([0, 0], [1, 1]));
            Assert.Equal(double.NaN, f.Hessian([0, 0])[0, 1]);
            Assert.Equal(double.NaN, f.HessianDiagonal([0, 0])[0]);
        }
    }

    [Fact]
    public void TheDiagonalOfAHessian()
    {
        foreach (ScalarFunction f in (ScalarFunction[])[Function.Forward(default(Separate)), Function.Reverse(default(Separate))])
        {
            Assert.Equal([0, 2], f.HessianDiagonal([0, 0]));
            Assert.Equal(0, f.Hessian([0, 0])[0, 0]);
            Assert.Equal(2, f.Laplacian([0, 0]));
        }
    }

    /// <summary>Σ aₖ |x|ᵏ has at 0 the derivatives k!·aₖ as far as no odd power is there.</summary>
    [Fact]
    public void PolynomialsOfAMagnitude()
    {
        Gen<int[]> coefficients = Gen.Choose(-3, 3).ArrayOf(6);
        Prop.ForAll(coefficients.ToArbitrary(), a =>
        {
            ScalarFunction f = Function.Forward(new InMagnitude(a));
            double factorial = 1;
            bool isSmooth = true;
            for (int k = 1; k < a.Length; k++)
            {
                factorial *= k;
                double truth = isSmooth && (int.IsEvenInteger(k) || a[k] == 0) ? factorial * a[k] : k == 1 ? 0 : NaN;
                isSmooth &= int.IsEvenInteger(k) || a[k] == 0;
                Assert.Equal(truth, f.Derivative(0, k));
            }
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The derivatives of orders 1, 2, ... at 0.</summary>
    private static void Orders(UnivariateOf<Dual<double>> dual, UnivariateOf<Adjoint<double>> adjoint, params ReadOnlySpan<double> truth)
    {
        for (int order = 1; order <= truth.Length; order++)
        {
            BothModes.Derivative(dual, adjoint, 0, order, truth[order - 1]);
        }
    }

    private readonly struct Larger : IGenericScalar
    {
        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T larger = T.Max(x[0], x[1]);
            return larger * larger;
        }
    }

    private readonly struct Separate : IGenericScalar
    {
        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0]) * x[0] * x[0] + x[1] * x[1];
    }

    private readonly struct InMagnitude(int[] a) : IGenericScalar
    {
        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero, power = T.One;
            foreach (int coefficient in a)
            {
                sum += T.CreateChecked(coefficient) * power;
                power *= T.Abs(x[0]);
            }

            return sum;
        }
    }
}
