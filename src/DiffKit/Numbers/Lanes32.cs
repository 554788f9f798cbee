using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DiffKit.Numbers;

/// <summary>Thirty-two directions.</summary>
public readonly struct Lanes32 : ILanes<Lanes32>
{
    private readonly Vector512<double> _a, _b, _c, _d;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes32(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <inheritdoc/>
    public static int Width => 32;

    /// <inheritdoc/>
    public double this[int i] => (i < 16 ? i < 8 ? _a : _b : i < 24 ? _c : _d)[i % 8];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Axis(int i) => new(Lane.One(i), Lane.One(i - 8), Lane.One(i - 16), Lane.One(i - 24));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator +(Lanes32 a, Lanes32 b) => new(a._a + b._a, a._b + b._b, a._c + b._c, a._d + b._d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator -(Lanes32 a, Lanes32 b) => new(a._a - b._a, a._b - b._b, a._c - b._c, a._d - b._d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator -(Lanes32 a) => new(-a._a, -a._b, -a._c, -a._d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator *(Lanes32 a, double factor) => new(a._a * factor, a._b * factor, a._c * factor, a._d * factor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator /(Lanes32 a, double divisor) => new(a._a / divisor, a._b / divisor, a._c / divisor, a._d / divisor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Combine(Lanes32 a, double x, Lanes32 b, double y)
    {
        Vector512<double> ofA = Vector512.Create(x), ofB = Vector512.Create(y);
        return new(
            Vector512.FusedMultiplyAdd(b._a, ofB, a._a * ofA),
            Vector512.FusedMultiplyAdd(b._b, ofB, a._b * ofA),
            Vector512.FusedMultiplyAdd(b._c, ofB, a._c * ofA),
            Vector512.FusedMultiplyAdd(b._d, ofB, a._d * ofA));
    }

    /// <inheritdoc/>
    public static Lanes32 ScaleWhatMoves(Lanes32 a, double factor) => new(
        Lane.ScaleWhatMoves(a._a, factor),
        Lane.ScaleWhatMoves(a._b, factor),
        Lane.ScaleWhatMoves(a._c, factor),
        Lane.ScaleWhatMoves(a._d, factor));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Lanes32 a) => (a._a | a._b | a._c | a._d) == Vector512<double>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Lanes32 a, Lanes32 b) => a._a == b._a && a._b == b._b && a._c == b._c && a._d == b._d;

    /// <inheritdoc/>
    public bool Equals(Lanes32 other) => _a.Equals(other._a) && _b.Equals(other._b) && _c.Equals(other._c) && _d.Equals(other._d);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes32 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_a, _b, _c, _d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(Span<double> destination)
    {
        Lane.Write(_a, 0, destination);
        Lane.Write(_b, 8, destination);
        Lane.Write(_c, 16, destination);
        Lane.Write(_d, 24, destination);
    }
}
