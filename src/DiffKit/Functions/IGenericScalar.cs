using System.Numerics;

namespace DiffKit;

/// <summary>Ordinary C# of n variables and one output, written once for every number type: a type in place of a generic method, where no
/// code may be made at run time (Native AOT) or where f holds data of its own.</summary>
/// <example><code>
/// readonly struct Rosenbrock : IGenericScalar
/// {
///     public T Of&lt;T&gt;(ReadOnlySpan&lt;T&gt; x) where T : IFloatingPointIeee754&lt;T&gt; => ...;
/// }
///
/// Function.Reverse(new Rosenbrock()).Gradient(x);
/// </code></example>
public interface IGenericScalar
{
    /// <summary>f(x).</summary>
    T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;
}
