using System.Numerics;

namespace DiffKit.Tests.Samples;

/// <summary>A ratio of integers: what is worked out with it is exact, so that no rounding hides an error or stands in for one.</summary>
internal readonly struct Rational
{
    private readonly BigInteger numerator, denominator;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (this.numerator, this.denominator) = (numerator / common, denominator / common);
    }

    public bool IsZero => numerator.IsZero;

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.numerator, a.denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.numerator * b.numerator, a.denominator * b.denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.numerator * b.denominator, a.denominator * b.numerator);

    /// <summary>The ratio that a double is.</summary>
    public static Rational Of(double value)
    {
        int exponent = value == 0 ? 0 : Math.ILogB(value) - 52;
        BigInteger digits = new(Math.ScaleB(value, -exponent));
        return exponent < 0 ? new(digits, BigInteger.One << -exponent) : new(digits << exponent, 1);
    }

    public double ToDouble()
    {
        const int bits = 64;
        long shift = bits - numerator.GetBitLength() + denominator.GetBitLength();
        BigInteger scaled = shift >= 0 ? (numerator << (int)shift) / denominator : numerator / (denominator << (int)-shift);
        return Math.ScaleB((double)scaled, (int)-shift);
    }

    /// <summary>The weights of samples at places, all distinct, in the derivative of an order at 0 of the polynomial through them: k! times
    /// the coefficient of tᵏ in Lagrange's polynomials.</summary>
    public static Rational[] Weights(Rational[] places, int order) => Array.ConvertAll(places, here =>
    {
        var coefficients = new List<Rational> { 1 };
        Rational below = 1;
        foreach (Rational other in places.Where(place => !(place - here).IsZero))
        {
            coefficients = [.. Enumerable.Range(0, coefficients.Count + 1).Select(power =>
                (power > 0 ? coefficients[power - 1] : 0) - (power < coefficients.Count ? other * coefficients[power] : 0))];
            below *= here - other;
        }

        return Enumerable.Range(1, order).Aggregate(coefficients.ElementAtOrDefault(order), (product, k) => product * k) / below;
    });
}
