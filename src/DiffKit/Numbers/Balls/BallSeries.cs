using System.Numerics;

namespace DiffKit.Numbers.Balls;

/// <summary>Functions by their power series, which converge everywhere; what their terms cancel, the ball tells.</summary>
internal static class BallSeries<P> where P : IPrecision
{
    /// <summary>Beyond it the series take thousands of terms.</summary>
    private const double Farthest = 500;

    private static readonly Ball<P> s_one = Ball<P>.Whole(1), s_half = Ball<P>.Constant(0.5);

    /// <summary>2/√π·exp(-x²)·Σ 2ⁿ·x^(2n + 1)/(1·3·...·(2n + 1)), whose terms have one sign.</summary>
    public static Ball<P> Erf(Ball<P> x) => Math.Abs(x.Primal) > 40 ? Ball<P>.NaN
        : Ball<P>.Whole(2) / BallElementary<P>.Sqrt(BallConstants<P>.Pi) * BallElementary<P>.Exp(-(x * x))
            * Sum(x, Ball<P>.Whole(2) * x * x, k => Ball<P>.Whole(2 * k + 1), _ => s_one);

    /// <summary>Jₙ with the sign -1, Iₙ with 1: (x/2)ⁿ/n!·Σ (sign·x²/4)ᵏ/(k!·(n + 1) ... (n + k)).</summary>
    public static Ball<P> Bessel(int n, Ball<P> x, int sign)
    {
        if (n < 0)
        {
            Ball<P> mirrored = Bessel(-n, x, sign);
            return sign < 0 && int.IsOddInteger(n) ? -mirrored : mirrored;
        }

        Ball<P> half = x * s_half;
        return Math.Abs(x.Primal) > Farthest ? Ball<P>.NaN
            : BallPowers<P>.Pow(half, Ball<P>.Whole(n)) / Factorial(n)
                * Sum(s_one, Ball<P>.Whole(sign) * half * half, k => Ball<P>.Whole((BigInteger)k * (n + k)), _ => s_one);
    }

    /// <summary>Yₙ with the sign -1, Kₙ with 1 (Abramowitz and Stegun 9.1.11, 9.6.11).</summary>
    public static Ball<P> Second(int n, Ball<P> x, int sign)
    {
        if (n < 0)
        {
            Ball<P> mirrored = Second(-n, x, sign);
            return sign < 0 && int.IsOddInteger(n) ? -mirrored : mirrored;
        }

        if (x.Sign <= 0 || x.Primal > Farthest)
        {
            return Ball<P>.NaN;
        }

        Ball<P> half = x * s_half, square = half * half, power = BallPowers<P>.Pow(half, Ball<P>.Whole(n)), finite = default;
        for (int k = 0; k < n; k++)
        {
            finite += Factorial(n - k - 1) / Factorial(k) * BallPowers<P>.Pow(Ball<P>.Whole(-sign) * square, Ball<P>.Whole(k));
        }

        // ψ(k + 1) + ψ(n + k + 1), from term to term.
        Ball<P> digammas = Ball<P>.Whole(2) * BallGammas<P>.Polygamma(0, s_one);
        for (int k = 1; k <= n; k++)
        {
            digammas += s_one / Ball<P>.Whole(k);
        }

        Ball<P> infinite = Sum(
            s_one, Ball<P>.Whole(sign) * square, k => Ball<P>.Whole((BigInteger)k * (n + k)),
            k => digammas += k == 0 ? default : s_one / Ball<P>.Whole(k) + s_one / Ball<P>.Whole(n + k));
        infinite *= power / Factorial(n);
        Ball<P> logarithm = BallElementary<P>.Log(half) * Bessel(n, x, sign), odd = Ball<P>.Whole(int.IsOddInteger(n) ? 1 : -1);
        return sign < 0
            ? (Ball<P>.Whole(2) * logarithm - finite / power - infinite) / BallConstants<P>.Pi
            : s_half * finite / power + odd * (logarithm - s_half * infinite);
    }

    /// <summary>xⁿ/(1·3·...·(2n + 1))·Σ (-x²/2)ᵏ/(k!·(2n + 3)·...·(2n + 2k + 1)).</summary>
    public static Ball<P> SphericalJ(int n, Ball<P> x)
    {
        if (n < 0 || Math.Abs(x.Primal) > Farthest)
        {
            return Ball<P>.NaN;
        }

        Ball<P> lead = BallPowers<P>.Pow(x, Ball<P>.Whole(n));
        for (int k = 1; k <= n; k++)
        {
            lead /= Ball<P>.Whole(2 * k + 1);
        }

        return lead * Sum(s_one, -(x * x * s_half), k => Ball<P>.Whole((BigInteger)k * (2 * n + 2 * k + 1)), _ => s_one);
    }

    /// <summary>Σ xᵏ/(k!·(k + n + 1)).</summary>
    public static Ball<P> ExpRel(int n, Ball<P> x) => n < 0 || Math.Abs(x.Primal) > Farthest ? Ball<P>.NaN
        : Sum(s_one, x, k => Ball<P>.Whole(k), k => s_one / Ball<P>.Whole(k + n + 1));

    public static Ball<P> Factorial(int n)
    {
        BigInteger factorial = 1;
        for (int k = 2; k <= n; k++)
        {
            factorial *= k;
        }

        return Ball<P>.Whole(factorial);
    }

    /// <summary>Σ wₖ·tₖ where tₖ = tₖ₋₁·u/dₖ, until the terms left out are small beside the largest: once u/d is below 1/4 they are less than
    /// the last, since no weight here grows by more than half.</summary>
    private static Ball<P> Sum(Ball<P> first, Ball<P> u, Func<int, Ball<P>> divisor, Func<int, Ball<P>> weight)
    {
        Ball<P> term = first, sum = first * weight(0), largest = sum.Largest;
        Ball<P> quarter = Ball<P>.Constant(0.25), small = Ball<P>.Of(1, 0, -P.Bits - 8);
        for (int k = 1; !sum.IsNaN; k++)
        {
            Ball<P> ratio = u / divisor(k);
            term *= ratio;
            Ball<P> weighted = term * weight(k);
            sum += weighted;
            largest = BallSteps<P>.Max(largest, weighted.Largest);
            if (ratio.Largest < quarter && (weighted.Largest < largest * small || weighted.IsZero))
            {
                return sum.Wider(weighted);
            }
        }

        return sum;
    }
}
