using System.Globalization;

namespace DiffKit;

/// <summary>Where a function may be called in one of its variables: an interval, closed, open, or unbounded.</summary>
public readonly record struct Domain
{
    private Domain(double lower, double upper, bool openBelow, bool openAbove)
    {
        if (double.IsNaN(lower) || double.IsNaN(upper) || lower > upper)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture,
                    $"The bounds {lower} and {upper} are crossed or no numbers; give the lower one first."));
        }

        (Lower, Upper, IsOpenBelow, IsOpenAbove) = (lower, upper, openBelow, openAbove);
    }

    /// <summary>All numbers.</summary>
    public static Domain Everywhere => Closed(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The lower bound.</summary>
    public double Lower { get; }

    /// <summary>The upper bound.</summary>
    public double Upper { get; }

    /// <summary>Whether the lower bound itself is outside.</summary>
    public bool IsOpenBelow { get; }

    /// <summary>Whether the upper bound itself is outside.</summary>
    public bool IsOpenAbove { get; }

    /// <summary>The least double inside.</summary>
    internal double Least => IsOpenBelow ? Math.BitIncrement(Lower) : Lower;

    /// <summary>The greatest double inside.</summary>
    internal double Greatest => IsOpenAbove ? Math.BitDecrement(Upper) : Upper;

    /// <summary>lower ≤ x ≤ upper; the two may be equal.</summary>
    public static Domain Closed(double lower, double upper) => new(lower, upper, false, false);

    /// <summary>lower &lt; x &lt; upper.</summary>
    public static Domain Open(double lower, double upper) => new(lower, upper, true, true);

    /// <summary>x ≥ lower.</summary>
    public static Domain AtLeast(double lower) => new(lower, double.PositiveInfinity, false, false);

    /// <summary>x &gt; lower.</summary>
    public static Domain Above(double lower) => new(lower, double.PositiveInfinity, true, false);

    /// <summary>x ≤ upper.</summary>
    public static Domain AtMost(double upper) => new(double.NegativeInfinity, upper, false, false);

    /// <summary>x &lt; upper.</summary>
    public static Domain Below(double upper) => new(double.NegativeInfinity, upper, false, true);

    /// <summary>Whether x is inside.</summary>
    public bool Contains(double x) => x >= Least && x <= Greatest;

    /// <summary>For example <c>[0, 1)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsOpenBelow ? '(' : '[')}{Lower}, {Upper}{(IsOpenAbove ? ')' : ']')}");
}
