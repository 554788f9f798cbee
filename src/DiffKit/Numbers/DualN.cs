using System.Globalization;
using System.Runtime.CompilerServices;
using DiffKit.Numbers;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A value and its derivatives along several directions at once: forward mode with as many variables a pass.</summary>
/// <remarks>The same rules as <see cref="Dual{T}"/>, with a vector of tangents: a <c>Dual&lt;DualN&lt;Lanes8&gt;&gt;</c> carries a row of
/// the Hessian, eight entries at a time. Whether a number with tangent 0 stands still or only does so at the moment is not known here, so
/// that an infinite slope leaves NaN in both cases (but beneath a square root 0); the gradient asks a <see cref="Dual{T}"/> then.</remarks>
/// <example><code>
/// DualN&lt;Lanes8&gt; x = DualN&lt;Lanes8&gt;.Variable(3, 0), y = DualN&lt;Lanes8&gt;.Variable(4, 1);
/// (x * y).Tangents[0];   // 4
/// </code></example>
/// <typeparam name="L">How many directions: <see cref="Lanes8"/>, <see cref="Lanes16"/>, <see cref="Lanes32"/>.</typeparam>
public readonly struct DualN<L> : IValued<DualN<L>, double> where L : unmanaged, ILanes<L>
{
    /// <summary>How many directions are carried.</summary>
    public static int Width => L.Width;

    // Fields, since each getter counts against what the compiler is willing to inline.
    private readonly double _primal;
    private readonly L _tangents;

    /// <summary>A number with its derivatives.</summary>
    /// <param name="primal">The value.</param>
    /// <param name="tangents">The derivatives.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DualN(double primal, L tangents) => (_primal, _tangents) = (primal, tangents);

    /// <inheritdoc/>
    public double Primal => _primal;

    /// <summary>The derivatives of the value along the directions that were seeded.</summary>
    public L Tangents => _tangents;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> Constant(double value) => new(value, default);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> WithPrimal(DualN<L> x, double primal) => new(primal, x._tangents);

    /// <summary>A variable that moves along direction i alone, of 0 ... Width - 1; a constant where i lies outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> Variable(double value, int i) => new(value, L.Axis(i));

    /// <summary>A constant.</summary>
    public static implicit operator DualN<L>(double value) => Constant(value);

    /// <summary>The chain rule, along all directions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> Apply<R>(DualN<L> x) where R : IRule
    {
        double y = R.Of(x._primal);
        return R.IsSmooth && StandsStill(x) ? Constant(y) : new(y, Along(R.Slope(x._primal, y), x._tangents, y, R.IsRoot));
    }

    /// <summary>The chain rule in two arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> Apply2<R>(DualN<L> a, DualN<L> b) where R : IRule2
    {
        double y = R.Of(a._primal, b._primal);
        return new(y, AlongA<R>(a, b, y) + AlongB<R>(a, b, y));
    }

    /// <summary>(a + b) + (a′ + b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> operator +(DualN<L> a, DualN<L> b) => new(a._primal + b._primal, a._tangents + b._tangents);

    /// <summary>(a - b) + (a′ - b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> operator -(DualN<L> a, DualN<L> b) => new(a._primal - b._primal, a._tangents - b._tangents);

    /// <summary>-a - a′ ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> operator -(DualN<L> a) => new(-a._primal, -a._tangents);

    /// <summary>a·b + (a′·b + a·b′) ε.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> operator *(DualN<L> a, DualN<L> b) =>
        new(a._primal * b._primal, L.Combine(a._tangents, b._primal, b._tangents, a._primal));

    /// <summary>y + (a′ - y·b′)/b ε, where y = a/b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualN<L> operator /(DualN<L> a, DualN<L> b)
    {
        double y = a._primal / b._primal;
        return new(y, (a._tangents - b._tangents * y) / b._primal);
    }

    /// <summary>True where value and derivatives agree: a variable never equals a constant.</summary>
    public static bool operator ==(DualN<L> a, DualN<L> b) => a._primal == b._primal && L.AreEqual(a._tangents, b._tangents);

    /// <summary>Not <c>==</c>.</summary>
    public static bool operator !=(DualN<L> a, DualN<L> b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(DualN<L> other) => Primal.Equals(other._primal) && Tangents.Equals(other._tangents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DualN<L> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Tangents);

    /// <summary>Orders by the value alone.</summary>
    public int CompareTo(DualN<L> other) => Primal.CompareTo(other._primal);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is DualN<L> other ? CompareTo(other) : Primal.CompareTo(obj);

    /// <summary>For example <c>0.25 + &lt;1, 0, 0, 0, 0, 0, 0, 0&gt;ε</c>.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var tangents = new double[Width];
        Tangents.CopyTo(tangents);
        IEnumerable<string> each = tangents.Select(t => t.ToString(format, formatProvider));
        return $"{Primal.ToString(format, formatProvider)} + <{string.Join(", ", each)}>ε";
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    /// <summary>Writes the derivatives, or as many of the first as there is room for: NaN where the value is. False where one of them is NaN
    /// although the value is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryWriteTangents(Span<double> destination)
    {
        if (double.IsNaN(_primal))
        {
            destination.Fill(_primal);
            return true;
        }

        return Lane.TryWrite(in Unsafe.As<L, double>(ref Unsafe.AsRef(in _tangents)), destination[..Math.Min(Width, destination.Length)]);
    }

    private static bool StandsStill(DualN<L> x) => L.IsZero(x._tangents);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L AlongA<R>(DualN<L> a, DualN<L> b, double y) where R : IRule2
    {
        double slope = R.SlopeA(a._primal, b._primal, y);
        return (R.Chooses && slope == 0) || (StandsStill(a) && !double.IsInfinity(slope))
            ? default
            : Along(slope, a._tangents, y, double.IsInfinity(slope) && R.IsRoot(a._primal, b._primal));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L AlongB<R>(DualN<L> a, DualN<L> b, double y) where R : IRule2
    {
        if (R.IsSmoothInB && StandsStill(b))
        {
            return default;
        }

        double slope = R.SlopeB(a._primal, b._primal, y);
        return (R.Chooses && slope == 0) || (StandsStill(b) && !double.IsInfinity(slope)) ? default : Along(slope, b._tangents, y, false);
    }

    /// <summary>slope · tangents; NaN where f has no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Along(double slope, L tangents, double y, bool isRoot) =>
        double.IsFinite(slope) && !double.IsNaN(y) ? tangents * slope : Carefully(double.IsNaN(y) ? y : slope, tangents, isRoot);

    private static L Carefully(double slope, L tangents, bool isRoot) => isRoot
        ? L.ScaleWhatMoves(tangents, slope)
        : tangents * slope;
}
