using System.Globalization;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>A value and the set of variables that it depends on: the pattern of a Jacobian, found by evaluating f. Through
/// <c>Adjoint&lt;Dependence&gt;</c> the partial derivatives tell what they depend on, which is the pattern of the Hessian.</summary>
/// <remarks>The pattern holds where f takes the same branches; it may have entries that happen to be 0.</remarks>
internal readonly struct Dependence : IValued<Dependence, double>
{
    private Dependence(double primal, IndexSet? on) => (Primal, On) = (primal, on);

    /// <inheritdoc/>
    public double Primal { get; }

    /// <summary>The variables; null for none.</summary>
    public IndexSet? On { get; }

    public static Dependence Variable(double value, int index) => new(value, IndexSet.Of(index));

    /// <inheritdoc/>
    public static Dependence Constant(double value) => new(value, null);

    /// <inheritdoc/>
    public static Dependence WithPrimal(Dependence x, double primal) => new(primal, x.On);

    /// <inheritdoc/>
    public static Dependence Apply<R>(Dependence x) where R : IRule => new(R.Of(x.Primal), x.On);

    /// <inheritdoc/>
    public static Dependence Apply2<R>(Dependence a, Dependence b) where R : IRule2 => Both(R.Of(a.Primal, b.Primal), a, b);

    public static Dependence operator +(Dependence a, Dependence b) => Both(a.Primal + b.Primal, a, b);

    public static Dependence operator -(Dependence a, Dependence b) => Both(a.Primal - b.Primal, a, b);

    public static Dependence operator -(Dependence a) => new(-a.Primal, a.On);

    /// <summary>The constant 0 times anything depends on nothing.</summary>
    public static Dependence operator *(Dependence a, Dependence b) =>
        IsNothing(a) || IsNothing(b) ? Constant(0) : Both(a.Primal * b.Primal, a, b);

    public static Dependence operator /(Dependence a, Dependence b) => IsNothing(a) ? Constant(0) : Both(a.Primal / b.Primal, a, b);

    public static bool operator ==(Dependence a, Dependence b) => a.Primal == b.Primal && a.On == b.On;

    public static bool operator !=(Dependence a, Dependence b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Dependence other) => Primal.Equals(other.Primal) && On == other.On;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dependence other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Primal.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Dependence other) => Primal.CompareTo(other.Primal);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is Dependence other ? CompareTo(other) : Primal.CompareTo(obj);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Primal.ToString(format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Primal.TryFormat(destination, out charsWritten, format, provider);

    private static Dependence Both(double primal, Dependence a, Dependence b) => new(primal, IndexSet.Union(a.On, b.On));

    private static bool IsNothing(Dependence x) => x.Primal == 0 && x.On is null;
}
