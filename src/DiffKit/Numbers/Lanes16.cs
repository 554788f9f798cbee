using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DiffKit.Numbers;

/// <summary>Sixteen directions.</summary>
public readonly struct Lanes16 : ILanes<Lanes16>
{
    private readonly Vector512<double> _low, _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes16(Vector512<double> low, Vector512<double> high) => (_low, _high) = (low, high);

    /// <inheritdoc/>
    public static int Width => 16;

    /// <inheritdoc/>
    public double this[int i] => i < 8 ? _low[i] : _high[i - 8];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Axis(int i) => new(Lane.One(i), Lane.One(i - 8));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator +(Lanes16 a, Lanes16 b) => new(a._low + b._low, a._high + b._high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator -(Lanes16 a, Lanes16 b) => new(a._low - b._low, a._high - b._high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator -(Lanes16 a) => new(-a._low, -a._high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator *(Lanes16 a, double factor) => new(a._low * factor, a._high * factor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator /(Lanes16 a, double divisor) => new(a._low / divisor, a._high / divisor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Combine(Lanes16 a, double x, Lanes16 b, double y)
    {
        Vector512<double> ofA = Vector512.Create(x), ofB = Vector512.Create(y);
        return new(
            Vector512.FusedMultiplyAdd(b._low, ofB, a._low * ofA),
            Vector512.FusedMultiplyAdd(b._high, ofB, a._high * ofA));
    }

    /// <inheritdoc/>
    public static Lanes16 ScaleWhatMoves(Lanes16 a, double factor) => new(
        Lane.ScaleWhatMoves(a._low, factor),
        Lane.ScaleWhatMoves(a._high, factor));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Lanes16 a) => (a._low | a._high) == Vector512<double>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Lanes16 a, Lanes16 b) => a._low == b._low && a._high == b._high;

    /// <inheritdoc/>
    public bool Equals(Lanes16 other) => _low.Equals(other._low) && _high.Equals(other._high);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_low, _high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(Span<double> destination)
    {
        Lane.Write(_low, 0, destination);
        Lane.Write(_high, 8, destination);
    }
}
