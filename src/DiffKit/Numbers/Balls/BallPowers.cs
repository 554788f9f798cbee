using System.Numerics;

namespace DiffKit.Numbers.Balls;

/// <summary>Powers and roots of balls.</summary>
internal static class BallPowers<P> where P : IPrecision
{
    /// <summary>Whole powers up to here are products.</summary>
    private const int LargestProduct = 1 << 12;

    /// <summary>xᵖ: of a negative x only for a whole p.</summary>
    public static Ball<P> Pow(Ball<P> x, Ball<P> p)
    {
        if (p.IsExact && BallSteps<P>.Floor(p) == p && Math.Abs(p.Primal) <= LargestProduct)
        {
            Ball<P> power = Whole(x, (int)Math.Abs(p.Primal));
            return p.Sign < 0 ? Ball<P>.Whole(1) / power : power;
        }

        Ball<P> twice = p * Ball<P>.Whole(2);
        return p.IsExact && BallSteps<P>.Floor(twice) == twice && Math.Abs(p.Primal) <= LargestProduct ? Pow(BallElementary<P>.Sqrt(x), twice)
            : x.IsZero && p.Sign > 0 ? x
            : BallElementary<P>.Exp(p * BallElementary<P>.Log(x));
    }

    /// <summary>The n-th root, of a negative x for an odd n.</summary>
    public static Ball<P> Root(Ball<P> x, int n) => x.IsZero && n > 0 ? x
        : x.Sign < 0 && int.IsOddInteger(n) ? -Root(-x, n)
        : BallElementary<P>.Exp(BallElementary<P>.Log(x) / Ball<P>.Whole(n));

    private static Ball<P> Whole(Ball<P> x, int n)
    {
        Ball<P> power = Ball<P>.Whole(1);
        for (int bit = (int)((BigInteger)n).GetBitLength() - 1; bit >= 0; bit--)
        {
            power *= power;
            power = (n >> bit & 1) == 1 ? power * x : power;
        }

        return power;
    }
}
