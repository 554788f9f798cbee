using System.Globalization;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>A truncated Taylor series along x + t·v for t ≥ 0 alone. There |u|, max and min have no kinks: which side is meant shows in
/// the first coefficient that is not 0 (the lexicographic derivatives of Nesterov 2005, in one direction).</summary>
/// <remarks>Values and all other rules are those of <see cref="Jet{T}"/>.</remarks>
internal readonly struct OneSided(Jet<double> series) : IValued<OneSided, double>, IOrdered
{
    public Jet<double> Series => series;

    public double Primal => series.Primal;

    int IOrdered.Orders => IOrdered.Of(series);

    public static OneSided Constant(double value) => new(Jet<double>.Constant(value));

    public static OneSided WithPrimal(OneSided x, double primal) => new(Jet<double>.WithPrimal(x.Series, primal));

    public static OneSided operator +(OneSided a, OneSided b) => new(a.Series + b.Series);

    public static OneSided operator -(OneSided a, OneSided b) => new(a.Series - b.Series);

    public static OneSided operator -(OneSided a) => new(-a.Series);

    public static OneSided operator *(OneSided a, OneSided b) => new(a.Series * b.Series);

    public static OneSided operator /(OneSided a, OneSided b) => new(a.Series / b.Series);

    public static bool operator ==(OneSided a, OneSided b) => a.Series == b.Series;

    public static bool operator !=(OneSided a, OneSided b) => a.Series != b.Series;

    public static OneSided Apply<R>(OneSided x) where R : IRule => new(
        typeof(R) == typeof(Abs) ? Side.Absolute(x.Series)
        : typeof(R) == typeof(Sqrt) && x.Primal == 0 ? JetPower<double>.OnOneSide(x.Series, 0.5)
        : IsRootAt<R>(x.Primal) && x.Series.Order is not null ? Side.Unknown(x.Series, R.Of(x.Primal))
        : Jet<double>.Apply<R>(x.Series));

    public static OneSided Apply2<R>(OneSided a, OneSided b) where R : IRule2 => new(
        typeof(R) == typeof(Max) ? Side.Larger(a.Series, b.Series)
        : typeof(R) == typeof(Min) ? -Side.Larger(-a.Series, -b.Series)
        : typeof(R) == typeof(MaxMagnitude) ? Side.Further(a.Series, b.Series)
        : typeof(R) == typeof(MinMagnitude) ? Side.Nearer(a.Series, b.Series)
        : typeof(R) == typeof(CopySign) ? Side.Signed(a.Series, b.Series)
        : a.Primal == 0 && ExponentAtZero<R>(b) is { } p ? JetPower<double>.OnOneSide(a.Series, p)
        : a.Primal == 0 && b.Primal == 0 && typeof(R) == typeof(Hypot)
        ? JetPower<double>.OnOneSide(a.Series * a.Series + b.Series * b.Series, 0.5)
        : Jet<double>.Apply2<R>(a.Series, b.Series));

    public bool Equals(OneSided other) => Series.Equals(other.Series);

    public override bool Equals(object? obj) => obj is OneSided other && Equals(other);

    public override int GetHashCode() => Series.GetHashCode();

    public int CompareTo(OneSided other) => Primal.CompareTo(other.Primal);

    public int CompareTo(object? obj) => obj is OneSided other ? CompareTo(other) : Primal.CompareTo(obj);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Series.ToString(format, formatProvider);

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Series.TryFormat(destination, out charsWritten, format, provider);

    /// <summary>p, where a rule is a power by a constant p > 0 that may have a kink at 0.</summary>
    private static double? ExponentAtZero<R>(OneSided b) where R : IRule2 =>
        b.Series.Order is not null || !(b.Primal > 0) ? null
        : typeof(R) == typeof(Pow) ? b.Primal
        : typeof(R) == typeof(RootN) && double.IsEvenInteger(b.Primal) ? 1 / b.Primal
        : null;

    /// <summary>At the end of an arc, where a series takes the mean of both sides.</summary>
    private static bool IsRootAt<R>(double x) where R : IRule => R.IsRoot && double.IsInfinity(R.Slope(x, R.Of(x)));
}
