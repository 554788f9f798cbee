using System.Numerics;

namespace DiffKit.Numbers.Balls;

/// <summary>√, exp, log, sin, cos and atan of balls; of these all others are made.</summary>
internal static class BallElementary<P> where P : IPrecision
{
    /// <summary>Digits beyond the precision, against what rounding takes.</summary>
    private const int Guard = 32;

    /// <summary>Beyond 2^this exp leaves even these exponents, and sin would take that many digits of π.</summary>
    private const int LargestArgument = 1 << 16;

    private static readonly Ball<P> s_one = Ball<P>.Whole(1);

    /// <summary>So often is an argument halved before its series is summed: about the square root of the precision.</summary>
    private static int Halvings => (int)Math.Sqrt(P.Bits) / 2 + 2;

    public static Ball<P> Sqrt(Ball<P> x)
    {
        BigInteger least = x.Middle - x.Radius;
        if (x.IsNaN || least.Sign <= 0)
        {
            return x.IsZero ? x : Ball<P>.NaN;
        }

        int shift = 2 * P.Bits + (int.IsEvenInteger(x.Exponent) ? 0 : 1);
        BigInteger square = x.Middle << shift, root = Root(square);
        BigInteger moved = x.Radius.IsZero ? 0 : (x.Radius << shift) / Root(least << shift) + 1;
        return Ball<P>.Of(root, moved + (root * root == square ? 0 : 1), (x.Exponent - shift) / 2);
    }

    public static Ball<P> Exp(Ball<P> x)
    {
        if (x.IsZero || x.IsNaN || Magnitude(x) > 26 || IsWide(x))
        {
            return x.IsZero ? s_one : Ball<P>.NaN;
        }

        int halvings = Halvings, bits = P.Bits + Guard + 2 * halvings;
        int wide = bits + Math.Max(0, Magnitude(x)) + Guard;
        BigInteger t = Fixed(x, wide), ln2 = BallConstants<P>.FixedLn2(wide);
        BigInteger turns = (t + (ln2 >> 1)) / ln2;
        t = (t - turns * ln2) >> (wide - bits + halvings);
        BigInteger sum = BigInteger.One << bits, term = sum;
        int n = 1;
        for (; !term.IsZero; n++)
        {
            term = ((term * t) >> bits) / n;
            sum += term;
        }

        for (int k = 0; k < halvings; k++)
        {
            sum = (sum * sum) >> bits;
        }

        return Spread(Ball<P>.Of(sum, (BigInteger)(n + 8) << (halvings + 2), (long)turns - bits), x);
    }

    public static (Ball<P> Sin, Ball<P> Cos) SinCos(Ball<P> x)
    {
        if (x.IsNaN || x.IsZero || Magnitude(x) > LargestArgument || IsWide(x))
        {
            return x.IsZero ? (x, s_one) : (Ball<P>.NaN, Ball<P>.NaN);
        }

        // A small argument needs digits below its own first one.
        int small = Math.Min(Math.Max(0, -Magnitude(x)), 2 * P.Bits);
        int halvings = Halvings, bits = P.Bits + Guard + 2 * halvings + small;
        int wide = bits + Math.Max(0, Magnitude(x)) + Guard;
        BigInteger t = Fixed(x, wide), quarter = BallConstants<P>.FixedPi(wide) >> 1;
        BigInteger turns = (t + (quarter >> 1)) / quarter;
        t = (t - turns * quarter) >> (wide - bits + halvings);
        (BigInteger sin, BigInteger cos, int n) = Series(t, bits);
        for (int k = 0; k < halvings; k++)
        {
            (sin, cos) = ((sin * cos) >> (bits - 1), (cos * cos - sin * sin) >> bits);
        }

        BigInteger error = (BigInteger)(n + 8) << (2 * halvings + 2);
        Ball<P> s = Ball<P>.Of(sin, error, -bits).Wider(RadiusOf(x)), c = Ball<P>.Of(cos, error, -bits).Wider(RadiusOf(x));
        return (int)(turns & 3) switch { 0 => (s, c), 1 => (c, -s), 2 => (-s, -c), _ => (-c, s) };
    }

