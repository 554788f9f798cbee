using System.Globalization;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>A double and a bound of what rounding has done to it: a running error analysis (Higham, Accuracy and Stability of Numerical
/// Algorithms, 2nd ed., section 3.3), to first order, each rounding known exactly. Its values are those of double arithmetic to the last bit.</summary>
internal readonly struct Bounded(double value, double bound) : IValued<Bounded, double>
{
    /// <summary>Half an ulp, relative to the number.</summary>
    public const double Unit = 1.0 / (1L << 53);

    /// <summary>What an elementary function of the runtime or of ours may be off by, in half ulps.</summary>
    private const double FunctionUnits = 4;

    /// <summary>What a function of a family, such as Bessel's, may be off by, and by how much its argument may seem to be moved.</summary>
    private const double FamilyUnits = 16;

    /// <summary>Where an argument's bound is so large a part of it, its slope there tells nothing of the function around.</summary>
    private const double MostOfArgument = 1e-4;

    /// <summary>Below it numbers begin to lose their last digits to underflow.</summary>
    private const double Smallest = 1e-300;

    public double Primal => value;

    /// <summary>The true number is within this of the value; NaN or infinite where that can't be told.</summary>
    public double Bound => bound;

    public static Bounded Constant(double value) => new(value, 0);

    public static Bounded WithPrimal(Bounded x, double primal) => new(primal, x.Bound);

    public static Bounded operator +(Bounded a, Bounded b)
    {
        double sum = a.Primal + b.Primal, ofB = sum - a.Primal;
        return new(sum, a.Bound + b.Bound + Math.Abs(a.Primal - (sum - ofB) + (b.Primal - ofB)));
    }

    public static Bounded operator -(Bounded a, Bounded b) => a + -b;

    public static Bounded operator -(Bounded a) => new(-a.Primal, a.Bound);

    public static Bounded operator *(Bounded a, Bounded b)
    {
        double product = a.Primal * b.Primal, rounding = Math.Abs(Math.FusedMultiplyAdd(a.Primal, b.Primal, -product));
        double underflow = Math.Abs(product) < Smallest && a.Primal != 0 && b.Primal != 0 ? double.Epsilon : 0;
        return new(product, Math.Abs(a.Primal) * b.Bound + (Math.Abs(b.Primal) + b.Bound) * a.Bound + rounding + underflow);
    }

    public static Bounded operator /(Bounded a, Bounded b)
    {
        double quotient = a.Primal / b.Primal, least = Math.Abs(b.Primal) - b.Bound;
        double rounding = Math.Abs(Math.FusedMultiplyAdd(quotient, b.Primal, -a.Primal));
        double underflow = Math.Abs(quotient) < Smallest && a.Primal != 0 ? double.Epsilon : 0;
        return new(
            quotient,
            least > 0 || b.Bound == 0 ? (a.Bound + rounding + Math.Abs(quotient) * b.Bound) / least + underflow : double.PositiveInfinity);
    }

    public static bool operator ==(Bounded a, Bounded b) => a.Primal == b.Primal;

    public static bool operator !=(Bounded a, Bounded b) => a.Primal != b.Primal;

    public static Bounded Apply<R>(Bounded x) where R : IRule
    {
        double y = R.Of(x.Primal), moved = x.Bound == 0 ? 0 : Moved(x, R.Slope(x.Primal, y));
        bool isLost = Math.Abs(y) < Smallest && x.Primal != 0 && (y != 0 || R.IsSmooth);
        return new(y, moved + FunctionUnits * Unit * Math.Abs(y) + (isLost ? double.Epsilon : 0));
    }

    public static Bounded Apply2<R>(Bounded a, Bounded b) where R : IRule2
    {
        double y = R.Of(a.Primal, b.Primal), units = R.IsFamily ? FamilyUnits : FunctionUnits;
        b = R.IsFamily ? new(b.Primal, b.Bound + units * Unit * Math.Abs(b.Primal)) : b;
        double movedByA = a.Bound == 0 ? 0 : Moved(a, R.SlopeA(a.Primal, b.Primal, y));
        double movedByB = b.Bound == 0 ? 0 : Moved(b, R.SlopeB(a.Primal, b.Primal, y));
        bool isLost = Math.Abs(y) < Smallest && b.Primal != 0 && (y != 0 || R.IsFamily);
        return new(y, movedByA + movedByB + units * Unit * Math.Abs(y) + (isLost ? double.Epsilon : 0));
    }

    public bool Equals(Bounded other) => Primal.Equals(other.Primal) && Bound.Equals(other.Bound);

    public override bool Equals(object? obj) => obj is Bounded other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Primal, Bound);

    public int CompareTo(Bounded other) => Primal.CompareTo(other.Primal);

    public int CompareTo(object? obj) => obj is Bounded other ? CompareTo(other) : Primal.CompareTo(obj);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Primal.ToString(format, formatProvider)} ± {Bound.ToString(format, formatProvider)}";

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    private static double Moved(Bounded x, double slope) =>
        x.Bound <= MostOfArgument * Math.Max(Math.Abs(x.Primal), 1) ? Math.Abs(slope) * x.Bound : double.PositiveInfinity;
}
