namespace DiffKit.Rules;

/// <summary>The number without what it carries, at any depth.</summary>
internal readonly struct Still : IRule
{
    static U IRule.Of<U>(U u) => Hosted<Still, U>.OnCarrier is { } within ? within(u, u) : u;
    static U IRule.Slope<U>(U u, U y) => U.Zero;
}
