using System.Numerics;

namespace DiffKit.Numbers.Balls;

/// <summary>π, log 2 and Bernoulli's numbers, to any precision.</summary>
/// <typeparam name="P">The precision of those that are kept.</typeparam>
internal static class BallConstants<P> where P : IPrecision
{
    private const int Guard = 16;

    private static readonly Lazy<Ball<P>> s_pi = new(() => Ball<P>.Of(FixedPi(P.Bits + Guard), 1, -P.Bits - Guard));
    private static readonly Lazy<Ball<P>> s_ln2 = new(() => Ball<P>.Of(FixedLn2(P.Bits + Guard), 1, -P.Bits - Guard));
    private static readonly Lazy<Ball<P>[]> s_bernoulli = new(() => Bernoulli(P.Bits / 2));

    public static Ball<P> Pi => s_pi.Value;

    public static Ball<P> Ln2 => s_ln2.Value;

    /// <summary>B₂, B₄, B₆ ...: as many as Stirling's series may need at this precision.</summary>
    public static ReadOnlySpan<Ball<P>> EvenBernoulli => s_bernoulli.Value;

    /// <summary>π·2^bits to 1: 16·atan(1/5) - 4·atan(1/239) (Machin).</summary>
    public static BigInteger FixedPi(int bits) => (16 * Arc(5, bits + Guard, -1) - 4 * Arc(239, bits + Guard, -1)) >> Guard;

    /// <summary>log(2)·2^bits to 1: 18·artanh(1/26) - 2·artanh(1/4801) + 8·artanh(1/8749).</summary>
    public static BigInteger FixedLn2(int bits) =>
        (18 * Arc(26, bits + Guard, 1) - 2 * Arc(4801, bits + Guard, 1) + 8 * Arc(8749, bits + Guard, 1)) >> Guard;

    /// <summary>Σ signᵏ/((2k + 1)·n^(2k + 1))·2^bits.</summary>
    private static BigInteger Arc(int n, int bits, int sign)
    {
        BigInteger power = (BigInteger.One << bits) / n, sum = power;
        for (int k = 1; !power.IsZero; k++)
        {
            power = sign * power / (n * n);
            sum += power / (2 * k + 1);
        }

        return sum;
    }

    /// <summary>B₂ₖ = (-1)^(k-1)·2k·Tₖ/(4ᵏ(4ᵏ - 1)) of the tangent numbers T (Brent and Harvey, Fast computation of Bernoulli, tangent and
    /// secant numbers, 2013).</summary>
    private static Ball<P>[] Bernoulli(int count)
    {
        var tangent = new BigInteger[count + 1];
        tangent[1] = 1;
        for (int k = 2; k <= count; k++)
        {
            tangent[k] = (k - 1) * tangent[k - 1];
        }

        for (int k = 2; k <= count; k++)
        {
            for (int j = k; j <= count; j++)
            {
                tangent[j] = (j - k) * tangent[j - 1] + (j - k + 2) * tangent[j];
            }
        }

        return [.. Enumerable.Range(1, count).Select(k =>
            Ball<P>.Whole((int.IsEvenInteger(k) ? -2 : 2) * k * tangent[k]) / Ball<P>.Whole((BigInteger.One << (4 * k)) - (BigInteger.One << (2 * k))))];
    }
}
