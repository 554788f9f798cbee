using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A value and its derivative along one direction: v + t·ε with ε² = 0. Forward mode: seed the inputs, evaluate,
/// read the tangent.</summary>
/// <remarks><para>A dual of duals carries second derivatives; levels are types, so that mixing them does not compile.</para>
/// <para>What is computed of constants and of seeds with tangent 0 alone stands still, and contributes nothing even where a slope is
/// infinite: ∛x has slope 0 with respect to a y that x does not depend on, also at x = 0. What moves, but has tangent 0 at the moment, is
/// NaN there (∛x³ at 0), or 0 beneath a square root (√x² at 0). Where a value is NaN, so is its tangent.</para></remarks>
/// <typeparam name="T">The number carried twice: double, float, Half, another carrier, a formula.</typeparam>
public readonly struct Dual<T> : IValued<Dual<T>, T>, IOrdered where T : IFloatingPointIeee754<T>
{
    private readonly bool _moves;

    /// <summary>A number with its derivative.</summary>
    /// <param name="primal">v, the value.</param>
    /// <param name="tangent">t, the derivative; 0 makes a constant.</param>
    public Dual(T primal, T tangent) : this(primal, tangent, !T.IsZero(tangent))
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual(T primal, T tangent, bool moves) => (Primal, Tangent, _moves) = (primal, tangent, moves);

    /// <inheritdoc/>
    public T Primal { get; }

    /// <summary>The derivative of the value along the direction that was seeded.</summary>
    public T Tangent { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Constant(T value) => new(value, T.Zero, false);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> WithPrimal(Dual<T> x, T primal) => new(primal, x.Tangent, x._moves);

    /// <summary>A constant: tangent 0.</summary>
    public static implicit operator Dual<T>(T value) => Constant(value);

    /// <summary>The chain rule: f(v) + f′(v)·t ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Apply<R>(Dual<T> x) where R : IRule
    {
        T y = R.Of(x.Primal);
        if (!x._moves)
        {
            return Constant(y);
        }

        T slope = R.Slope(x.Primal, y);
        return new(y, R.IsRoot && Infinite.Is(slope) ? AtRoot(slope, x.Tangent, y) : Along(slope, x.Tangent, y), true);
    }

    /// <summary>The chain rule in two arguments; the slope of one that stands still is not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Apply2<R>(Dual<T> a, Dual<T> b) where R : IRule2
    {
        T y = R.Of(a.Primal, b.Primal);
        T slopeA = a._moves ? R.SlopeA(a.Primal, b.Primal, y) : T.Zero, slopeB = b._moves ? R.SlopeB(a.Primal, b.Primal, y) : T.Zero;
        bool moveA = a._moves && !(R.Chooses && T.IsZero(slopeA)), moveB = b._moves && !(R.Chooses && T.IsZero(slopeB));
        T alongA = !moveA ? T.Zero
            : Infinite.Is(slopeA) && R.IsRoot(a.Primal, b.Primal) ? AtRoot(slopeA, a.Tangent, y)
            : Along(slopeA, a.Tangent, y);
        return new(y, moveB ? alongA + Along(slopeB, b.Tangent, y) : alongA, moveA || moveB);
    }

    /// <summary>(a + b) + (a′ + b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator +(Dual<T> a, Dual<T> b) =>
        new(a.Primal + b.Primal, a.Tangent + b.Tangent, a._moves | b._moves);

    /// <summary>(a - b) + (a′ - b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> a, Dual<T> b) =>
        new(a.Primal - b.Primal, a.Tangent - b.Tangent, a._moves | b._moves);

    /// <summary>-a - a′ ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> a) => new(-a.Primal, -a.Tangent, a._moves);

    /// <summary>a·b + (a′·b + a·b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator *(Dual<T> a, Dual<T> b) =>
        new(a.Primal * b.Primal, a.Tangent * b.Primal + a.Primal * b.Tangent, a._moves | b._moves);

    /// <summary>y + (a′ - y·b′)/b ε, where y = a/b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator /(Dual<T> a, Dual<T> b)
    {
        T y = a.Primal / b.Primal;
        return new(y, (a.Tangent - y * b.Tangent) / b.Primal, a._moves | b._moves);
    }

    int IOrdered.Orders => 1 + IOrdered.Of(Primal);

    /// <summary>True where value and derivative agree: a variable never equals a constant.</summary>
    public static bool operator ==(Dual<T> a, Dual<T> b) => a.Primal == b.Primal && a.Tangent == b.Tangent;

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(Dual<T> a, Dual<T> b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Dual<T> other) => Primal.Equals(other.Primal) && Tangent.Equals(other.Tangent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dual<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Tangent);

    /// <summary>Orders by the value alone.</summary>
    public int CompareTo(Dual<T> other) => Primal.CompareTo(other.Primal);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Dual<T> other ? CompareTo(other) : Primal.CompareTo(obj);

    /// <summary>For example <c>0.25 + 1ε</c>.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Component.Text(Primal, format, formatProvider)} + {Component.Text(Tangent, format, formatProvider)}ε";

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    /// <summary>slope · tangent; NaN where f has no value (log of -1), although its slope may have one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Along(T slope, T tangent, T y) => T.IsNaN(y) ? y : slope * tangent;

    /// <summary>slope · tangent at a root of 0, where what stands still stays still: 0, whose own derivatives, as those of a sign at 0, are
    /// not known.</summary>
    private static T AtRoot(T slope, T tangent, T y) =>
        T.IsZero(tangent) && !T.IsNaN(y) ? Special.Sign(tangent) : Along(slope, tangent, y);
}
