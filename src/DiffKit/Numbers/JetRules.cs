using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>Elementary functions of a series that varies. Those whose slope leads back to themselves have a recurrence; all others
/// take their slope from the table, on the series of one order less.</summary>
internal static class JetRules<T> where T : IFloatingPointIeee754<T>
{
    public static Jet<T> Apply<R>(in Jet<T> x) where R : IRule
    {
        T y = R.Of(x.Primal);
        return T.IsNaN(y) ? Undefined(x, y)
            : typeof(R) == typeof(Exp) ? JetPairs<T>.Exp(x, y)
            : typeof(R) == typeof(ExpM1) ? Jet<T>.WithPrimal(JetPairs<T>.Exp(x, T.Exp(x.Primal)), y)
            : typeof(R) == typeof(Log) ? Logarithm(x, y)
            : typeof(R) == typeof(LogP1) ? Logarithm(x + T.One, y)
            : typeof(R) == typeof(Sqrt) ? JetPower<T>.Of(x, Constants.Half<T>(), y)
            : typeof(R) == typeof(Cbrt) ? JetPower<T>.Root(x, 3, y)
            : typeof(R) == typeof(Sin) ? JetPairs<T>.First(x, y, T.Cos(x.Primal), T.NegativeOne)
            : typeof(R) == typeof(Cos) ? JetPairs<T>.First(x, y, -T.Sin(x.Primal), T.NegativeOne)
            : typeof(R) == typeof(SinPi) ? JetPairs<T>.First(x * T.Pi, y, T.CosPi(x.Primal), T.NegativeOne)
            : typeof(R) == typeof(CosPi) ? JetPairs<T>.First(x * T.Pi, y, -T.SinPi(x.Primal), T.NegativeOne)
            : typeof(R) == typeof(Sinh) ? JetPairs<T>.First(x, y, T.Cosh(x.Primal), T.One)
            : typeof(R) == typeof(Cosh) ? JetPairs<T>.First(x, y, T.Sinh(x.Primal), T.One)
            : typeof(R) == typeof(Tanh) ? JetPairs<T>.Tanh(x, Special.Sech(x.Primal), y)
            : typeof(R) == typeof(Sech) ? JetPairs<T>.Sech(x, y, T.Tanh(x.Primal))
            : typeof(R) == typeof(Logistic) ? JetPairs<T>.Logistic(x, y, Constants.LogisticSlope(x.Primal, y), T.Tanh(x.Primal * Constants.Half<T>()))
            : typeof(R) == typeof(Abs) ? JetKinks<T>.Absolute(x, y)
            : typeof(R) == typeof(Gamma) ? JetPairs<T>.Exp(Jet<T>.Apply<LogGamma>(x), y)
            : typeof(R) == typeof(Digamma) ? JetFamily<T>.Of<Polygamma>(T.Zero, x, y)
            : ByTable<R>(x, y);
    }

    public static Jet<T> Apply2<R>(in Jet<T> a, in Jet<T> b) where R : IRule2
    {
        T y = R.Of(a.Primal, b.Primal);
        return T.IsNaN(y) ? Undefined(a.Order is null ? b : a, y)
            : typeof(R) == typeof(Pow) && b.Order is null ? JetPower<T>.Of(a, b.Primal, y)
            : typeof(R) == typeof(Pow) && a.Order is null && T.IsZero(a.Primal) && T.IsZero(y) ? Jet<T>.Constant(y)
            : typeof(R) == typeof(Pow) ? JetPairs<T>.Exp(b * Jet<T>.Apply<Log>(a), y)
            : typeof(R) == typeof(Hypot) && T.IsZero(y) ? JetPower<T>.Of(a * a + b * b, Constants.Half<T>(), y)
            : typeof(R) == typeof(Hypot) || typeof(R) == typeof(PolarCos) || typeof(R) == typeof(PolarSin) ? JetPolar<T>.Of<R>(a, b, y)
            : typeof(R) == typeof(Atan2) ? JetPolar<T>.Of<R>(b, a, y)
            : typeof(R) == typeof(Atan2Pi) ? Jet<T>.WithPrimal(JetPolar<T>.Of<R>(b, a, y) / T.Pi, y)
            : typeof(R) == typeof(CopySign) && JetKinks<T>.Signed(a, b, y) is { } signed ? signed
            : typeof(R) == typeof(Max) && JetKinks<T>.Larger(a, b, y) is { } larger ? larger
            : typeof(R) == typeof(Min) && JetKinks<T>.Larger(-a, -b, -y) is { } smaller ? -smaller
            : a.Order is null && R.IsFamily ? JetFamily<T>.Of<R>(a.Primal, b, y)
            : typeof(R) == typeof(RootN) ? JetPower<T>.Root(a, int.CreateChecked(b.Primal), y)
            : ByTable2<R>(a, b, y);
    }