    /// <summary>y + log(x·exp(-y)) for the double y nearest to log(x).</summary>
    public static Ball<P> Log(Ball<P> x)
    {
        if (x.IsNaN || (x.Middle - x.Radius).Sign <= 0)
        {
            return Ball<P>.NaN;
        }

        if (x == s_one)
        {
            return default;
        }

        int length = (int)x.Middle.GetBitLength();
        double near = Math.Log((double)(x.Middle >> Math.Max(0, length - 64))) + Math.Log(2) * (x.Exponent + (double)Math.Max(0, length - 64));
        Ball<P> y = Ball<P>.Constant(near), left = x.Exactly * Exp(-y) - s_one;
        Ball<P> relative = RadiusOf(x) / Ball<P>.Of(x.Middle - x.Radius, 0, x.Exponent);
        return (y + Inverse(left, divisor: k => k, step: 1)).Wider(relative);
    }

    /// <summary>y + atan((x - tan(y))/(1 + x·tan(y))) for the double y nearest to atan(x).</summary>
    public static Ball<P> Atan(Ball<P> x)
    {
        if (x.IsNaN || x.IsZero)
        {
            return x;
        }

        Ball<P> middle = x.Exactly, y = Ball<P>.Constant(Math.Atan(x.Primal));
        (Ball<P> sin, Ball<P> cos) = SinCos(y);
        Ball<P> left = (middle * cos - sin) / (cos + middle * sin);
        return (y + Inverse(left, divisor: k => 2 * k - 1, step: 2)).Wider(RadiusOf(x));
    }

    /// <summary>Σ (-1)^(k-1)·uᵏ/k, which is log(1 + u), or Σ (-1)^(k-1)·u^(2k - 1)/(2k - 1), atan(u), for u near 0.</summary>
    private static Ball<P> Inverse(Ball<P> u, Func<int, int> divisor, int step)
    {
        if (u.IsNaN || u.IsZero || Magnitude(u) > -20)
        {
            return u.IsZero ? u : Ball<P>.NaN;
        }

        Ball<P> power = u, sum = u, factor = step == 1 ? -u : -(u * u);
        for (int k = 2; Magnitude(power) > Magnitude(u) - P.Bits - Guard; k++)
        {
            power *= factor;
            sum += power / Ball<P>.Whole(divisor(k));
        }

        return sum.Wider(power);
    }

    private static (BigInteger Sin, BigInteger Cos, int Terms) Series(BigInteger t, int bits)
    {
        BigInteger term = BigInteger.One << bits, cos = term, sin = 0;
        int n = 1;
        for (; !term.IsZero; n++)
        {
            term = ((term * t) >> bits) / n;
            BigInteger signed = (n & 2) == 0 ? term : -term;
            (sin, cos) = int.IsOddInteger(n) ? (sin + signed, cos) : (sin, cos + signed);
        }

        return (sin, cos, n);
    }

    /// <summary>The n with 2^(n - 1) ≤ |x| &lt; 2ⁿ, for the largest number of the ball, or one more.</summary>
    private static int Magnitude(Ball<P> x) => (int)(BigInteger.Abs(x.Middle) + x.Radius).GetBitLength() + x.Exponent;

    /// <summary>Whether the ball is so large that exp or sin of it tells nothing.</summary>
    private static bool IsWide(Ball<P> x) => !x.IsExact && (int)x.Radius.GetBitLength() + x.Exponent > -2;

    private static Ball<P> RadiusOf(Ball<P> x) => Ball<P>.Of(x.Radius, 0, x.Exponent);

    /// <summary>exp of the middle, wider by what the radius r makes of it: less than 2r of it, r being less than 1/2.</summary>
    private static Ball<P> Spread(Ball<P> y, Ball<P> x) => x.IsExact ? y : y.Wider(y * RadiusOf(x) * Ball<P>.Whole(2));

    private static BigInteger Fixed(Ball<P> x, int bits) =>
        x.Exponent + bits >= 0 ? x.Middle << (x.Exponent + bits) : x.Middle >> -(x.Exponent + bits);

    /// <summary>⌊√n⌋ by Newton's iteration from above.</summary>
    private static BigInteger Root(BigInteger n)
    {
        BigInteger root = BigInteger.One << ((int)(n.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + n / root) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
