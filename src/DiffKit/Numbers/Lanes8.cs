using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DiffKit.Numbers;

/// <summary>Eight directions.</summary>
public readonly struct Lanes8 : ILanes<Lanes8>
{
    private readonly Vector512<double> _all;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes8(Vector512<double> all) => _all = all;

    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    public double this[int i] => _all[i];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Axis(int i) => new(Lane.One(i));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a._all + b._all);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a._all - b._all);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a) => new(-a._all);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 a, double factor) => new(a._all * factor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator /(Lanes8 a, double divisor) => new(a._all / divisor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Combine(Lanes8 a, double x, Lanes8 b, double y) => new(
        Vector512.FusedMultiplyAdd(b._all, Vector512.Create(y), a._all * x));

    /// <inheritdoc/>
    public static Lanes8 ScaleWhatMoves(Lanes8 a, double factor) => new(Lane.ScaleWhatMoves(a._all, factor));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Lanes8 a) => (a._all) == Vector512<double>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Lanes8 a, Lanes8 b) => a._all == b._all;

    /// <inheritdoc/>
    public bool Equals(Lanes8 other) => _all.Equals(other._all);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes8 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _all.GetHashCode();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(Span<double> destination)
    {
        Lane.Write(_all, 0, destination);
    }
}
