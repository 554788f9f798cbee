namespace DiffKit.Numbers.Balls;

/// <summary>Γ and its logarithmic derivatives on balls: the recurrence leads to where Stirling's series holds, whose error is less than the
/// first term left out (Abramowitz and Stegun 6.1.15, 6.1.42, 6.4.6, 6.4.11).</summary>
internal static class BallGammas<P> where P : IPrecision
{
    /// <summary>Above it the shift and Bernoulli's numbers take seconds.</summary>
    private const int MostBits = 3000;

    private const double Largest = 1e6;

    private static readonly Ball<P> s_one = Ball<P>.Whole(1), s_half = Ball<P>.Constant(0.5);

    public static Ball<P> Gamma(Ball<P> x)
    {
        (Ball<P> far, Ball<P> product) = Shifted(x);
        return BallElementary<P>.Exp(Stirling(far)) / product;
    }

    public static Ball<P> LogGamma(Ball<P> x)
    {
        (Ball<P> far, Ball<P> product) = Shifted(x);
        return Stirling(far) - BallElementary<P>.Log(BallSteps<P>.Abs(product));
    }

    /// <summary>ψ⁽ⁿ⁾(x); n = 0 is digamma.</summary>
    public static Ball<P> Polygamma(int n, Ball<P> x)
    {
        if (n < 0 || !IsInReach(x))
        {
            return Ball<P>.NaN;
        }

        Ball<P> exponent = Ball<P>.Whole(n + 1), sum = default;
        for (; x.Primal < P.Bits / 2 + 2 * n; x += s_one)
        {
            sum += s_one / BallPowers<P>.Pow(x, exponent);
        }

        Ball<P> factorial = BallSeries<P>.Factorial(n);
        return n == 0 ? BallElementary<P>.Log(x) - s_half / x - Tail(0, x) - sum
            : (Ball<P>.Whole(int.IsOddInteger(n) ? 1 : -1) * (factorial * (s_one / Ball<P>.Whole(n) + s_half / x) / BallPowers<P>.Pow(x, Ball<P>.Whole(n))
                + Tail(n, x) + factorial * sum));
    }

    private static bool IsInReach(Ball<P> x) => !x.IsNaN && Math.Abs(x.Primal) < Largest && P.Bits < MostBits;

    /// <summary>x + n, and x·(x + 1)·...·(x + n - 1).</summary>
    private static (Ball<P> Far, Ball<P> Product) Shifted(Ball<P> x)
    {
        if (!IsInReach(x))
        {
            return (Ball<P>.NaN, Ball<P>.NaN);
        }

        Ball<P> product = s_one;
        for (; x.Primal < P.Bits / 2; x += s_one)
        {
            product *= x;
        }

        return (x, product);
    }

    /// <summary>log Γ(x) = (x - 1/2)·log(x) - x + log(2π)/2 + Σ B₂ₖ/(2k·(2k - 1)·x^(2k - 1)).</summary>
    private static Ball<P> Stirling(Ball<P> x) => x.IsNaN ? x
        : (x - s_half) * BallElementary<P>.Log(x) - x + s_half * BallElementary<P>.Log(Ball<P>.Whole(2) * BallConstants<P>.Pi)
            + Asymptotic(x, s_one / x, k => s_one / Ball<P>.Whole(2 * k * (2 * k - 1)));

    /// <summary>Σ B₂ₖ·(2k + n - 1)!/((2k)!·x^(2k + n)).</summary>
    private static Ball<P> Tail(int n, Ball<P> x)
    {
        Ball<P> weight = BallSeries<P>.Factorial(Math.Max(n - 1, 0));
        return Asymptotic(x, s_one / BallPowers<P>.Pow(x, Ball<P>.Whole(n + 2)), k =>
        {
            // (2k + n - 1)!/(2k)! from the one before; of n = 0 it is 1/(2k).
            weight = n == 0 ? s_one / Ball<P>.Whole(2 * k)
                : weight * Ball<P>.Whole((2 * k + n - 1) * (2 * k + n - 2)) / Ball<P>.Whole(2 * k * (2 * k - 1));
            return weight;
        });
    }

    private static Ball<P> Asymptotic(Ball<P> x, Ball<P> power, Func<int, Ball<P>> weight)
    {
        Ball<P> sum = default, step = s_one / (x * x), small = Ball<P>.Of(1, 0, -P.Bits - 8);
        ReadOnlySpan<Ball<P>> bernoulli = BallConstants<P>.EvenBernoulli;
        Ball<P> term = s_one, first = default;
        for (int k = 1; k <= bernoulli.Length; k++)
        {
            term = bernoulli[k - 1] * weight(k) * power;
            first = k == 1 ? term.Largest * small : first;
            sum += term;
            power *= step;
            if (term.Largest < first)
            {
                break;
            }
        }

        return sum.Wider(term);
    }
}
