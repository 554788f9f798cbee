using System.Numerics;

namespace DiffKit.Rules;

/// <summary>An elementary function of one argument and its derivative, on any number type: one line in the table of rules.</summary>
public interface IRule
{
    /// <summary>f(u).</summary>
    static abstract U Of<U>(U u) where U : IFloatingPointIeee754<U>;

    /// <summary>f′(u), where y = f(u) is at hand and need not be computed again.</summary>
    static abstract U Slope<U>(U u, U y) where U : IFloatingPointIeee754<U>;
}
