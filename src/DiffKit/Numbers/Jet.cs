using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A truncated Taylor series c₀ + c₁t + ... + cₙtⁿ: all derivatives of orders 0 to n along a line in one pass, in O(n²) an
/// operation.</summary>
/// <remarks>A constant has no series, and fits any order; an operation on two orders keeps the lower one. exp, log, powers, sines and
/// their kin follow recurrences (Griewank and Walther, Evaluating Derivatives, 2nd ed., section 13.2); every other function follows
/// y′ = f′(u)·u′, its slope taken from the table of rules on the series of one order less. Up to order 7 nothing is allocated.</remarks>
/// <example><code>
/// Jet&lt;double&gt; y = F(Jet&lt;double&gt;.Variable(0.5, order: 5));
/// y.Derivative(5);
/// </code></example>
/// <typeparam name="T">The number of the coefficients.</typeparam>
public readonly struct Jet<T> : IValued<Jet<T>, T>, IOrdered where T : IFloatingPointIeee754<T>
{
    private readonly T _primal;
    private readonly Coefficients<T> _rest;

    /// <summary>c₀, and c₁ ... cₙ, none for a constant.</summary>
    internal Jet(T primal, in Coefficients<T> rest) => (_primal, _rest) = (primal, rest);

    /// <inheritdoc/>
    public T Primal => _primal;

    /// <summary>n, the highest order carried; null for a constant.</summary>
    public int? Order => IsConstant ? null : _rest.Count;

    /// <summary>c₁ ... cₙ; empty for a constant.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<T> Rest => _rest.Known;

    /// <summary>A series in the making: c₀, and the room for c₁ ... cₙ, to be filled. In place, since copies cost more than sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Span<T> Begin(out Jet<T> y, T primal, int order)
    {
        Unsafe.SkipInit(out y);
        Unsafe.AsRef(in y._primal) = primal;
        return Coefficients<T>.Begin(ref Unsafe.AsRef(in y._rest), order);
    }

    private bool IsConstant => _rest.Count == 0;

    int IOrdered.Orders => _rest.Count + IOrdered.Of(_primal);

    /// <summary>cₖ, which is the k-th derivative over k!; NaN where the value is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is above the order.</exception>
    public T Coefficient(int k)
    {
        if (k < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(k), $"A Jet has derivatives of order 0, its value, or more, not {k}.");
        }

        if (k > (Order ?? int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(
                nameof(k), $"This Jet was made for order {Order}; for order {k} seed it with Jet.Variable(x, order: {k}).");
        }

        return k == 0 || T.IsNaN(Primal) ? Primal : IsConstant ? T.Zero : Rest[k - 1];
    }

    /// <summary>The k-th derivative, k!·cₖ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is above the order.</exception>
    public T Derivative(int k)
    {
        T derivative = Coefficient(k);
        for (int i = 2; i <= k; i++)
        {
            derivative *= T.CreateTruncating(i);
        }

        return derivative;
    }

    /// <summary>value + t, to the order given.</summary>
    public static Jet<T> Variable(T value, int order) => Line(value, T.One, order);

    /// <summary>value + slope·t, to the order given: one component of the point x + t·v.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public static Jet<T> Line(T value, T slope, int order)
    {
        if (order < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(order), $"A Jet carries derivatives to order 1 or more, not {order}; without any it is Constant(value).");
        }

        if (T.IsZero(slope))
        {
            return Constant(value);
        }

        var rest = new Coefficients<T>(order);
        rest.All.Fill(T.Zero);
        rest.All[0] = slope;
        return new(value, rest);
    }

    /// <inheritdoc/>
    public static Jet<T> Constant(T value) => new(value, default);

    // Not left to the interface, whose generic members Native AOT loses where T is a formula.
    static Jet<T> INumberBase<Jet<T>>.CreateChecked<TOther>(TOther value) => Constant(T.CreateChecked(value));
    static Jet<T> INumberBase<Jet<T>>.CreateSaturating<TOther>(TOther value) => Constant(T.CreateSaturating(value));
    static Jet<T> INumberBase<Jet<T>>.CreateTruncating<TOther>(TOther value) => Constant(T.CreateTruncating(value));

    /// <inheritdoc/>
    public static Jet<T> WithPrimal(Jet<T> x, T primal) => new(primal, x._rest);

    /// <summary>A constant: all derivatives 0.</summary>
    public static implicit operator Jet<T>(T value) => Constant(value);

    /// <summary>The chain rule: y′ = f′(x)·x′ as series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> Apply<R>(Jet<T> x) where R : IRule =>
        x.IsConstant ? Constant(R.Of(x.Primal)) : JetRules<T>.Apply<R>(x);

    /// <summary>The chain rule in two arguments; the slope of one that stands still is not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> Apply2<R>(Jet<T> a, Jet<T> b) where R : IRule2 =>
        a.IsConstant && b.IsConstant ? Constant(R.Of(a.Primal, b.Primal)) : JetRules<T>.Apply2<R>(a, b);

    /// <summary>aₖ + bₖ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> operator +(Jet<T> a, Jet<T> b)
    {
        Series.Add(in a, in b, out Jet<T> sum);
        return sum;
    }

    /// <summary>aₖ - bₖ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> operator -(Jet<T> a, Jet<T> b)
    {
        Series.Subtract(in a, in b, out Jet<T> difference);
        return difference;
    }

    /// <summary>-aₖ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> operator -(Jet<T> a)
    {
        Series.Scale(in a, T.NegativeOne, out Jet<T> opposite);
        return opposite;
    }

    /// <summary>Σᵢ aᵢ bₖ₋ᵢ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> operator *(Jet<T> a, Jet<T> b)
    {
        Series.Multiply(in a, in b, out Jet<T> product);
        return product;
    }

    /// <summary>y = a/b by yₖ = (aₖ - Σᵢ₌₁ bᵢ yₖ₋ᵢ) / b₀.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Jet<T> operator /(Jet<T> a, Jet<T> b)
    {
        Series.Divide(in a, in b, out Jet<T> quotient);
        return quotient;
    }

    /// <summary>True where all coefficients agree: a variable never equals a constant.</summary>
    public static bool operator ==(Jet<T> a, Jet<T> b)
    {
        bool equal = a.Primal == b.Primal;
        for (int k = 1; equal && k <= Math.Max(a.Rest.Length, b.Rest.Length); k++)
        {
            equal = (k > a.Rest.Length ? T.Zero : a.Rest[k - 1]) == (k > b.Rest.Length ? T.Zero : b.Rest[k - 1]);
        }

        return equal;
    }

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(Jet<T> a, Jet<T> b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Jet<T> other) => Primal.Equals(other.Primal) && Rest.SequenceEqual(other.Rest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Jet<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Order);

    /// <summary>Orders by the value alone.</summary>
    public int CompareTo(Jet<T> other) => Primal.CompareTo(other.Primal);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Jet<T> other ? CompareTo(other) : Primal.CompareTo(obj);

    /// <summary>For example <c>0.25 + 1t + 0t^2</c>.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        IEnumerable<string> terms = Rest.ToArray().Select((c, i) =>
            $"{Component.Text(c, format, formatProvider)}t{(i == 0 ? "" : $"^{i + 1}")}");
        return string.Join(" + ", terms.Prepend(Component.Text(Primal, format, formatProvider)));
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
}
