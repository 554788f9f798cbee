namespace DiffKit.Rules;

/// <summary>A user's rule, applied anew on each number within a number: its value is asked of plain numbers alone, so that it may come from a
/// table or a solver, and its slope is the derivative at every level.</summary>
internal readonly struct Given<R> : IRule where R : IRule
{
    static U IRule.Of<U>(U u) => Hosted<Given<R>, U>.OnCarrier is { } apply ? apply(u, u) : R.Of(u);
    static U IRule.Slope<U>(U u, U y) => R.Slope(u, y);
    static bool IRule.IsRoot => R.IsRoot;
    static bool IRule.IsSmooth => R.IsSmooth;
}

/// <inheritdoc cref="Given{R}"/>
internal readonly struct Given2<R> : IRule2 where R : IRule2
{
    static U IRule2.Of<U>(U a, U b) => Hosted2<Given2<R>, U>.OnCarrier is { } apply ? apply(a, b) : R.Of(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => R.SlopeA(a, b, y);
    static U IRule2.SlopeB<U>(U a, U b, U y) => R.SlopeB(a, b, y);
    static bool IRule2.IsFamily => R.IsFamily;
    static (U Below, U Above)? IRule2.Neighbours<U>(U a) => R.Neighbours(a);
    static bool IRule2.IsRoot<U>(U a, U b) => R.IsRoot(a, b);
    static bool IRule2.Chooses => R.Chooses;
    static bool IRule2.IsSmoothInB => R.IsSmoothInB;
}
