using DiffKit.Rules;

namespace DiffKit.Numbers.Balls;

/// <summary>The elementary functions on balls. A form that cancels is as good as any: the ball tells what was lost. What is missing here is
/// worked out on double, with its doubt.</summary>
internal static class BallRules<P> where P : IPrecision
{
    private static readonly Ball<P> s_one = Whole(1), s_two = Whole(2), s_half = Ball<P>.Constant(0.5);

    /// <summary>Functions of one argument.</summary>
    public static Dictionary<Type, Func<Ball<P>, Ball<P>>> One { get; } = new()
    {
        [typeof(Exp)] = BallElementary<P>.Exp,
        [typeof(Exp2)] = x => Exp(x * BallConstants<P>.Ln2),
        [typeof(Exp10)] = x => Exp(x * Log(Whole(10))),
        [typeof(ExpM1)] = ExpM1,
        [typeof(Exp2M1)] = x => ExpM1(x * BallConstants<P>.Ln2),
        [typeof(Exp10M1)] = x => ExpM1(x * Log(Whole(10))),
        [typeof(Log)] = BallElementary<P>.Log,
        [typeof(Log2)] = x => Log(x) / BallConstants<P>.Ln2,
        [typeof(Log10)] = x => Log(x) / Log(Whole(10)),
        [typeof(LogP1)] = x => Log(s_one + x),
        [typeof(Log2P1)] = x => Log(s_one + x) / BallConstants<P>.Ln2,
        [typeof(Log10P1)] = x => Log(s_one + x) / Log(Whole(10)),
        [typeof(Sqrt)] = BallElementary<P>.Sqrt,
        [typeof(Cbrt)] = x => BallPowers<P>.Root(x, 3),
        [typeof(Sin)] = x => BallElementary<P>.SinCos(x).Sin,
        [typeof(Cos)] = x => BallElementary<P>.SinCos(x).Cos,
        [typeof(Tan)] = Tan,
        [typeof(SinPi)] = x => BallElementary<P>.SinCos(x * BallConstants<P>.Pi).Sin,
        [typeof(CosPi)] = x => BallElementary<P>.SinCos(x * BallConstants<P>.Pi).Cos,
        [typeof(TanPi)] = x => Tan(x * BallConstants<P>.Pi),
        [typeof(Asin)] = Asin,
        [typeof(Acos)] = x => BallConstants<P>.Pi * s_half - Asin(x),
        [typeof(Atan)] = BallElementary<P>.Atan,
        [typeof(AsinPi)] = x => Asin(x) / BallConstants<P>.Pi,
        [typeof(AcosPi)] = x => s_half - Asin(x) / BallConstants<P>.Pi,
        [typeof(AtanPi)] = x => BallElementary<P>.Atan(x) / BallConstants<P>.Pi,
        [typeof(Sinh)] = x => (ExpM1(x) - ExpM1(-x)) * s_half,
        [typeof(Cosh)] = x => (Exp(x) + Exp(-x)) * s_half,
        [typeof(Tanh)] = x => x.Sign < 0 ? -Tanh(-x) : Tanh(x),
        [typeof(Sech)] = x => s_two / (Exp(x) + Exp(-x)),
        [typeof(Asinh)] = x => x.Sign < 0 ? -Asinh(-x) : Asinh(x),
        [typeof(Acosh)] = x => Log(x + Sqrt(x - s_one) * Sqrt(x + s_one)),
        [typeof(Atanh)] = x => Log((s_one + x) / (s_one - x)) * s_half,
        [typeof(Logistic)] = x => s_one / (s_one + Exp(-x)),
        [typeof(Softplus)] = x => Log(s_one + Exp(x)),
        [typeof(LogSigmoid)] = x => -Log(s_one + Exp(-x)),
        [typeof(Erf)] = BallSeries<P>.Erf,
        [typeof(Erfc)] = x => s_one - BallSeries<P>.Erf(x),
        [typeof(ErfInv)] = x => BallRoots<P>.ErfInv(x),
        [typeof(LambertW)] = x => BallRoots<P>.LambertW(x),
        [typeof(Gamma)] = BallGammas<P>.Gamma,
        [typeof(LogGamma)] = BallGammas<P>.LogGamma,
        [typeof(Digamma)] = x => BallGammas<P>.Polygamma(0, x),
        [typeof(Abs)] = BallSteps<P>.Abs,
        [typeof(Sign)] = BallSteps<P>.Sign,
        [typeof(Jump)] = x => x.Sign != 0 ? default : Ball<P>.NaN,
        [typeof(Still)] = x => x,
    };

