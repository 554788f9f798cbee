using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A value and its derivatives along eight directions at once: forward mode with eight variables a pass.</summary>
/// <remarks>The same rules as <see cref="Dual{T}"/>, with a vector of tangents: a <c>Dual&lt;Dual8&gt;</c> carries a row of the Hessian,
/// eight entries at a time. Whether a number with tangent 0 stands still or only does so at the moment is not known here, so that an
/// infinite slope leaves NaN in both cases (but beneath a square root 0); the gradient asks a <see cref="Dual{T}"/> then.</remarks>
/// <param name="primal">The value.</param>
/// <param name="tangents">The eight derivatives.</param>
public readonly struct Dual8(double primal, Vector512<double> tangents) : IValued<Dual8, double>
{
    /// <summary>How many directions are carried.</summary>
    public const int Width = 8;

    /// <inheritdoc/>
    public double Primal { get; } = primal;

    /// <summary>The derivatives of the value along the directions that were seeded.</summary>
    public Vector512<double> Tangents { get; } = tangents;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Constant(double value) => new(value, Vector512<double>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 WithPrimal(Dual8 x, double primal) => new(primal, x.Tangents);

    /// <summary>A variable that moves along direction i alone, of 0 ... 7; a constant where i lies outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Variable(double value, int i) =>
        new(value, Vector512.ConditionalSelect(
            Vector512.Equals(Vector512<double>.Indices, Vector512.Create((double)i)), Vector512.Create(1.0), default));

    /// <summary>A constant.</summary>
    public static implicit operator Dual8(double value) => Constant(value);

    /// <summary>The chain rule, along all directions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Apply<R>(Dual8 x) where R : IRule
    {
        double y = R.Of(x.Primal);
        return R.IsSmooth && StandsStill(x) ? Constant(y) : new(y, Along(R.Slope(x.Primal, y), x.Tangents, y, R.IsRoot));
    }

    /// <summary>The chain rule in two arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Apply2<R>(Dual8 a, Dual8 b) where R : IRule2
    {
        double y = R.Of(a.Primal, b.Primal);
        return new(y, AlongA<R>(a, b, y) + AlongB<R>(a, b, y));
    }

    /// <summary>(a + b) + (a′ + b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator +(Dual8 a, Dual8 b) => new(a.Primal + b.Primal, a.Tangents + b.Tangents);

    /// <summary>(a - b) + (a′ - b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator -(Dual8 a, Dual8 b) => new(a.Primal - b.Primal, a.Tangents - b.Tangents);

    /// <summary>-a - a′ ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator -(Dual8 a) => new(-a.Primal, -a.Tangents);

    /// <summary>a·b + (a′·b + a·b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator *(Dual8 a, Dual8 b) =>
        new(a.Primal * b.Primal, Vector512.FusedMultiplyAdd(b.Tangents, Vector512.Create(a.Primal), a.Tangents * b.Primal));

    /// <summary>y + (a′ - y·b′)/b ε, where y = a/b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator /(Dual8 a, Dual8 b)
    {
        double y = a.Primal / b.Primal;
        return new(y, (a.Tangents - b.Tangents * y) / b.Primal);
    }

    /// <summary>True where value and derivatives agree: a variable never equals a constant.</summary>
    public static bool operator ==(Dual8 a, Dual8 b) => a.Primal == b.Primal && Vector512.EqualsAll(a.Tangents, b.Tangents);

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(Dual8 a, Dual8 b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Dual8 other) => Primal.Equals(other.Primal) && Tangents.Equals(other.Tangents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dual8 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Tangents);

    /// <summary>Orders by the value alone.</summary>
    public int CompareTo(Dual8 other) => Primal.CompareTo(other.Primal);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Dual8 other ? CompareTo(other) : Primal.CompareTo(obj);

    /// <summary>For example <c>0.25 + &lt;1, 0, 0, 0, 0, 0, 0, 0&gt;ε</c>.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Vector512<double> tangents = Tangents;
        IEnumerable<string> each = Enumerable.Range(0, Width).Select(i => tangents[i].ToString(format, formatProvider));
        return $"{Primal.ToString(format, formatProvider)} + <{string.Join(", ", each)}>ε";
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    private static bool StandsStill(Dual8 x) => Vector512.EqualsAll(x.Tangents, Vector512<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AlongA<R>(Dual8 a, Dual8 b, double y) where R : IRule2
    {
        double slope = R.SlopeA(a.Primal, b.Primal, y);
        return (R.Chooses && slope == 0) || (StandsStill(a) && !double.IsInfinity(slope))
            ? default
            : Along(slope, a.Tangents, y, double.IsInfinity(slope) && R.IsRoot(a.Primal, b.Primal));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AlongB<R>(Dual8 a, Dual8 b, double y) where R : IRule2
    {
        if (R.IsSmoothInB && StandsStill(b))
        {
            return default;
        }

        double slope = R.SlopeB(a.Primal, b.Primal, y);
        return (R.Chooses && slope == 0) || (StandsStill(b) && !double.IsInfinity(slope)) ? default : Along(slope, b.Tangents, y, false);
    }

    /// <summary>slope · tangents; NaN where f has no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Along(double slope, Vector512<double> tangents, double y, bool isRoot) =>
        double.IsFinite(slope) && !double.IsNaN(y) ? tangents * slope : Carefully(double.IsNaN(y) ? y : slope, tangents, isRoot);

    private static Vector512<double> Carefully(double slope, Vector512<double> tangents, bool isRoot) => isRoot
        ? Vector512.ConditionalSelect(Vector512.Equals(tangents, Vector512<double>.Zero), tangents, tangents * slope)
        : tangents * slope;
}
