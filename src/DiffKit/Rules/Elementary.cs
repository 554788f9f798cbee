namespace DiffKit.Rules;

//                                   f(u)                                       f′(u), with y = f(u)
internal readonly struct Sin : IRule { static U IRule.Of<U>(U u) => U.Sin(u);    static U IRule.Slope<U>(U u, U y) => U.Cos(u); }
internal readonly struct Cos : IRule { static U IRule.Of<U>(U u) => U.Cos(u);    static U IRule.Slope<U>(U u, U y) => -U.Sin(u); }
