using DiffKit.Rules.OnDouble;
using static DiffKit.Rules.Constants;

namespace DiffKit.Rules;

//                                                f(u) on double                                                                  f′(u), with y = f(u)
internal readonly struct Sign          : ISpecial<Sign>          { static double ISpecial<Sign>.OnDouble(double u) => Sigmoids.Sign(u);                  static U IRule.Slope<U>(U u, U y) => Hosted<Jump, U>.Of(u); }
internal readonly struct Jump          : ISpecial<Jump>          { static double ISpecial<Jump>.OnDouble(double u) => 0 / Math.Abs(u);                   static U IRule.Slope<U>(U u, U y) => y; }
internal readonly struct Sech          : ISpecial<Sech>          { static double ISpecial<Sech>.OnDouble(double u) => Sigmoids.Sech(u);                  static U IRule.Slope<U>(U u, U y) => -y * U.Tanh(u);                                static bool IRule.IsSmooth => true; }
internal readonly struct Logistic      : ISpecial<Logistic>      { static double ISpecial<Logistic>.OnDouble(double u) => Sigmoids.Logistic(u);          static U IRule.Slope<U>(U u, U y) => y * Special.Logistic(-u);                      static bool IRule.IsSmooth => true; }
internal readonly struct Softplus      : ISpecial<Softplus>      { static double ISpecial<Softplus>.OnDouble(double u) => Sigmoids.Softplus(u);          static U IRule.Slope<U>(U u, U y) => Special.Logistic(u);                           static bool IRule.IsSmooth => true; }
internal readonly struct LogSigmoid    : ISpecial<LogSigmoid>    { static double ISpecial<LogSigmoid>.OnDouble(double u) => -Sigmoids.Softplus(-u);      static U IRule.Slope<U>(U u, U y) => Special.Logistic(-u);                          static bool IRule.IsSmooth => true; }

internal readonly struct Erf           : ISpecial<Erf>           { static double ISpecial<Erf>.OnDouble(double u) => Errors.Erf(u);                      static U IRule.Slope<U>(U u, U y) => N<U>(Errors.TwoOverRootPi) * U.Exp(-(u * u));  static bool IRule.IsSmooth => true; }
internal readonly struct Erfc          : ISpecial<Erfc>          { static double ISpecial<Erfc>.OnDouble(double u) => Errors.Erfc(u);                    static U IRule.Slope<U>(U u, U y) => -N<U>(Errors.TwoOverRootPi) * U.Exp(-(u * u)); static bool IRule.IsSmooth => true; }
internal readonly struct ErfInv        : ISpecial<ErfInv>        { static double ISpecial<ErfInv>.OnDouble(double u) => Errors.ErfInv(u);                static U IRule.Slope<U>(U u, U y) => U.Exp(y * y) / N<U>(Errors.TwoOverRootPi); }

internal readonly struct Gamma         : ISpecial<Gamma>         { static double ISpecial<Gamma>.OnDouble(double u) => Gammas.Gamma(u);                  static U IRule.Slope<U>(U u, U y) => y * Special.Digamma(u); }
internal readonly struct LogGamma      : ISpecial<LogGamma>      { static double ISpecial<LogGamma>.OnDouble(double u) => Gammas.LogGamma(u);            static U IRule.Slope<U>(U u, U y) => Special.Digamma(u); }
internal readonly struct Digamma       : ISpecial<Digamma>       { static double ISpecial<Digamma>.OnDouble(double u) => Gammas.Digamma(u);              static U IRule.Slope<U>(U u, U y) => Special.Polygamma(1, u); }
internal readonly struct LambertW      : ISpecial<LambertW>      { static double ISpecial<LambertW>.OnDouble(double u) => Lambert.W(u);                  static U IRule.Slope<U>(U u, U y) => U.One / (u + U.Exp(y)); static bool IRule.IsRoot => true; }

//                                                f(n, u) on double                                                                  ∂f/∂u = Below·f(n - 1, u) + Above·f(n + 1, u)
internal readonly struct Polygamma     : IIndexed<Polygamma>      { static double IIndexed<Polygamma>.OnDouble(int n, double u) => Gammas.Polygamma(n, u);      static (U Below, U Above) IIndexed<Polygamma>.Slopes<U>(U n) => (U.Zero, U.One); }
internal readonly struct BesselJ       : IIndexed<BesselJ>        { static double IIndexed<BesselJ>.OnDouble(int n, double u) => Bessels.J(n, u);               static (U Below, U Above) IIndexed<BesselJ>.Slopes<U>(U n) => (Half<U>(), -Half<U>()); }
internal readonly struct BesselY       : IIndexed<BesselY>        { static double IIndexed<BesselY>.OnDouble(int n, double u) => Bessels.Y(n, u);               static (U Below, U Above) IIndexed<BesselY>.Slopes<U>(U n) => (Half<U>(), -Half<U>()); }
internal readonly struct BesselI       : IIndexed<BesselI>        { static double IIndexed<BesselI>.OnDouble(int n, double u) => Bessels.I(n, u);               static (U Below, U Above) IIndexed<BesselI>.Slopes<U>(U n) => (Half<U>(), Half<U>()); }
internal readonly struct BesselK       : IIndexed<BesselK>        { static double IIndexed<BesselK>.OnDouble(int n, double u) => Bessels.K(n, u);               static (U Below, U Above) IIndexed<BesselK>.Slopes<U>(U n) => (-Half<U>(), -Half<U>()); }
internal readonly struct SphericalJ    : IIndexed<SphericalJ>     { static double IIndexed<SphericalJ>.OnDouble(int n, double u) => Bessels.SphericalJ(n, u);   static (U Below, U Above) IIndexed<SphericalJ>.Slopes<U>(U n) => (n / (n + n + U.One), -(n + U.One) / (n + n + U.One)); }