    /// <summary>A series of NaN: where f has no value it has no derivatives.</summary>
    public static Jet<T> Undefined(in Jet<T> x, T nan)
    {
        Jet<T>.Begin(out Jet<T> undefined, nan, x.Rest.Length).Fill(nan);
        return undefined;
    }

    /// <summary>u·y′ = u′: yₖ = (uₖ - Σᵢ i yᵢ uₖ₋ᵢ / k) / u₀.</summary>
    private static Jet<T> Logarithm(in Jet<T> u, T log)
    {
        Span<T> y = Jet<T>.Begin(out Jet<T> result, log, u.Rest.Length);
        y.Fill(T.Zero);
        for (int k = 1; k <= y.Length; k++)
        {
            y[k - 1] = (u.Rest[k - 1] - Series.Term(y, T.Zero, u.Rest, k)) / u.Primal;
        }

        return result;
    }

    private static Jet<T> ByTable<R>(in Jet<T> u, T y) where R : IRule
    {
        Jet<T> shorter = Shorter(u);
        return new(y, Along(u, R.Slope(shorter, Jet<T>.Apply<R>(shorter)), R.IsRoot));
    }

    private static Jet<T> ByTable2<R>(Jet<T> a, Jet<T> b, T y) where R : IRule2
    {
        Jet<T> u = Shorter(a), v = Shorter(b), value = Jet<T>.Apply2<R>(u, v);
        Jet<T> slopeA = a.Order is null ? default : R.SlopeA(u, v, value), slopeB = b.Order is null ? default : R.SlopeB(u, v, value);
        Jet<T> alongA = a.Order is null || (R.Chooses && IsZero(slopeA)) ? Jet<T>.Constant(y)
            : new(y, Along(a, slopeA, Infinite.Is(slopeA.Primal) && R.IsRoot(a.Primal, b.Primal)));
        Jet<T> alongB = b.Order is null || (R.Chooses && IsZero(slopeB)) ? Jet<T>.Constant(y) : new(y, Along(b, slopeB, isRoot: false));
        return Jet<T>.WithPrimal(alongA + alongB, y);
    }

    /// <summary>y with y′ = slope·u′. Where the slope is infinite only the first coefficient is known: infinite where u moves, 0 where it
    /// does not and f is a square root.</summary>
    private static Coefficients<T> Along(in Jet<T> u, in Jet<T> slope, bool isRoot)
    {
        if (!Infinite.Is(slope.Primal))
        {
            return Series.Integrate(u.Rest, slope);
        }

        var y = new Coefficients<T>(u.Rest.Length);
        y.All.Fill(T.NaN);
        y.All[0] = isRoot && T.IsZero(u.Rest[0]) ? T.Zero : u.Rest[0] * slope.Primal;
        return y;
    }

    private static bool IsZero(in Jet<T> x) => JetPower<T>.Lead(x) > x.Rest.Length;

    /// <summary>Without its last coefficient; of order 1 only the value is left.</summary>
    private static Jet<T> Shorter(in Jet<T> x)
    {
        Span<T> rest = Jet<T>.Begin(out Jet<T> shorter, x.Primal, Math.Max(x.Rest.Length - 1, 0));
        x.Rest[..rest.Length].CopyTo(rest);
        return shorter;
    }
}
