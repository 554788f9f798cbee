using System.Globalization;
using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers.Sides;

/// <summary>A number on the line x + t·v for small t > 0 alone: t⁻ᵖ times a truncated Taylor series, so that 1/t is one too. There |u|,
/// max and min have no kinks: which side is meant shows in the first coefficient that is not 0 (the lexicographic derivatives of Nesterov
/// 2005, in one direction).</summary>
/// <remarks>A constant 0 times anything is 0: what stands still adds nothing to a derivative, be the slope infinite.</remarks>
internal readonly struct OneSided : IValued<OneSided, double>, IOrdered
{
    /// <summary>Without poles; with some, it starts with a number that is not 0.</summary>
    private readonly Jet<double> _series;
    private readonly int _poles;

    public OneSided(in Jet<double> series) : this(series, 0)
    {
    }

    private OneSided(in Jet<double> series, int poles) => (_series, _poles) = (series, poles);

    /// <summary>The limit at t = 0.</summary>
    public double Primal => _poles == 0 ? _series.Primal : _series.Primal * double.PositiveInfinity;

    /// <summary>The series of a number without poles; else one of NaN.</summary>
    public Jet<double> Series => _poles == 0 ? _series : Unknown(double.NaN)._series;

    /// <summary>-1, 0 or 1: that of the first coefficient that is not 0; NaN where it is unknown.</summary>
    public double Side
    {
        get
        {
            double first = Lead > _series.Rest.Length ? 0 : _series.Coefficient(Lead);
            return double.IsNaN(first) ? first : Math.Sign(first);
        }
    }

    /// <summary>The order of the first coefficient that is not 0.</summary>
    public int Lead => JetPower<double>.Lead(_series);

    /// <summary>Whether it stands still.</summary>
    public bool IsConstant => _series.Order is null;

    /// <summary>Whether it leaves from 0 or comes from infinity.</summary>
    public bool IsAtEdge => _poles > 0 || (_series.Primal == 0 && !IsConstant);

    private bool IsNothing => _series.Primal == 0 && IsConstant;

    int IOrdered.Orders => IOrdered.Of(_series);

    /// <summary>cₖ of tᵏ; NaN where it is not known.</summary>
    public double Coefficient(int k) => _poles > 0 || k > (_series.Order ?? k) ? double.NaN : _series.Coefficient(k);

    public static OneSided Constant(double value) => new(Jet<double>.Constant(value));

    /// <summary>A value without known derivatives.</summary>
    public static OneSided Unknown(double primal) => new(JetPower<double>.Flat(primal, 1, 0));

    public static OneSided WithPrimal(OneSided x, double primal) =>
        x._poles > 0 || double.IsNaN(primal) ? x : new(Jet<double>.WithPrimal(x._series, primal));

    public static OneSided operator +(OneSided a, OneSided b)
    {
        int poles = Math.Max(a._poles, b._poles);
        return poles == 0 ? new(a._series + b._series) : Reduced(
            Shift.Up(a._series, poles - a._poles, b._series.Rest.Length) + Shift.Up(b._series, poles - b._poles, a._series.Rest.Length),
            poles);
    }

    public static OneSided operator -(OneSided a, OneSided b) => a + -b;

    public static OneSided operator -(OneSided a) => new(-a._series, a._poles);

    public static OneSided operator *(OneSided a, OneSided b) =>
        a.IsNothing ? a : b.IsNothing ? b : Reduced(a._series * b._series, a._poles + b._poles);

    public static OneSided operator /(OneSided a, OneSided b)
    {
        Jet<double> divisor = Shift.ToLead(b._series, out int zeros);
        return a.IsNothing && !b.IsNothing ? a : Reduced(a._series / divisor, a._poles + zeros - b._poles);
    }

    /// <summary>uᵖ of what leaves from 0 or comes from infinity.</summary>
    public static OneSided Power(OneSided u, double p)
    {
        if (u._poles == 0 && p > 0)
        {
            return new(JetPower<double>.OnOneSide(u._series, p));
        }

        Jet<double> scaled = Shift.ToLead(u._series, out int zeros);
        double exponent = p * (zeros - u._poles);
        return double.IsInteger(exponent)
            ? Reduced(Jet<double>.Apply2<Pow>(scaled, Jet<double>.Constant(p)), -(int)exponent)
            : Unknown(Math.Pow(u.Primal, p));
    }

    public static bool operator ==(OneSided a, OneSided b) => a._poles == b._poles && a._series == b._series;

    public static bool operator !=(OneSided a, OneSided b) => !(a == b);

    public static OneSided Apply<R>(OneSided x) where R : IRule => OneSidedRules.Apply<R>(x);

    public static OneSided Apply2<R>(OneSided a, OneSided b) where R : IRule2 => OneSidedRules.Apply2<R>(a, b);

    public bool Equals(OneSided other) => _poles == other._poles && _series.Equals(other._series);

    public override bool Equals(object? obj) => obj is OneSided other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_series, _poles);

    public int CompareTo(OneSided other) => Primal.CompareTo(other.Primal);

    public int CompareTo(object? obj) => obj is OneSided other ? CompareTo(other) : Primal.CompareTo(obj);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => _series.ToString(format, formatProvider);

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _series.TryFormat(destination, out charsWritten, format, provider);

    /// <summary>t⁻ᵖ times the series, where p may be negative, with as few poles as will do.</summary>
    private static OneSided Reduced(in Jet<double> series, int poles)
    {
        int zeros = poles > 0 ? Math.Min(JetPower<double>.Lead(series), poles) : 0;
        return poles < 0 ? new(Shift.Up(series, -poles, 0)) : new(Shift.Down(series, zeros), poles - zeros);
    }
}
