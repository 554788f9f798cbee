using System.Numerics;

namespace DiffKit.Rules;

/// <summary>An elementary function of one argument and its derivative, on any number type: one line in the table of rules.</summary>
public interface IRule
{
    /// <summary>f(u).</summary>
    static abstract U Of<U>(U u) where U : IFloatingPointIeee754<U>;

    /// <summary>f′(u), where y = f(u) is at hand and need not be computed again.</summary>
    static abstract U Slope<U>(U u, U y) where U : IFloatingPointIeee754<U>;

    /// <summary>Whether f moves by no more than a root, |f(u + h) - f(u)| ≤ C√|h|, where its slope is infinite. An operand that stands
    /// still to first order then leaves f with slope 0, the mean of both sides, as in √x² at 0; otherwise its slope is not known: NaN, as
    /// in the cube root of x³.</summary>
    static virtual bool IsRoot => false;

    /// <summary>Whether f′ is finite wherever f is, so that a number that stands still need not ask for it.</summary>
    static virtual bool IsSmooth => false;
}
