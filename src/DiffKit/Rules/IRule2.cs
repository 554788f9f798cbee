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
}
