using DiffKit.Expressions;

namespace DiffKit;

/// <summary>A formula: an immutable value made of numbers, names, sums, products, powers and elementary functions. Its operators build
/// formulas, lightly simplified as they are built: x + x is 2·x, x·x is x², 0·x is 0; nothing is expanded, and no value is changed where
/// both sides are defined.</summary>
/// <remarks>Subformulas are shared, so a formula is a graph. All that walks over it goes once over its distinct nodes and without
/// recursion: its depth does not matter. Two formulas are equal when they are made alike, up to the order of the terms of a sum and the
/// factors of a product.</remarks>
public abstract partial class Expr : IEquatable<Expr>
{
    private protected Expr(Fingerprint fingerprint) => Fingerprint = fingerprint;

    /// <summary>The exact number 0.</summary>
    public static Expr Zero { get; } = new Literal(Number.Zero);

    /// <summary>The exact number 1.</summary>
    public static Expr One { get; } = new Literal(Number.One);

    /// <summary>π, exactly.</summary>
    public static Expr Pi { get; } = new Constant("π", Math.PI);

    /// <summary>e = 2.718..., exactly.</summary>
    public static Expr E { get; } = new Constant("e", Math.E);

    internal Fingerprint Fingerprint { get; }

    /// <summary>What this node is made of, at most two formulas; null where there is none.</summary>
    internal virtual (Expr? First, Expr? Second) Operands => default;

    /// <summary>The coefficient c of the term c·t: 1 unless it is a number or a product that starts with one.</summary>
    internal virtual Number Coefficient => Number.One;

    /// <summary>The formula t of the term c·t.</summary>
    internal virtual Expr Rest => this;

    /// <summary>The number, exactly.</summary>
    public static implicit operator Expr(int value) => new Literal(value);

    /// <summary>The number as its shortest decimal: 0.1 is exactly 1/10, and turns back into the same double.</summary>
    public static implicit operator Expr(double value) => new Literal(Number.FromDouble(value));

    /// <summary>Whether they are made alike, up to the order of terms and factors.</summary>
    public static bool operator ==(Expr? left, Expr? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are made differently.</summary>
    public static bool operator !=(Expr? left, Expr? right) => !(left == right);

    /// <summary>a + b, like terms collected.</summary>
    public static Expr operator +(Expr left, Expr right) => Sum.Of(OrZero(left), OrZero(right));

    /// <summary>a - b, like terms collected.</summary>
    public static Expr operator -(Expr left, Expr right) => Sum.Of(OrZero(left), -right);

    /// <summary>-a.</summary>
    public static Expr operator -(Expr value) => Product.Of(new Literal(Number.MinusOne), OrZero(value));

    /// <summary>a·b, like powers collected.</summary>
    public static Expr operator *(Expr left, Expr right) => Product.Of(OrZero(left), OrZero(right));

    /// <summary>a/b, like powers collected.</summary>
    public static Expr operator /(Expr left, Expr right) =>
        Product.Of(OrZero(left), Power.Of(OrZero(right), new Literal(Number.MinusOne)));

    /// <summary>base^exponent.</summary>
    public static Expr Pow(Expr x, Expr exponent) => Power.Of(OrZero(x), OrZero(exponent));

    /// <summary>What <c>default(T)</c>, as in a new array, is of every other number: generic code may count on it.</summary>
    internal static Expr OrZero(Expr? x) => x ?? Zero;

    /// <summary>Whether they are made alike, up to the order of terms and factors; in constant time.</summary>
    public bool Equals(Expr? other) => other is not null && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Expr);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => unchecked((int)Fingerprint.Low);
}
