using DiffKit.Rules.OnDouble;

namespace DiffKit.Numbers.Balls;

/// <summary>Inverse functions: Newton's iteration from the double, and the last step as the bound.</summary>
internal static class BallRoots<P> where P : IPrecision
{
    private static readonly Ball<P> s_one = Ball<P>.Whole(1);

    public static Ball<P> ErfInv(Ball<P> x)
    {
        Ball<P> slope = Ball<P>.Whole(2) / BallElementary<P>.Sqrt(BallConstants<P>.Pi);
        return x.IsZero ? x
            : Root(Errors.ErfInv(x.Primal), y => (BallSeries<P>.Erf(y) - x) / (slope * BallElementary<P>.Exp(-(y * y))));
    }

    public static Ball<P> LambertW(Ball<P> x) => x.IsZero ? x
        : Root(Lambert.W(x.Primal), y => (y - x * BallElementary<P>.Exp(-y)) / (s_one + y));

    /// <summary>The root near a start that is right to some 50 bits: each step doubles them, and the last is more than what is left.</summary>
    private static Ball<P> Root(double start, Func<Ball<P>, Ball<P>> step)
    {
        Ball<P> y = Ball<P>.Constant(start);
        for (int bits = 32; bits < P.Bits && !y.IsNaN; bits *= 2)
        {
            y = (y - step(y)).Exactly;
        }

        return y.Wider(step(y) * Ball<P>.Whole(2));
    }
}
