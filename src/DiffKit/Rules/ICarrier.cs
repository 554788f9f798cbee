using System.Numerics;

namespace DiffKit.Rules;

/// <summary>A number that carries more than its value (a tangent, a series, a node of a tape, a formula). It supplies a chain rule,
/// <see cref="Apply{R}"/> and <see cref="Apply2{R}"/>; every elementary function of .NET's generic maths follows from the table of
/// rules. What asks for a value (orderings, rounding to digits, conversions) is left to the carrier.</summary>
/// <remarks>The table asks only these questions about a number, so a carrier whose value is not known (a formula) must answer them
/// without a value: <c>IsZero</c> and <c>==</c> are true only of what is certainly that number and carries nothing,
/// <c>IsNaN</c> only of what is certainly NaN.</remarks>
public interface ICarrier<TSelf> : IFloatingPointIeee754<TSelf>, IRuleHost<TSelf> where TSelf : ICarrier<TSelf>
{
    /// <summary>f(x) with what it carries, by the chain rule.</summary>
    static abstract TSelf Apply<R>(TSelf x) where R : IRule;

    /// <summary>f(a, b) with what it carries. The slope of an operand that carries nothing is never asked for.</summary>
    static abstract TSelf Apply2<R>(TSelf a, TSelf b) where R : IRule2;

    Func<TSelf, TSelf, TSelf> IRuleHost<TSelf>.Host(RuleCall rule) => rule.On<TSelf>();

