using static DiffKit.Rules.Constants;

namespace DiffKit.Rules;

// Conventions where a derivative does not exist. At a kink (|x| at 0, max and min of two equal numbers) the first derivative is the
// mean of the two one-sided ones, so that max(x, 0) + log1p(exp(-|x|)) has its true slope 1/2 at 0; the derivatives beyond are NaN.
// Steps (floor, round ...) are flat: 0, at their jumps too.

//                                        f(u)                                              f′(u), with y = f(u)
internal readonly struct Abs       : IRule { static U IRule.Of<U>(U u) => U.Abs(u);         static U IRule.Slope<U>(U u, U y) => Special.Sign(u); }
internal readonly struct Floor     : IRule { static U IRule.Of<U>(U u) => U.Floor(u);       static U IRule.Slope<U>(U u, U y) => U.Zero; }
internal readonly struct Ceiling   : IRule { static U IRule.Of<U>(U u) => U.Ceiling(u);     static U IRule.Slope<U>(U u, U y) => U.Zero; }
internal readonly struct Round     : IRule { static U IRule.Of<U>(U u) => U.Round(u);       static U IRule.Slope<U>(U u, U y) => U.Zero; }
internal readonly struct Truncate  : IRule { static U IRule.Of<U>(U u) => U.Truncate(u);    static U IRule.Slope<U>(U u, U y) => U.Zero; }

internal readonly struct Max : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Max(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => Above(a, b);
    static U IRule2.SlopeB<U>(U a, U b, U y) => Above(b, a);
    static bool IRule2.Chooses => true;
}

internal readonly struct Min : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Min(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => Above(b, a);
    static U IRule2.SlopeB<U>(U a, U b, U y) => Above(a, b);
    static bool IRule2.Chooses => true;
}

internal readonly struct MaxMagnitude : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.MaxMagnitude(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => Further(a, b);
    static U IRule2.SlopeB<U>(U a, U b, U y) => Further(b, a);
    static bool IRule2.Chooses => true;
}

internal readonly struct MinMagnitude : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.MinMagnitude(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.One - Further(a, b);
    static U IRule2.SlopeB<U>(U a, U b, U y) => U.One - Further(b, a);
    static bool IRule2.Chooses => true;
}

/// <summary>|a| with the sign of b. At (0, 0) nothing is known along b: of a copied to itself the slope is 1, of a copied to -a it is
/// -1.</summary>
internal readonly struct CopySign : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.CopySign(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => Special.Sign(a) * Special.Sign(y);
    static U IRule2.SlopeB<U>(U a, U b, U y) => typeof(U).IsValueType ? Hosted<Jump, U>.Of(U.Abs(a) + U.Abs(b)) : U.Zero;
}

/// <summary>a % b = a - b·trunc(a/b), which is C#'s remainder.</summary>
internal readonly struct Remainder : IRule2
{
    static U IRule2.Of<U>(U a, U b) => a % b;
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.One;
    static U IRule2.SlopeB<U>(U a, U b, U y) => -U.Truncate(a / b);
}

/// <summary>a - b·round(a/b), halves to even.</summary>
internal readonly struct Ieee754Remainder : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Ieee754Remainder(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.One;
    static U IRule2.SlopeB<U>(U a, U b, U y) => -U.Round(a / b);
}
