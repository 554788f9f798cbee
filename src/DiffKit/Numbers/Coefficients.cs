using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DiffKit.Numbers;

/// <summary>c₁ ... cₙ of a series. The first seven lie in place, so that low orders allocate nothing; more lie in an array, which is not
/// written to again once the series is made.</summary>
/// <param name="count">n; 0 for a constant.</param>
internal struct Coefficients<T>(int count)
{
    private const int InPlace = 7;

    private readonly T[]? _many = count > InPlace ? new T[count] : null;
    private Few _few;

    /// <summary>n; 0 for a constant.</summary>
    public readonly int Count => count;

    /// <summary>To be filled, as long as the series is not made.</summary>
    [UnscopedRef]
    public Span<T> All => _many is null ? ((Span<T>)_few)[..count] : _many;

    /// <summary>To be read.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<T> Known => _many is null ? ((ReadOnlySpan<T>)_few)[..count] : _many;

    [InlineArray(InPlace)]
    private struct Few
    {
        private T _first;
    }
}
