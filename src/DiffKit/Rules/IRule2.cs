using System.Numerics;

namespace DiffKit.Rules;

/// <summary>An elementary function of two arguments and its two partial derivatives, on any number type.</summary>
public interface IRule2
{
    /// <summary>f(a, b).</summary>
    static abstract U Of<U>(U a, U b) where U : IFloatingPointIeee754<U>;

    /// <summary>∂f/∂a, where y = f(a, b) is at hand; asked for only where a carries a derivative.</summary>
    static abstract U SlopeA<U>(U a, U b, U y) where U : IFloatingPointIeee754<U>;

    /// <summary>∂f/∂b, where y = f(a, b) is at hand; asked for only where b carries a derivative.</summary>
    static abstract U SlopeB<U>(U a, U b, U y) where U : IFloatingPointIeee754<U>;

    /// <summary>Whether it is a family of functions with a constant index a, such as Bessel's, and has <see cref="Neighbours"/>.</summary>
    static virtual bool IsFamily => false;

    /// <summary>Of a family: the weights in ∂f(a, b)/∂b = Below·f(a - 1, b) +
    /// Above·f(a + 1, b), by which a high order needs 2·order + 1 values of the family instead of 2^order; null of any other.</summary>
    static virtual (U Below, U Above)? Neighbours<U>(U a) where U : IFloatingPointIeee754<U> => null;

    /// <summary><see cref="IRule.IsRoot"/>, of a; asked for only where ∂f/∂a is infinite.</summary>
    static virtual bool IsRoot<U>(U a, U b) where U : IFloatingPointIeee754<U> => false;

    /// <summary>Whether a slope of 0 means that the operand is not chosen, so that its own derivative does not matter even where it is
    /// infinite: max(√x, 1) at 0.</summary>
    static virtual bool Chooses => false;

    /// <summary>Whether ∂f/∂b is finite wherever f is, so that a b that stands still need not ask for it.</summary>
    static virtual bool IsSmoothInB => false;
}
