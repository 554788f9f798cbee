using System.Globalization;
using DiffKit.Rules;

namespace DiffKit.Numbers.Sides;

/// <summary>A number on three rays close to each other, x + t·(d + k·ε·d′), and how far the ray may turn from d towards d′ before a choice
/// between numbers, made on the way here, is made in another way.</summary>
/// <remarks>What decides a choice is the leading coefficient of a series, which is linear in the direction, or quadratic as that of x·y.
/// Where it is neither, a short turn is foreseen well enough.</remarks>
internal readonly struct Turning(OneSided here, OneSided near, OneSided far, double reach) : IValued<Turning, double>, IOrdered
{
    /// <summary>ε: small beside a turn, but not beside the root of the rounding.</summary>
    public const double Step = 1e-4;

    /// <summary>On the ray itself.</summary>
    public OneSided Here => here;

    /// <summary>By how many times d′ the ray may turn.</summary>
    public double Reach => reach;

    public double Primal => here.Primal;

    int IOrdered.Orders => IOrdered.Of(here);

    /// <summary>One component of the point, which moves by d and, per turn, by d′.</summary>
    public static Turning Component(double x, double d, double turn, int order)
    {
        return new(At(0), At(1), At(2), double.PositiveInfinity);

        OneSided At(int k) => new(Jet<double>.Line(x, d + k * Step * turn, order));
    }

    public static Turning Constant(double value) => new(
        OneSided.Constant(value), OneSided.Constant(value), OneSided.Constant(value), double.PositiveInfinity);

    public static Turning WithPrimal(Turning x, double primal) => x.With(each => OneSided.WithPrimal(each, primal));

    public static Turning operator +(Turning a, Turning b) => a.With(b, static (a, b) => a + b);

    public static Turning operator -(Turning a, Turning b) => a.With(b, static (a, b) => a - b);

    public static Turning operator -(Turning a) => a.With(static each => -each);

    public static Turning operator *(Turning a, Turning b) => a.With(b, static (a, b) => a * b);

    public static Turning operator /(Turning a, Turning b) => a.With(b, static (a, b) => a / b);

    public static bool operator ==(Turning a, Turning b) => a.Equals(b);

    public static bool operator !=(Turning a, Turning b) => !a.Equals(b);

    public static Turning Apply<R>(Turning x) where R : IRule
    {
        Turning y = x.With(OneSided.Apply<R>);
        bool chooses = typeof(R) == typeof(Abs) || typeof(R) == typeof(Sign) || typeof(R) == typeof(Jump) || typeof(R) == typeof(Sqrt);
        return chooses ? y.Until(x) : y;
    }

    public static Turning Apply2<R>(Turning a, Turning b) where R : IRule2
    {
        Turning y = a.With(b, OneSided.Apply2<R>);
        return typeof(R) == typeof(Max) || typeof(R) == typeof(Min) ? y.Until(a - b)
            : typeof(R) == typeof(MaxMagnitude) || typeof(R) == typeof(MinMagnitude) ? y.Until(a - b).Until(a + b)
            : typeof(R) == typeof(CopySign) ? y.Until(a).Until(b)
            : typeof(R) == typeof(Pow) || typeof(R) == typeof(RootN) ? y.Until(a)
            : y;
    }

    public bool Equals(Turning other) => here.Equals(other.Here) && near.Equals(other.Near) && far.Equals(other.Far);

    public override bool Equals(object? obj) => obj is Turning other && Equals(other);

    public override int GetHashCode() => here.GetHashCode();

    public int CompareTo(Turning other) => here.CompareTo(other.Here);

    public int CompareTo(object? obj) => obj is Turning other ? CompareTo(other) : here.CompareTo(obj);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => here.ToString(format, formatProvider);

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        here.TryFormat(destination, out charsWritten, format, provider);

    private OneSided Near => near;

    private OneSided Far => far;

    private Turning With(Func<OneSided, OneSided> f) => new(f(here), f(near), f(far), reach);

    private Turning With(Turning b, Func<OneSided, OneSided, OneSided> f) =>
        new(f(here, b.Here), f(near, b.Near), f(far, b.Far), Math.Min(reach, b.Reach));

    /// <summary>No further than to where u vanishes.</summary>
    private Turning Until(Turning u) => new(here, near, far, Math.Min(reach, u.Root()));

    /// <summary>The first root beyond 0 of the leading coefficient, as a parabola through the three; also where it but touches 0.</summary>
    private double Root()
    {
        int lead = Math.Min(here.Lead, Math.Min(near.Lead, far.Lead));
        double c = here.Coefficient(lead), second = near.Coefficient(lead), third = far.Coefficient(lead);
        double a = (third - 2 * second + c) / 2, b = (4 * second - 3 * c - third) / 2;
        double discriminant = b * b - 4 * a * c;
        double q = -(b + Math.CopySign(Math.Sqrt(discriminant > -Step * b * b ? Math.Max(discriminant, 0) : double.NaN), b)) / 2;
        return Step * Math.Min(Ahead(q / a), Ahead(c / q));
    }

    private static double Ahead(double root) => root > 0 ? root : double.PositiveInfinity;
}
