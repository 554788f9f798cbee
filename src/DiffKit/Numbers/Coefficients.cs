using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DiffKit.Numbers;

/// <summary>c₁ ... cₙ of a series. The first seven lie in place, so that low orders allocate nothing; more lie in an array, which is not
/// written to again once the series is made.</summary>
internal struct Coefficients<T>
{
    private const int InPlace = 7;

    private T[]? _many;
    private int _count;
    private Few _few;

    public Coefficients(int count) => (_many, _count) = (count > InPlace ? new T[count] : null, count);

    /// <summary>n; 0 for a constant.</summary>
    public readonly int Count => _count;

    /// <summary>To be filled, as long as the series is not made.</summary>
    [UnscopedRef]
    public Span<T> All => _many is null ? ((Span<T>)_few)[.._count] : _many;

    /// <summary>To be read.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<T> Known => _many is null ? ((ReadOnlySpan<T>)_few)[.._count] : _many;

    /// <summary>Room for n coefficients in a place that may hold anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Begin(ref Coefficients<T> place, int count)
    {
        place._many = count > InPlace ? new T[count] : null;
        place._count = count;
        return place.All;
    }

    [InlineArray(InPlace)]
    private struct Few
    {
        private T _first;
    }
}