    static TSelf IExponentialFunctions<TSelf>.Exp(TSelf x)                    => TSelf.Apply<Exp>(x);
    static TSelf IExponentialFunctions<TSelf>.ExpM1(TSelf x)                  => TSelf.Apply<ExpM1>(x);
    static TSelf IExponentialFunctions<TSelf>.Exp2(TSelf x)                   => TSelf.Apply<Exp2>(x);
    static TSelf IExponentialFunctions<TSelf>.Exp2M1(TSelf x)                 => TSelf.Apply<Exp2M1>(x);
    static TSelf IExponentialFunctions<TSelf>.Exp10(TSelf x)                  => TSelf.Apply<Exp10>(x);
    static TSelf IExponentialFunctions<TSelf>.Exp10M1(TSelf x)                => TSelf.Apply<Exp10M1>(x);

    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x)                    => TSelf.Apply<Log>(x);
    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x, TSelf newBase)     => TSelf.Apply2<LogBase>(x, newBase);
    static TSelf ILogarithmicFunctions<TSelf>.LogP1(TSelf x)                  => TSelf.Apply<LogP1>(x);
    static TSelf ILogarithmicFunctions<TSelf>.Log2(TSelf x)                   => TSelf.Apply<Log2>(x);
    static TSelf ILogarithmicFunctions<TSelf>.Log2P1(TSelf x)                 => TSelf.Apply<Log2P1>(x);
    static TSelf ILogarithmicFunctions<TSelf>.Log10(TSelf x)                  => TSelf.Apply<Log10>(x);
    static TSelf ILogarithmicFunctions<TSelf>.Log10P1(TSelf x)                => TSelf.Apply<Log10P1>(x);

    static TSelf IPowerFunctions<TSelf>.Pow(TSelf x, TSelf y)                 => TSelf.Apply2<Pow>(x, y);
    static TSelf IRootFunctions<TSelf>.Sqrt(TSelf x)                          => TSelf.Apply<Sqrt>(x);
    static TSelf IRootFunctions<TSelf>.Cbrt(TSelf x)                          => TSelf.Apply<Cbrt>(x);
    static TSelf IRootFunctions<TSelf>.RootN(TSelf x, int n)                  => TSelf.Apply2<RootN>(x, Constants.N<TSelf>(n));
    static TSelf IRootFunctions<TSelf>.Hypot(TSelf x, TSelf y)                => TSelf.Apply2<Hypot>(x, y);
    static TSelf IFloatingPointIeee754<TSelf>.ScaleB(TSelf x, int n)          => TSelf.Apply2<ScaleB>(x, Constants.N<TSelf>(n));

    static TSelf ITrigonometricFunctions<TSelf>.Sin(TSelf x)                  => TSelf.Apply<Sin>(x);
    static TSelf ITrigonometricFunctions<TSelf>.Cos(TSelf x)                  => TSelf.Apply<Cos>(x);
    static TSelf ITrigonometricFunctions<TSelf>.Tan(TSelf x)                  => TSelf.Apply<Tan>(x);
    static TSelf ITrigonometricFunctions<TSelf>.SinPi(TSelf x)                => TSelf.Apply<SinPi>(x);
    static TSelf ITrigonometricFunctions<TSelf>.CosPi(TSelf x)                => TSelf.Apply<CosPi>(x);
    static TSelf ITrigonometricFunctions<TSelf>.TanPi(TSelf x)                => TSelf.Apply<TanPi>(x);
    static TSelf ITrigonometricFunctions<TSelf>.Asin(TSelf x)                 => TSelf.Apply<Asin>(x);
    static TSelf ITrigonometricFunctions<TSelf>.Acos(TSelf x)                 => TSelf.Apply<Acos>(x);
    static TSelf ITrigonometricFunctions<TSelf>.Atan(TSelf x)                 => TSelf.Apply<Atan>(x);
    static TSelf ITrigonometricFunctions<TSelf>.AsinPi(TSelf x)               => TSelf.Apply<AsinPi>(x);
    static TSelf ITrigonometricFunctions<TSelf>.AcosPi(TSelf x)               => TSelf.Apply<AcosPi>(x);
    static TSelf ITrigonometricFunctions<TSelf>.AtanPi(TSelf x)               => TSelf.Apply<AtanPi>(x);
    static TSelf IFloatingPointIeee754<TSelf>.Atan2(TSelf y, TSelf x)         => TSelf.Apply2<Atan2>(y, x);
    static TSelf IFloatingPointIeee754<TSelf>.Atan2Pi(TSelf y, TSelf x)       => TSelf.Apply2<Atan2Pi>(y, x);
    static TSelf ITrigonometricFunctions<TSelf>.DegreesToRadians(TSelf x)     => x * (TSelf.Pi / Constants.N<TSelf>(180));
    static TSelf ITrigonometricFunctions<TSelf>.RadiansToDegrees(TSelf x)     => x * (Constants.N<TSelf>(180) / TSelf.Pi);

    static (TSelf Sin, TSelf Cos) ITrigonometricFunctions<TSelf>.SinCos(TSelf x)         => (TSelf.Sin(x), TSelf.Cos(x));
    static (TSelf SinPi, TSelf CosPi) ITrigonometricFunctions<TSelf>.SinCosPi(TSelf x)   => (TSelf.SinPi(x), TSelf.CosPi(x));

    static TSelf IHyperbolicFunctions<TSelf>.Sinh(TSelf x)                    => TSelf.Apply<Sinh>(x);
    static TSelf IHyperbolicFunctions<TSelf>.Cosh(TSelf x)                    => TSelf.Apply<Cosh>(x);
    static TSelf IHyperbolicFunctions<TSelf>.Tanh(TSelf x)                    => TSelf.Apply<Tanh>(x);
    static TSelf IHyperbolicFunctions<TSelf>.Asinh(TSelf x)                   => TSelf.Apply<Asinh>(x);
    static TSelf IHyperbolicFunctions<TSelf>.Acosh(TSelf x)                   => TSelf.Apply<Acosh>(x);
    static TSelf IHyperbolicFunctions<TSelf>.Atanh(TSelf x)                   => TSelf.Apply<Atanh>(x);

    static TSelf INumberBase<TSelf>.Abs(TSelf x)                              => TSelf.Apply<Abs>(x);
    static TSelf INumberBase<TSelf>.MaxMagnitude(TSelf x, TSelf y)            => TSelf.Apply2<MaxMagnitude>(x, y);
    static TSelf INumberBase<TSelf>.MinMagnitude(TSelf x, TSelf y)            => TSelf.Apply2<MinMagnitude>(x, y);
    static TSelf INumber<TSelf>.Max(TSelf x, TSelf y)                         => TSelf.Apply2<Max>(x, y);
    static TSelf INumber<TSelf>.Min(TSelf x, TSelf y)                         => TSelf.Apply2<Min>(x, y);
    static TSelf INumber<TSelf>.MaxNative(TSelf x, TSelf y)                   => TSelf.Apply2<Max>(x, y);
    static TSelf INumber<TSelf>.MinNative(TSelf x, TSelf y)                   => TSelf.Apply2<Min>(x, y);
    static TSelf INumber<TSelf>.Clamp(TSelf x, TSelf min, TSelf max)          => TSelf.Min(TSelf.Max(x, min), max);
    static TSelf INumber<TSelf>.ClampNative(TSelf x, TSelf min, TSelf max)    => TSelf.Min(TSelf.Max(x, min), max);
    static TSelf INumber<TSelf>.CopySign(TSelf x, TSelf sign)                 => TSelf.Apply2<CopySign>(x, sign);
    static TSelf IFloatingPoint<TSelf>.Floor(TSelf x)                         => TSelf.Apply<Floor>(x);
    static TSelf IFloatingPoint<TSelf>.Ceiling(TSelf x)                       => TSelf.Apply<Ceiling>(x);
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x)                         => TSelf.Apply<Round>(x);
    static TSelf IFloatingPoint<TSelf>.Truncate(TSelf x)                      => TSelf.Apply<Truncate>(x);
    static TSelf IModulusOperators<TSelf, TSelf, TSelf>.operator %(TSelf a, TSelf b)     => TSelf.Apply2<Remainder>(a, b);
    static TSelf IFloatingPointIeee754<TSelf>.Ieee754Remainder(TSelf a, TSelf b)         => TSelf.Apply2<Ieee754Remainder>(a, b);

    static TSelf IFloatingPointIeee754<TSelf>.ReciprocalEstimate(TSelf x)     => TSelf.One / x;
    static TSelf IFloatingPointIeee754<TSelf>.ReciprocalSqrtEstimate(TSelf x) => TSelf.One / TSelf.Sqrt(x);
}
