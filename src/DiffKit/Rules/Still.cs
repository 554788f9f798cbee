namespace DiffKit.Rules;

/// <summary>The number without what it carries.</summary>
internal readonly struct Still : IRule
{
    static U IRule.Of<U>(U u) => u;
    static U IRule.Slope<U>(U u, U y) => U.Zero;
}
