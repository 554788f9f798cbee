using DiffKit.Rules.OnDouble;
using static DiffKit.Rules.Constants;

namespace DiffKit.Rules;

//                                        f(u)                                              f′(u), with y = f(u)
internal readonly struct Exp       : IRule { static U IRule.Of<U>(U u) => U.Exp(u);         static U IRule.Slope<U>(U u, U y) => y;                      static bool IRule.IsSmooth => true; }
internal readonly struct Exp2      : IRule { static U IRule.Of<U>(U u) => U.Exp2(u);        static U IRule.Slope<U>(U u, U y) => y * Ln2<U>();           static bool IRule.IsSmooth => true; }
internal readonly struct Exp10     : IRule { static U IRule.Of<U>(U u) => U.Exp10(u);       static U IRule.Slope<U>(U u, U y) => y * Ln10<U>();          static bool IRule.IsSmooth => true; }

internal readonly struct Log       : IRule { static U IRule.Of<U>(U u) => U.Log(u);         static U IRule.Slope<U>(U u, U y) => U.One / u; }
internal readonly struct Log2      : IRule { static U IRule.Of<U>(U u) => U.Log2(u);        static U IRule.Slope<U>(U u, U y) => U.One / (u * Ln2<U>()); }
internal readonly struct Log10     : IRule { static U IRule.Of<U>(U u) => U.Log10(u);       static U IRule.Slope<U>(U u, U y) => U.One / (u * Ln10<U>()); }

//                                                     f(u) on double, where .NET's own are exp(u) - 1 and log(1 + u) to the letter, and cancel            f′(u)
internal readonly struct ExpM1     : ISpecial<ExpM1>    { static U IRule.Of<U>(U u) => Valued.Of<ExpM1, U>(u);  static double ISpecial<ExpM1>.OnDouble(double u) => Exponents.ExpM1(u);                      static U IRule.Slope<U>(U u, U y) => U.Exp(u); static bool IRule.IsSmooth => true; }
internal readonly struct Exp2M1    : ISpecial<Exp2M1>   { static U IRule.Of<U>(U u) => Valued.Of<Exp2M1, U>(u);  static double ISpecial<Exp2M1>.OnDouble(double u) => Exponents.ExpM1(u * Exponents.Ln2);     static U IRule.Slope<U>(U u, U y) => U.Exp2(u) * Ln2<U>(); static bool IRule.IsSmooth => true; }
internal readonly struct Exp10M1   : ISpecial<Exp10M1>  { static U IRule.Of<U>(U u) => Valued.Of<Exp10M1, U>(u);  static double ISpecial<Exp10M1>.OnDouble(double u) => Exponents.ExpM1(u * Exponents.Ln10);   static U IRule.Slope<U>(U u, U y) => U.Exp10(u) * Ln10<U>(); static bool IRule.IsSmooth => true; }
internal readonly struct LogP1     : ISpecial<LogP1>    { static U IRule.Of<U>(U u) => Valued.Of<LogP1, U>(u);  static double ISpecial<LogP1>.OnDouble(double u) => Exponents.LogP1(u);                      static U IRule.Slope<U>(U u, U y) => U.One / (u + U.One); }
internal readonly struct Log2P1    : ISpecial<Log2P1>   { static U IRule.Of<U>(U u) => Valued.Of<Log2P1, U>(u);  static double ISpecial<Log2P1>.OnDouble(double u) => Exponents.LogP1(u) / Exponents.Ln2;     static U IRule.Slope<U>(U u, U y) => U.One / ((u + U.One) * Ln2<U>()); }
internal readonly struct Log10P1   : ISpecial<Log10P1>  { static U IRule.Of<U>(U u) => Valued.Of<Log10P1, U>(u);  static double ISpecial<Log10P1>.OnDouble(double u) => Exponents.LogP1(u) / Exponents.Ln10;   static U IRule.Slope<U>(U u, U y) => U.One / ((u + U.One) * Ln10<U>()); }

/// <summary>log a to the base b.</summary>
internal readonly struct LogBase : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Log(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.One / (a * U.Log(b));
    static U IRule2.SlopeB<U>(U a, U b, U y) => -y / (b * U.Log(b));
}
