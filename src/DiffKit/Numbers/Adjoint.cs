using System.Globalization;
using System.Numerics;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A value that records, on a <see cref="Tape{T}"/>, how it was computed. Reverse mode: make variables on a tape, evaluate, pull.</summary>
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
    public static Adjoint<T> Constant(T value) => new(value, null, 0);

    /// <inheritdoc/>
    public static Adjoint<T> WithPrimal(Adjoint<T> x, T primal) => new(primal, x.Tape, x.Index);

    /// <summary>A constant: on no tape.</summary>
    public static implicit operator Adjoint<T>(T value) => Constant(value);

    /// <summary>The chain rule: records f′(x).</summary>
    public static Adjoint<T> Apply<R>(Adjoint<T> x) where R : IRule
    {
        T y = R.Of(x.Primal);
        return x.Tape is null ? Constant(y) : new(y, x.Tape, x.Tape.Push(x.Index, Slope(R.Slope(x.Primal, y), y), 0, T.Zero));
    }

    /// <summary>The chain rule in two arguments; the slope of a constant is not asked for.</summary>
    public static Adjoint<T> Apply2<R>(Adjoint<T> a, Adjoint<T> b) where R : IRule2
    {
        T y = R.Of(a.Primal, b.Primal);
        T slopeA = a.Tape is null ? T.Zero : Slope(R.SlopeA(a.Primal, b.Primal, y), y);
        T slopeB = b.Tape is null ? T.Zero : Slope(R.SlopeB(a.Primal, b.Primal, y), y);
        return Record(y, a, slopeA, b, slopeB);
    }

    /// <summary>a + b, slopes 1 and 1; beside a constant it is the same node with another value.</summary>
    public static Adjoint<T> operator +(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal + b.Primal;
        return b.Tape is null ? WithPrimal(a, y) : a.Tape is null ? WithPrimal(b, y) : Record(y, a, T.One, b, T.One);
    }

    /// <summary>a - b, slopes 1 and -1.</summary>
    public static Adjoint<T> operator -(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal - b.Primal;
        return b.Tape is null ? WithPrimal(a, y) : Record(y, a, T.One, b, T.NegativeOne);
    }

    /// <summary>-a, slope -1.</summary>
    public static Adjoint<T> operator -(Adjoint<T> a) => Record(-a.Primal, a, T.NegativeOne, default, T.Zero);

    /// <summary>a·b, slopes b and a.</summary>
    public static Adjoint<T> operator *(Adjoint<T> a, Adjoint<T> b) => Record(a.Primal * b.Primal, a, b.Primal, b, a.Primal);

    /// <summary>y = a/b, slopes 1/b and -y/b.</summary>
    public static Adjoint<T> operator /(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal / b.Primal;
        return a.Tape is null && b.Tape is null ? Constant(y) : Record(y, a, T.One / b.Primal, b, -y / b.Primal);
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

    private static Adjoint<T> Record(T y, Adjoint<T> a, T slopeA, Adjoint<T> b, T slopeB)
    {
        Tape<T>? tape = a.Tape ?? b.Tape;
        if (tape is null)
        {
            return Constant(y);
        }

        if (b.Tape is not null && b.Tape != tape)
        {
            throw new InvalidOperationException("Two numbers of different tapes met; for a derivative inside a derivative nest Adjoint<Adjoint<T>>.");
        }

        return new(y, tape, tape.Push(a.Index, slopeA, b.Index, slopeB));
    }

    /// <summary>NaN where f has no value (log of -1), although its slope may have one.</summary>
    private static T Slope(T slope, T y) => T.IsNaN(y) ? y : slope;
}
