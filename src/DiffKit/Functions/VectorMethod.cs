using System.Numerics;

namespace DiffKit.Functions;

/// <summary>A delegate <c>T[] F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>, at every number type.</summary>
/// <typeparam name="TGiven">The number type that the delegate came at.</typeparam>
internal readonly struct VectorMethod<TGiven>(VectorOf<TGiven> given) : IGenericVector, IAtOneNumber
    where TGiven : IFloatingPointIeee754<TGiven>
{
    private readonly GenericMethod _method = new(given, typeof(TGiven));

    public bool IsGeneric => _method.IsGeneric;

    public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => typeof(T) == typeof(double) && !_method.IsGeneric
        ? Constants.Of<TGiven, T>(given(Constants.Of<T, TGiven>(x)))
        : _method.At<VectorOf<T>>(typeof(T))(x);
}
