using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A value that records, on a <see cref="Tape{T}"/>, how it was computed. Reverse mode: make variables on a tape,
/// evaluate, pull.</summary>
/// <remarks>Constants, and what is computed of constants alone, carry no tape and record nothing.</remarks>
/// <example><code>
/// var tape = new Tape&lt;double&gt;();
/// Adjoint&lt;double&gt; x = tape.Variable(3), y = tape.Variable(4);
/// tape.Pull(x * y, 1);
/// tape.Derivative(x);   // 4
/// </code></example>
/// <typeparam name="T">The number whose derivatives are taken: double, a dual for Hessian-vector products, a formula.</typeparam>
public readonly struct Adjoint<T> : IValued<Adjoint<T>, T> where T : IFloatingPointIeee754<T>
{
    internal Adjoint(T primal, Tape<T>? tape, int index) => (Primal, Tape, Index) = (primal, tape, index);

    /// <inheritdoc/>
    public T Primal { get; }

    /// <summary>Where it is recorded; null for a constant.</summary>
    internal Tape<T>? Tape { get; }

    /// <summary>Its node on the tape; 0 for a constant.</summary>
    internal int Index { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> Constant(T value) => new(value, null, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> WithPrimal(Adjoint<T> x, T primal) => new(primal, x.Tape, x.Index);

    /// <summary>A constant: on no tape.</summary>
    public static implicit operator Adjoint<T>(T value) => Constant(value);

    /// <summary>The chain rule: records f′(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> Apply<R>(Adjoint<T> x) where R : IRule
    {
        T y = R.Of(x.Primal);
        return x.Tape is null ? Constant(y) : new(y, x.Tape, x.Tape.Push(x.Index, Slope(R.Slope(x.Primal, y), y)));
    }

    /// <summary>The chain rule in two arguments; the slope of a constant is not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> Apply2<R>(Adjoint<T> a, Adjoint<T> b) where R : IRule2
    {
        T y = R.Of(a.Primal, b.Primal);
        return b.Tape is null ? Record(y, a, a.Tape is null ? T.Zero : Slope(R.SlopeA(a.Primal, b.Primal, y), y))
            : a.Tape is null ? Record(y, b, Slope(R.SlopeB(a.Primal, b.Primal, y), y))
            : Record(y, a, Slope(R.SlopeA(a.Primal, b.Primal, y), y), b, Slope(R.SlopeB(a.Primal, b.Primal, y), y));
    }

    /// <summary>a + b, slopes 1 and 1; beside a constant it is the same node with another value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator +(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal + b.Primal;
        return b.Tape is null ? WithPrimal(a, y) : a.Tape is null ? WithPrimal(b, y) : Record(y, a, T.One, b, T.One);
    }

    /// <summary>a - b, slopes 1 and -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator -(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal - b.Primal;
        return b.Tape is null ? WithPrimal(a, y) : a.Tape is null ? Record(y, b, T.NegativeOne) : Record(y, a, T.One, b, T.NegativeOne);
    }

    /// <summary>-a, slope -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator -(Adjoint<T> a) => Record(-a.Primal, a, T.NegativeOne);

    /// <summary>a·b, slopes b and a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator *(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal * b.Primal;
        return b.Tape is null ? Record(y, a, b.Primal) : a.Tape is null ? Record(y, b, a.Primal) : Record(y, a, b.Primal, b, a.Primal);
    }

    /// <summary>y = a/b, slopes 1/b and -y/b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator /(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal / b.Primal;
        return b.Tape is null ? Record(y, a, T.One / b.Primal)
            : a.Tape is null ? Record(y, b, -y / b.Primal)
            : Record(y, a, T.One / b.Primal, b, -y / b.Primal);
    }

    /// <summary>True for the same value at the same node, or for two equal constants: a variable never equals a constant.</summary>
    public static bool operator ==(Adjoint<T> a, Adjoint<T> b) => a.Primal == b.Primal && a.Index == b.Index;

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(Adjoint<T> a, Adjoint<T> b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Adjoint<T> other) => Primal.Equals(other.Primal) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Adjoint<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Index);

    /// <summary>Orders by the value alone.</summary>
    public int CompareTo(Adjoint<T> other) => Primal.CompareTo(other.Primal);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Adjoint<T> other ? CompareTo(other) : Primal.CompareTo(obj);

    /// <summary>The value alone.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Primal.ToString(format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Primal.TryFormat(destination, out charsWritten, format, provider);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Adjoint<T> Record(T y, Adjoint<T> x, T slope) =>
        x.Tape is null ? Constant(y) : new(y, x.Tape, x.Tape.Push(x.Index, slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Adjoint<T> Record(T y, Adjoint<T> a, T slopeA, Adjoint<T> b, T slopeB)
    {
        Tape<T> tape = a.Tape!;
        return b.Tape == tape ? new(y, tape, tape.Push(a.Index, slopeA, b.Index, slopeB)) : throw Mixed();
    }

    private static InvalidOperationException Mixed() =>
        new("Two numbers of different tapes met; for a derivative inside a derivative nest Adjoint<Adjoint<T>>.");

    /// <summary>NaN where f has no value (log of -1), although its slope may have one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Slope(T slope, T y) => T.IsNaN(y) ? y : slope;
}
