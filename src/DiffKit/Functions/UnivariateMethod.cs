using System.Numerics;

namespace DiffKit.Functions;

/// <summary>A delegate <c>T F&lt;T&gt;(T x)</c>, at every number type, as a function of one variable.</summary>
/// <typeparam name="TGiven">The number type that the delegate came at.</typeparam>
internal readonly struct UnivariateMethod<TGiven>(UnivariateOf<TGiven> given) : IGenericScalar, IAtOneNumber
    where TGiven : IFloatingPointIeee754<TGiven>
{
    private readonly GenericMethod _method = new(given, typeof(TGiven));

    public bool IsGeneric => _method.IsGeneric;

    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => typeof(T) == typeof(double) && !_method.IsGeneric
        ? T.CreateChecked(given(TGiven.CreateChecked(x[0])))
        : _method.At<UnivariateOf<T>>(typeof(T))(x[0]);
}
