using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Methods.Symbolic;

/// <summary>Loops of some length traced into formulas, against the same in 70 digits by mpmath, differentiated by differences.</summary>
public sealed class TracedProgramTests
{
    private static double[] Observed => [0.5, 0.9, 1.7, 2.1, 2.4, 3.3, 3.9, 4.1];

    /// <summary>Multiplied out, its formula has more terms than anyone could wait for.</summary>
    [Fact]
    public void TheLikelihoodOfAKalmanFilter()
    {
        FormulaFunction f = Function.Trace(Likelihood, "q", "r", "dt", "v");
        double[] at = [0.3, 0.2, 0.5, 1];
        double[] gradient = [-1.8090909982169043, -11.450160229335188, -4.632928781149268, 0.0490938911376373];
        Close.To(-5.997097881405571, f.Value(at), 1e-14);
        Assert.All(f.Gradient(at).Zip(gradient), pair => Close.To(pair.Second, pair.First, 1e-13));
        Close.To(-1374.6682391368104, f.Directional(at, [1, 2, 3, 4], order: 3), 1e-13);
    }

    /// <summary>A new array is full of zeros for every number: what generic code may count on, formulas may not break.</summary>
    [Fact]
    public void ANewArrayStartsAtZero()
    {
        // ((a, b), (0, c)) squared: a², ab + bc, 0, c².
        double[,] truth = { { 4, 0, 0 }, { 3, 7, 3 }, { 0, 0, 0 }, { 0, 0, 10 } };
        FormulaVectorFunction f = Function.Trace(Square, "a", "b", "c");
        Assert.Equal([4, 21, 0, 25], f.Value([2, 3, 5]));
        Assert.Equal(truth, f.Jacobian([2, 3, 5]).ToArray());
        Assert.Equal(truth, Function.Forward(Square).Jacobian([2, 3, 5]).ToArray());
        Assert.Equal(0, Function.Trace(Nothing, 1).Gradient([7])[0]);
    }

    [Fact]
    public void OperatorsTakeWhatIsLeftOutForZero()
    {
        Expr x = Expr.Variable("x"), none = Default<Expr>();
        Assert.Equal("x, x, x, -x, 0, 0, 0, 1, hypot(0, copysign(0, 0)), 1", string.Join(
            ", ", x + none, none + x, x - none, none - x, x * none, none / x, -none, Cosine(none), Root(none), Expr.Pow(x, none)));
        Assert.True(IsNone(none));
    }

    [Fact]
    public void NoOutputsAtAllAreRefused() =>
        Assert.Contains("f returned null", Assert.Throws<ArgumentException>(() => Function.Trace(Null, 1)).Message, StringComparison.Ordinal);

    private static T[] Square<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var a = new T[2, 2];
        (a[0, 0], a[0, 1], a[1, 1]) = (x[0], x[1], x[2]);
        var square = new T[4];
        for (int i = 0; i < 4; i++)
        {
            for (int k = 0; k < 2; k++)
            {
                square[i] += a[i / 2, k] * a[k, i % 2];
            }
        }

        return square;
    }

    private static T Nothing<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => (new T[x.Length])[0];

    private static T[] Null<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => null!;

    private static T Default<T>() where T : IFloatingPointIeee754<T> => default!;

    private static T Cosine<T>(T x) where T : IFloatingPointIeee754<T> => T.Cos(x);

    private static T Root<T>(T x) where T : IFloatingPointIeee754<T> => T.Hypot(T.Sqrt(x), T.CopySign(x, x));

    private static bool IsNone<T>(T x) where T : IFloatingPointIeee754<T> => T.IsZero(x) && x <= T.Zero;

    /// <summary>Of positions seen beside a body of nearly constant velocity: p = (noise of the motion, noise of the sight, time
    /// between two, velocity at first).</summary>
    private static T Likelihood<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        T q = p[0], r = p[1], dt = p[2], two = T.CreateChecked(2), three = T.CreateChecked(3), sum = T.Zero;
        (T x, T v) = (T.Zero, p[3]);
        (T xx, T xv, T vv) = (T.One, T.Zero, T.One);
        foreach (double observed in Observed)
        {
            x += dt * v;
            (xx, xv, vv) = (xx + two * dt * xv + dt * dt * vv + q * T.Pow(dt, three) / three, xv + dt * vv + q * dt * dt / two, vv + q * dt);
            T s = xx + r, miss = T.CreateChecked(observed) - x;
            sum -= (T.Log(T.Tau * s) + miss * miss / s) / two;
            (T gainX, T gainV) = (xx / s, xv / s);
            (x, v) = (x + gainX * miss, v + gainV * miss);
            (xx, xv, vv) = ((T.One - gainX) * xx, (T.One - gainX) * xv, vv - gainV * xv);
        }

        return sum;
    }
}
