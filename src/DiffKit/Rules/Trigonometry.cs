using static DiffKit.Rules.Constants;

namespace DiffKit.Rules;

//                                        f(u)                                              f′(u), with y = f(u)
internal readonly struct Sin       : IRule { static U IRule.Of<U>(U u) => U.Sin(u);         static U IRule.Slope<U>(U u, U y) => U.Cos(u);           static bool IRule.IsSmooth => true; }
internal readonly struct Cos       : IRule { static U IRule.Of<U>(U u) => U.Cos(u);         static U IRule.Slope<U>(U u, U y) => -U.Sin(u);          static bool IRule.IsSmooth => true; }
internal readonly struct Tan       : IRule { static U IRule.Of<U>(U u) => U.Tan(u);         static U IRule.Slope<U>(U u, U y) => U.One + y * y; }
internal readonly struct SinPi     : IRule { static U IRule.Of<U>(U u) => U.SinPi(u);       static U IRule.Slope<U>(U u, U y) => U.Pi * U.CosPi(u);  static bool IRule.IsSmooth => true; }
internal readonly struct CosPi     : IRule { static U IRule.Of<U>(U u) => U.CosPi(u);       static U IRule.Slope<U>(U u, U y) => -U.Pi * U.SinPi(u); static bool IRule.IsSmooth => true; }
internal readonly struct TanPi     : IRule { static U IRule.Of<U>(U u) => U.TanPi(u);       static U IRule.Slope<U>(U u, U y) => U.Pi * (U.One + y * y); }

internal readonly struct Asin      : IRule { static U IRule.Of<U>(U u) => U.Asin(u);        static U IRule.Slope<U>(U u, U y) => U.One / U.Sqrt(OneMinusSquare(u));                            static bool IRule.IsRoot => true; }
internal readonly struct Acos      : IRule { static U IRule.Of<U>(U u) => U.Acos(u);        static U IRule.Slope<U>(U u, U y) => -U.One / U.Sqrt(OneMinusSquare(u));                           static bool IRule.IsRoot => true; }
internal readonly struct Atan      : IRule { static U IRule.Of<U>(U u) => U.Atan(u);        static U IRule.Slope<U>(U u, U y) => U.One / (U.One + u * u); }
internal readonly struct AsinPi    : IRule { static U IRule.Of<U>(U u) => U.AsinPi(u);      static U IRule.Slope<U>(U u, U y) => U.One / (U.Pi * U.Sqrt(OneMinusSquare(u)));                   static bool IRule.IsRoot => true; }
internal readonly struct AcosPi    : IRule { static U IRule.Of<U>(U u) => U.AcosPi(u);      static U IRule.Slope<U>(U u, U y) => -U.One / (U.Pi * U.Sqrt(OneMinusSquare(u)));                  static bool IRule.IsRoot => true; }
internal readonly struct AtanPi    : IRule { static U IRule.Of<U>(U u) => U.AtanPi(u);      static U IRule.Slope<U>(U u, U y) => U.One / (U.One + u * u) / U.Pi; }
