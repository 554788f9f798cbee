using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A value that records, on a <see cref="Tape{T}"/>, how it was computed. Reverse mode: make variables on a tape,
/// evaluate, pull.</summary>
/// <remarks>A number is a node of the tape and its slope by that node, so that only what joins two nodes records a third: x·y does, x·x,
/// 3·x and sin x do not. Constants, and what is computed of constants alone, carry no tape.</remarks>
/// <example><code>
/// var tape = new Tape&lt;double&gt;();
/// Adjoint&lt;double&gt; x = tape.Variable(3), y = tape.Variable(4);
/// tape.Pull(x * y, 1);
/// tape.Derivative(x);   // 4
/// </code></example>
/// <typeparam name="T">The number whose derivatives are taken: double, a dual for Hessian-vector products, a formula.</typeparam>
public readonly struct Adjoint<T> : IValued<Adjoint<T>, T>, IOrdered where T : IFloatingPointIeee754<T>
{
    private readonly T _primal;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Adjoint(T primal, T slope, Tape<T>? tape, int index) => (_primal, Slope, Tape, Index) = (primal, slope, tape, index);

    /// <inheritdoc/>
    public T Primal => _primal;

    /// <summary>The derivative by the node; without a meaning for a constant.</summary>
    internal T Slope { get; }

    /// <summary>Where the node is; null for a constant.</summary>
    internal Tape<T>? Tape { get; }

    /// <summary>The node that the number is a function of; 0 for a constant.</summary>
    internal int Index { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> Constant(T value) => new(value, T.Zero, null, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> WithPrimal(Adjoint<T> x, T primal) => new(primal, x.Slope, x.Tape, x.Index);

    /// <summary>Gives a number of the tape's own another value, in place.</summary>
    internal static void SetPrimal(ref Adjoint<T> x, T primal) => Unsafe.AsRef(in x._primal) = primal;

    /// <summary>A constant: on no tape.</summary>
    public static implicit operator Adjoint<T>(T value) => Constant(value);

    /// <summary>The chain rule: f′(x) times the slope.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> Apply<R>(Adjoint<T> x) where R : IRule
    {
        T y = R.Of(x.Primal);
        if (x.Tape is null)
        {
            return Constant(y);
        }

        T slope = R.Slope(x.Primal, y);
        return R.IsRoot && Infinite.Is(slope) ? AtRoot(y, x, slope) : Through(y, x, slope);
    }

    /// <summary>The chain rule in two arguments; the slope of a constant is not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> Apply2<R>(Adjoint<T> a, Adjoint<T> b) where R : IRule2
    {
        T y = R.Of(a.Primal, b.Primal);
        Adjoint<T> alongA = a.Tape is null ? Constant(y) : AlongA<R>(a, b, y), alongB = b.Tape is null ? Constant(y) : AlongB<R>(a, b, y);
        return Join(y, alongA, alongA.Slope, alongB, alongB.Slope);
    }

    /// <summary>a + b, slopes 1 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator +(Adjoint<T> a, Adjoint<T> b) => Join(a.Primal + b.Primal, a, a.Slope, b, b.Slope);

    /// <summary>a - b, slopes 1 and -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator -(Adjoint<T> a, Adjoint<T> b) => Join(a.Primal - b.Primal, a, a.Slope, b, -b.Slope);

    /// <summary>-a, slope -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator -(Adjoint<T> a) => new(-a.Primal, -a.Slope, a.Tape, a.Index);

    /// <summary>a·b, slopes b and a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator *(Adjoint<T> a, Adjoint<T> b) =>
        Join(a.Primal * b.Primal, a, a.Slope * b.Primal, b, b.Slope * a.Primal);

    /// <summary>y = a/b, slopes 1/b and -y/b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Adjoint<T> operator /(Adjoint<T> a, Adjoint<T> b)
    {
        T y = a.Primal / b.Primal;
        return Join(y, a, a.Slope / b.Primal, b, -y * b.Slope / b.Primal);
    }

    int IOrdered.Orders => 1 + IOrdered.Of(Primal);

    /// <summary>True for the same value and slope at the same node, or for two equal constants: a variable never equals a
    /// constant.</summary>
    public static bool operator ==(Adjoint<T> a, Adjoint<T> b) =>
        a.Primal == b.Primal && a.Index == b.Index && (a.Index == 0 || a.Slope == b.Slope);

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(Adjoint<T> a, Adjoint<T> b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Adjoint<T> other) =>
        Primal.Equals(other.Primal) && Index == other.Index && (Index == 0 || Slope.Equals(other.Slope));

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
    private static Adjoint<T> AlongA<R>(Adjoint<T> a, Adjoint<T> b, T y) where R : IRule2
    {
        T slope = R.SlopeA(a.Primal, b.Primal, y);
        return R.Chooses && T.IsZero(slope) ? Constant(y)
            : Infinite.Is(slope) && R.IsRoot(a.Primal, b.Primal) ? AtRoot(y, a, slope)
            : Through(y, a, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Adjoint<T> AlongB<R>(Adjoint<T> a, Adjoint<T> b, T y) where R : IRule2
    {
        T slope = R.SlopeB(a.Primal, b.Primal, y);
        return R.Chooses && T.IsZero(slope) ? Constant(y) : Through(y, b, slope);
    }

    /// <summary>y as a function of x; NaN where f has no value (log of -1), although its slope may have one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Adjoint<T> Through(T y, Adjoint<T> x, T slope) => new(y, T.IsNaN(y) ? y : slope * x.Slope, x.Tape, x.Index);

    /// <summary>A root of 0: what stands still there stays still, for the moment. Recorded, so that the sweep knows as much.</summary>
    private static Adjoint<T> AtRoot(T y, Adjoint<T> x, T slope) => T.IsNaN(y) ? Through(y, x, slope)
        : T.IsZero(x.Slope) ? new(y, Special.Sign(x.Slope), x.Tape, x.Index)
        : x.Tape!.PushRoot(y, x.Index, slope * x.Slope);

    /// <summary>y as a function of two nodes, or of one where they are the same or one operand is constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Adjoint<T> Join(T y, Adjoint<T> a, T slopeA, Adjoint<T> b, T slopeB)
    {
        Tape<T>? tape = a.Tape;
        return tape == b.Tape
            ? a.Index == b.Index ? new(y, slopeA + slopeB, tape, a.Index) : tape!.Push(y, a.Index, slopeA, b.Index, slopeB)
            : b.Tape is null ? new(y, slopeA, tape, a.Index)
            : tape is null ? new(y, slopeB, b.Tape, b.Index)
            : throw Mixed();
    }

    private static InvalidOperationException Mixed() =>
        new("Two numbers of different tapes met; for a derivative inside a derivative nest Adjoint<Adjoint<T>>.");
}
