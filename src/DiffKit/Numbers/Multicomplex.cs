using System.Globalization;
using System.Numerics;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>a + b·i with i² = -1, where b is a step, small beside a: the number of the complex step, for ordinary generic C#. Over itself,
/// <c>Multicomplex&lt;Multicomplex&lt;double&gt;&gt;</c>, it is a bicomplex number, with units i and j that commute, whose part in i·j
/// carries a second derivative; and so on.</summary>
/// <remarks><para>f(x + ih) = f(x) + ih f′(x) - h² f″(x)/2 - ...: the imaginary part over h is f′ to h². Sums, products and quotients are
/// those of complex numbers; elementary functions take f(a) + b f′(a) i from the table of rules, which is the same to b², so that no
/// digit of b is lost where .NET's <c>Complex</c> loses it. Absolute value, comparisons and rounding look at a alone, so that
/// they keep their meaning for real numbers.</para>
/// <para>Squire and Trapp, SIAM Review 40 (1998) 110; Martins, Sturdza and Alonso, ACM TOMS 29 (2003) 245; Lantoine, Russell and Dargent,
/// ACM TOMS 38 (2012) 16.</para></remarks>
/// <typeparam name="T">The number carried twice: double, float, Half, another carrier.</typeparam>
/// <param name="real">a, the value.</param>
/// <param name="imaginary">b; 0 makes a constant.</param>
public readonly struct Multicomplex<T>(T real, T imaginary) : IValued<Multicomplex<T>, T>, IOrdered where T : IFloatingPointIeee754<T>
{
    /// <summary>a, the value.</summary>
    public T Real { get; } = real;

    /// <summary>b: the step times the derivative.</summary>
    public T Imaginary { get; } = imaginary;

    /// <inheritdoc/>
    public T Primal => Real;

    /// <inheritdoc/>
    public static Multicomplex<T> Constant(T value) => new(value, T.Zero);

    /// <inheritdoc/>
    public static Multicomplex<T> WithPrimal(Multicomplex<T> x, T primal) => new(primal, x.Imaginary);

    /// <summary>A constant: imaginary part 0.</summary>
    public static implicit operator Multicomplex<T>(T value) => Constant(value);

    /// <summary>f(a) + b f′(a) i.</summary>
    public static Multicomplex<T> Apply<R>(Multicomplex<T> x) where R : IRule
    {
        T y = R.Of(x.Real);
        return T.IsZero(x.Imaginary) ? Constant(y) : new(y, Along(R.Slope(x.Real, y), x.Imaginary, y));
    }

    /// <summary>The same in two arguments; the slope of one that is constant is not asked for.</summary>
    public static Multicomplex<T> Apply2<R>(Multicomplex<T> a, Multicomplex<T> b) where R : IRule2
    {
        T y = R.Of(a.Real, b.Real);
        T imaginary = T.IsZero(a.Imaginary) ? T.Zero : Along(R.SlopeA(a.Real, b.Real, y), a.Imaginary, y);
        return new(y, T.IsZero(b.Imaginary) ? imaginary : imaginary + Along(R.SlopeB(a.Real, b.Real, y), b.Imaginary, y));
    }

    /// <summary>Part by part.</summary>
    public static Multicomplex<T> operator +(Multicomplex<T> a, Multicomplex<T> b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

    /// <summary>Part by part.</summary>
    public static Multicomplex<T> operator -(Multicomplex<T> a, Multicomplex<T> b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

    /// <summary>Part by part.</summary>
    public static Multicomplex<T> operator -(Multicomplex<T> a) => new(-a.Real, -a.Imaginary);

    /// <summary>(ac - bd) + (ad + bc) i.</summary>
    public static Multicomplex<T> operator *(Multicomplex<T> a, Multicomplex<T> b) =>
        new(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real);

    /// <summary>((a + b·r) + (b - a·r) i) / (c + d·r), where r = d/c.</summary>
    /// <remarks>Smith, Communications of the ACM 5 (1962) 435, for |d| ≤ |c|.</remarks>
    public static Multicomplex<T> operator /(Multicomplex<T> a, Multicomplex<T> b)
    {
        T ratio = b.Imaginary / b.Real;
        T divisor = b.Real + b.Imaginary * ratio;
        return T.IsZero(b.Imaginary)
            ? new(a.Real / b.Real, a.Imaginary / b.Real)
            : new((a.Real + a.Imaginary * ratio) / divisor, (a.Imaginary - a.Real * ratio) / divisor);
    }

    int IOrdered.Orders => 1 + IOrdered.Of(Real);

    /// <summary>True where both parts agree: a variable never equals a constant.</summary>
    public static bool operator ==(Multicomplex<T> a, Multicomplex<T> b) => a.Real == b.Real && a.Imaginary == b.Imaginary;

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(Multicomplex<T> a, Multicomplex<T> b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Multicomplex<T> other) => Real.Equals(other.Real) && Imaginary.Equals(other.Imaginary);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Multicomplex<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Real, Imaginary);

    /// <summary>Orders by the value alone.</summary>
    public int CompareTo(Multicomplex<T> other) => Real.CompareTo(other.Real);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Multicomplex<T> other ? CompareTo(other) : Real.CompareTo(obj);

    /// <summary>For example <c>0.25 + 1E-20i</c>.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Component.Text(Real, format, formatProvider)} + {Component.Text(Imaginary, format, formatProvider)}i";

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    /// <summary>slope · b; NaN where f has no value (log of -1), although its slope may have one.</summary>
    private static T Along(T slope, T step, T y) => T.IsNaN(y) ? y : slope * step;
}
