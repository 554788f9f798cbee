using System.Numerics;

namespace DiffKit.Rules;

// Comparisons as numbers, 1 for true and 0 for false (NaN where an operand is), and the choice that they make. All are flat: a jump's
// derivative is 0, on it too.

/// <summary>1 where a &lt; b, 0 where not.</summary>
internal readonly struct Less : IRule2
{
    static U IRule2.Of<U>(U a, U b) => Hosted2<Less, U>.OnCarrier is { } apply ? apply(a, b) : Choices.Truth(a < b, a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.Zero;
    static U IRule2.SlopeB<U>(U a, U b, U y) => U.Zero;
}

/// <summary>1 where a ≤ b, 0 where not.</summary>
internal readonly struct LessOrEqual : IRule2
{
    static U IRule2.Of<U>(U a, U b) => Hosted2<LessOrEqual, U>.OnCarrier is { } apply ? apply(a, b) : Choices.Truth(a <= b, a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.Zero;
    static U IRule2.SlopeB<U>(U a, U b, U y) => U.Zero;
}

/// <summary>1 where a = b, 0 where not.</summary>
internal readonly struct Equal : IRule2
{
    static U IRule2.Of<U>(U a, U b) => Hosted2<Equal, U>.OnCarrier is { } apply ? apply(a, b) : Choices.Truth(a == b, a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.Zero;
    static U IRule2.SlopeB<U>(U a, U b, U y) => U.Zero;
}

/// <summary>u where the condition c is true, 0 where it is false, whatever u is there.</summary>
internal readonly struct When : IRule2
{
    static U IRule2.Of<U>(U c, U u) => Hosted2<When, U>.OnCarrier is { } apply ? apply(c, u) : Choices.Pick(c, u);
    static U IRule2.SlopeA<U>(U c, U u, U y) => U.Zero;
    static U IRule2.SlopeB<U>(U c, U u, U y) => Hosted2<When, U>.Of(c, U.One);
    static bool IRule2.Chooses => true;
}

/// <summary>What comparisons are as numbers.</summary>
internal static class Choices
{
    public static U Truth<U>(bool holds, U a, U b) where U : IFloatingPointIeee754<U> =>
        U.IsNaN(a) || U.IsNaN(b) ? U.NaN : holds ? U.One : U.Zero;

    /// <summary>By the value of c alone, whatever it carries.</summary>
    public static U Pick<U>(U c, U u) where U : IFloatingPointIeee754<U> => U.IsNaN(c) ? c : c >= U.Zero && c <= U.Zero ? U.Zero : u;
}
