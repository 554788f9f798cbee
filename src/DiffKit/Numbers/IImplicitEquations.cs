using System.Numerics;

namespace DiffKit;

/// <summary>n equations g(y, p) = 0 that define n numbers y by parameters p, written once for every number type.</summary>
public interface IImplicitEquations
{
    /// <summary>g(y, p), n numbers, all 0 where y solves the equations.</summary>
    T[] Of<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>;
}
