using static DiffKit.Rules.Constants;

namespace DiffKit.Rules;

//                                        f(u)                                              f′(u), with y = f(u)
internal readonly struct Sinh      : IRule { static U IRule.Of<U>(U u) => U.Sinh(u);        static U IRule.Slope<U>(U u, U y) => U.Cosh(u);                         static bool IRule.IsSmooth => true; }
internal readonly struct Cosh      : IRule { static U IRule.Of<U>(U u) => U.Cosh(u);        static U IRule.Slope<U>(U u, U y) => U.Sinh(u);                         static bool IRule.IsSmooth => true; }
internal readonly struct Tanh      : IRule { static U IRule.Of<U>(U u) => U.Tanh(u);        static U IRule.Slope<U>(U u, U y) => Special.Sech(u) * Special.Sech(u); static bool IRule.IsSmooth => true; }

internal readonly struct Asinh     : IRule { static U IRule.Of<U>(U u) => U.Asinh(u);       static U IRule.Slope<U>(U u, U y) => U.One / U.Hypot(u, U.One); }
internal readonly struct Acosh     : IRule { static U IRule.Of<U>(U u) => U.Acosh(u);       static U IRule.Slope<U>(U u, U y) => U.One / (U.Sqrt(u - U.One) * U.Sqrt(u + U.One));   static bool IRule.IsRoot => true; }
internal readonly struct Atanh     : IRule { static U IRule.Of<U>(U u) => U.Atanh(u);       static U IRule.Slope<U>(U u, U y) => U.One / OneMinusSquare(u); }