    /// <summary>Functions of two.</summary>
    public static Dictionary<Type, Func<Ball<P>, Ball<P>, Ball<P>>> Two { get; } = new()
    {
        [typeof(Pow)] = BallPowers<P>.Pow,
        [typeof(RootN)] = (x, n) => BallPowers<P>.Root(x, (int)n.Primal),
        [typeof(Hypot)] = (x, y) => Sqrt(x * x + y * y),
        [typeof(PolarCos)] = (x, y) => x / Sqrt(x * x + y * y),
        [typeof(PolarSin)] = (x, y) => y / Sqrt(x * x + y * y),
        [typeof(ScaleB)] = (x, n) => BallPowers<P>.Pow(s_two, n) * x,
        [typeof(LogBase)] = (x, b) => Log(x) / Log(b),
        [typeof(Atan2)] = Atan2,
        [typeof(Atan2Pi)] = (y, x) => Atan2(y, x) / BallConstants<P>.Pi,
        [typeof(Max)] = BallSteps<P>.Max,
        [typeof(Min)] = BallSteps<P>.Min,
        [typeof(Remainder)] = (a, b) => a - b * BallSteps<P>.Truncate(a / b),
        [typeof(Less)] = BallSteps<P>.Less,
        [typeof(LessOrEqual)] = BallSteps<P>.LessOrEqual,
        [typeof(Equal)] = BallSteps<P>.Equal,
        [typeof(When)] = BallSteps<P>.When,
        [typeof(BesselJ)] = (n, x) => BallSeries<P>.Bessel((int)n.Primal, x, sign: -1),
        [typeof(BesselI)] = (n, x) => BallSeries<P>.Bessel((int)n.Primal, x, sign: 1),
        [typeof(BesselY)] = (n, x) => BallSeries<P>.Second((int)n.Primal, x, sign: -1),
        [typeof(BesselK)] = (n, x) => BallSeries<P>.Second((int)n.Primal, x, sign: 1),
        [typeof(SphericalJ)] = (n, x) => BallSeries<P>.SphericalJ((int)n.Primal, x),
        [typeof(ExpRel)] = (n, x) => BallSeries<P>.ExpRel((int)n.Primal, x),
        [typeof(Polygamma)] = (n, x) => BallGammas<P>.Polygamma((int)n.Primal, x),
    };

    private static Ball<P> Whole(int n) => Ball<P>.Whole(n);

    private static Ball<P> Exp(Ball<P> x) => BallElementary<P>.Exp(x);

    private static Ball<P> Log(Ball<P> x) => BallElementary<P>.Log(x);

    private static Ball<P> Sqrt(Ball<P> x) => BallElementary<P>.Sqrt(x);

    /// <summary>Near 0 by its series, so that tiny arguments do not ask for the precision that they would be lost beside 1.</summary>
    private static Ball<P> ExpM1(Ball<P> x) => Math.Abs(x.Primal) > 1e-6 ? Exp(x) - s_one : BallSeries<P>.ExpRel(0, x) * x;

    private static Ball<P> Tan(Ball<P> x)
    {
        (Ball<P> sin, Ball<P> cos) = BallElementary<P>.SinCos(x);
        return sin / cos;
    }

    private static Ball<P> Tanh(Ball<P> x)
    {
        Ball<P> e = ExpM1(-s_two * x);
        return -e / (e + s_two);
    }

    private static Ball<P> Asinh(Ball<P> x) => Log(x + Sqrt(x * x + s_one));

    private static Ball<P> Asin(Ball<P> x) => x == s_one || x == -s_one
        ? x * BallConstants<P>.Pi * s_half
        : BallElementary<P>.Atan(x / Sqrt((s_one - x) * (s_one + x)));

    private static Ball<P> Atan2(Ball<P> y, Ball<P> x)
    {
        Ball<P> quarter = BallConstants<P>.Pi * s_half;
        return y.Sign != 0 && Math.Abs(y.Primal) >= Math.Abs(x.Primal) ? Whole(y.Sign) * quarter - BallElementary<P>.Atan(x / y)
            : x.Sign > 0 ? BallElementary<P>.Atan(y / x)
            : x.Sign < 0 && (y.Sign != 0 || y.IsZero) ? BallElementary<P>.Atan(y / x) + Whole(y.Sign < 0 ? -2 : 2) * quarter
            : Ball<P>.NaN;
    }
}
