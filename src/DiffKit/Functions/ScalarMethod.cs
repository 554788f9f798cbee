using System.Numerics;

namespace DiffKit.Functions;

/// <summary>A delegate <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>, at every number type.</summary>
/// <typeparam name="TGiven">The number type that the delegate came at.</typeparam>
internal readonly struct ScalarMethod<TGiven>(ScalarOf<TGiven> given) : IGenericScalar, IAtOneNumber
    where TGiven : IFloatingPointIeee754<TGiven>
{
    private readonly GenericMethod _method = new(given, typeof(TGiven));

    public bool IsGeneric => _method.IsGeneric;

    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => typeof(T) == typeof(double) && !_method.IsGeneric
        ? T.CreateChecked(given(Constants.Of<T, TGiven>(x)))
        : _method.At<ScalarOf<T>>(typeof(T))(x);
}
