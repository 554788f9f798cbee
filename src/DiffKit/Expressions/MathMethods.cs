using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>The methods of <see cref="Math"/>, <c>double</c>, .NET's generic maths and <see cref="Special"/> that a C# lambda may call,
/// by name.</summary>
internal static class MathMethods
{
    private static readonly Dictionary<string, Func<Expr[], Expr>> s_methods = new()
    {
        // Of one argument.
        [nameof(Exp)] = One<Exp>,
        [nameof(ExpM1)] = One<ExpM1>,
        [nameof(Exp2)] = One<Exp2>,
        [nameof(Exp10)] = One<Exp10>,
        [nameof(LogP1)] = One<LogP1>,
        [nameof(Log2)] = One<Log2>,
        [nameof(Log10)] = One<Log10>,
        [nameof(Sqrt)] = One<Sqrt>,
        [nameof(Cbrt)] = One<Cbrt>,
        [nameof(Sin)] = One<Sin>,
        [nameof(Cos)] = One<Cos>,
        [nameof(Tan)] = One<Tan>,
        [nameof(SinPi)] = One<SinPi>,
        [nameof(CosPi)] = One<CosPi>,
        [nameof(TanPi)] = One<TanPi>,
        [nameof(Asin)] = One<Asin>,
        [nameof(Acos)] = One<Acos>,
        [nameof(Atan)] = One<Atan>,
        [nameof(Sinh)] = One<Sinh>,
        [nameof(Cosh)] = One<Cosh>,
        [nameof(Tanh)] = One<Tanh>,
        [nameof(Asinh)] = One<Asinh>,
        [nameof(Acosh)] = One<Acosh>,
        [nameof(Atanh)] = One<Atanh>,
        [nameof(Abs)] = One<Abs>,
        [nameof(Sign)] = One<Sign>,
        [nameof(Floor)] = One<Floor>,
        [nameof(Ceiling)] = One<Ceiling>,
        [nameof(Round)] = One<Round>,
        [nameof(Truncate)] = One<Truncate>,
        [nameof(Erf)] = One<Erf>,
        [nameof(Erfc)] = One<Erfc>,
        [nameof(ErfInv)] = One<ErfInv>,
        [nameof(Gamma)] = One<Gamma>,
        [nameof(LogGamma)] = One<LogGamma>,
        [nameof(Digamma)] = One<Digamma>,
        [nameof(LambertW)] = One<LambertW>,
        [nameof(Logistic)] = One<Logistic>,
        [nameof(Softplus)] = One<Softplus>,
        [nameof(LogSigmoid)] = One<LogSigmoid>,
        [nameof(Sech)] = One<Sech>,

        // Of two.
        [nameof(Pow)] = Two<Pow>,
        [nameof(RootN)] = Two<RootN>,
        [nameof(Hypot)] = Two<Hypot>,
        [nameof(Atan2)] = Two<Atan2>,
        [nameof(Max)] = Two<Max>,
        [nameof(Min)] = Two<Min>,
        [nameof(MaxMagnitude)] = Two<MaxMagnitude>,
        [nameof(MinMagnitude)] = Two<MinMagnitude>,
        [nameof(CopySign)] = Two<CopySign>,
        [nameof(Polygamma)] = Two<Polygamma>,
        [nameof(SphericalJ)] = Two<SphericalJ>,
        [nameof(BesselJ)] = Two<BesselJ>,
        [nameof(BesselY)] = Two<BesselY>,
        [nameof(BesselI)] = Two<BesselI>,
        [nameof(BesselK)] = Two<BesselK>,

        // Made of others.
        [nameof(Log)] = a => a.Length == 1 ? One<Log>(a) : Two<LogBase>(a),
        ["Sinc"] = a => Expr.Apply2<SphericalJ>(0, a[0]),
        ["Clamp"] = a => Expr.Apply2<Min>(Expr.Apply2<Max>(a[0], a[1]), a[2]),
        ["FusedMultiplyAdd"] = a => a[0] * a[1] + a[2],
    };

    /// <summary>What a method of this name builds; null for one that is not known.</summary>
    public static Func<Expr[], Expr>? Named(string name) => s_methods.GetValueOrDefault(name);

    private static Expr One<R>(Expr[] arguments) where R : IRule => Expr.Apply<R>(arguments[0]);

    private static Expr Two<R>(Expr[] arguments) where R : IRule2 => Expr.Apply2<R>(arguments[0], arguments[1]);
}
