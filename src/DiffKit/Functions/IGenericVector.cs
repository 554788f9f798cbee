using System.Numerics;

namespace DiffKit;

/// <summary>Ordinary C# of n variables and m outputs, written once for every number type: see <see cref="IGenericScalar"/>.</summary>
public interface IGenericVector
{
    /// <summary>f(x), m numbers.</summary>
    T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;
}
