using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>Powers of a series by a constant exponent, also of one that starts at 0, where the answer may be smooth (x³ to the 1/3), have
/// a kink (√x²) or leave to infinity (x^1.875 from its second derivative on).</summary>
internal static class JetPower<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>u^p for t > 0 alone, where u starts at 0: without kinks.</summary>
    public static Jet<T> OnOneSide(in Jet<T> u, T p) => FromZero(u, p, T.Zero, oddRoot: false, oneSided: true);

    /// <summary>uᵖ.</summary>
    public static Jet<T> Of(in Jet<T> u, T p, T power) => T.IsZero(p) ? Jet<T>.Constant(power)
        : p == T.One ? Jet<T>.WithPrimal(u, power)
        : T.IsZero(u.Primal) ? FromZero(u, p, power, oddRoot: false)
        : IsOutOfRange(power) ? Series.Compose(power, Outer(u.Primal, p, u.Rest.Length), u)
        : new(power, Recurrence(u.Primal, u.Rest, p, power));

    /// <summary>The n-th root, which for odd n takes negative numbers too.</summary>
    public static Jet<T> Root(in Jet<T> u, int n, T root)
    {
        T p = T.One / T.CreateTruncating(n);
        return n == 1 ? u
            : T.IsZero(u.Primal) ? FromZero(u, p, root, int.IsOddInteger(n))
            : new(root, Recurrence(u.Primal, u.Rest, p, root));
    }

    /// <summary>The order of the first coefficient that is not 0; beyond the series where all are.</summary>
    public static int Lead(in Jet<T> u)
    {
        int k = 0;
        while (k <= u.Rest.Length && T.IsZero(u.Coefficient(k)))
        {
            k++;
        }

        return k;
    }

    /// <summary>|t|ᵐ·c: 0 below the order m, and NaN from there on, where the sides differ; but 0, the mean, for the first
    /// derivative.</summary>
    public static Jet<T> Kink(T value, int length, int order) => Flat(value, length, Math.Max(order - 1, 1));

    /// <summary>0 up to an order, and NaN beyond.</summary>
    public static Jet<T> Flat(T value, int length, int order)
    {
        var rest = new Coefficients<T>(length);
        Span<T> c = rest.All;
        for (int k = 1; k <= length; k++)
        {
            c[k - 1] = k <= order ? T.Zero : T.NaN;
        }

        return new(value, rest);
    }

    /// <summary>Whether a power is so small or so large, or a 0 that moves, that its derivatives don't follow from it: x² is 0 at 1e-200, and
    /// its curvature 2.</summary>
    private static bool IsOutOfRange(T power) => typeof(T).IsValueType && !T.IsNormal(power);

    /// <summary>p(p - 1)...(p - k + 1)/k!·u^(p-k) for k = 1 ... n.</summary>
    private static T[] Outer(T u, T p, int n)
    {
        var outer = new T[n];
        T binomial = T.One;
        for (int k = 1; k <= n; k++)
        {
            binomial *= (p - T.CreateTruncating(k - 1)) / T.CreateTruncating(k);
            outer[k - 1] = T.IsZero(binomial) ? T.Zero : binomial * T.Pow(u, p - T.CreateTruncating(k));
        }

        return outer;
    }

    /// <summary>u·y′ = p·u′·y: yₖ = Σᵢ (p·i - (k - i)) uᵢ yₖ₋ᵢ / (k·u₀).</summary>
    private static Coefficients<T> Recurrence(T lead, ReadOnlySpan<T> u, T p, T power)
    {
        var coefficients = new Coefficients<T>(u.Length);
        Span<T> y = coefficients.All;
        for (int k = 1; k <= y.Length; k++)
        {
            T sum = T.Zero;
            for (int i = 1; i < k; i++)
            {
                sum += (p * T.CreateTruncating(i) - T.CreateTruncating(k - i)) * u[i - 1] * y[k - i - 1];
            }

            y[k - 1] = p * u[k - 1] * (power / lead) + sum / (T.CreateTruncating(k) * lead);
        }

        return coefficients;
    }

    /// <summary>With u = tᵐ·s, s₀ ≠ 0: uᵖ = t^(mp)·sᵖ where that is a power series.</summary>
    private static Jet<T> FromZero(in Jet<T> u, T p, T power, bool oddRoot, bool oneSided = false)
    {
        int m = Lead(u), n = u.Rest.Length;
        if (m > n)
        {
            return T.IsNegative(p) ? Flat(power, n, 0) : BeyondTheSeries(power, n, p * T.CreateTruncating(m), !oneSided && p == Constants.Half<T>());
        }

        T lead = u.Coefficient(m), exponent = p * T.CreateTruncating(m);
        T scale = oddRoot ? T.CopySign(T.Pow(T.Abs(lead), p), lead) : T.Pow(lead, p);
        bool bothSides = oddRoot || T.IsInteger(p), even = int.IsEvenInteger(m);
        if (T.IsNegative(p) || T.IsNaN(scale))
        {
            return Flat(power, n, 0);
        }

        if (!oneSided && IsKinked(u.Rest[m..]))
        {
            return Flat(power, n, int.CreateSaturating(T.Ceiling(exponent)) - 1);
        }

        if (!T.IsInteger(exponent))
        {
            return Singular(power, n, exponent, scale, k => (!bothSides && !even) || int.IsEvenInteger(k) == even);
        }

        int h = int.CreateTruncating(exponent);
        return !oneSided && !bothSides && even && int.IsOddInteger(h) ? Kink(power, n, h) : Shifted(u, m, h, p, scale, power);
    }

    /// <summary>O(t^h): 0 below h and, of a square root, at h = 1 too, the mean of both sides of |t|; what follows is not known.</summary>
    private static Jet<T> BeyondTheSeries(T power, int length, T h, bool squareRoot) =>
        Flat(power, length, squareRoot && h == T.One ? 1 : int.CreateSaturating(T.Ceiling(h)) - 1);

    /// <summary>Whether coefficients are unknown, and the one before them is perhaps a mean, whose powers mean nothing.</summary>
    private static bool IsKinked(ReadOnlySpan<T> behind)
    {
        foreach (T each in behind)
        {
            if (T.IsNaN(each))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>t^h·sᵖ; what the coefficients of u do not determine is NaN.</summary>
    private static Jet<T> Shifted(in Jet<T> u, int m, int h, T p, T scale, T power)
    {
        int n = u.Rest.Length;
        Coefficients<T> behind = Recurrence(u.Coefficient(m), u.Rest[m..], p, scale), rest = new(n);
        ReadOnlySpan<T> tail = behind.Known;
        Span<T> c = rest.All;
        for (int k = 1; k <= n; k++)
        {
            int i = k - h;
            c[k - 1] = i < 0 ? T.Zero : i == 0 ? scale : i <= tail.Length ? tail[i - 1] : T.NaN;
        }

        return new(power, rest);
    }

    /// <summary>scale·|t|^q with q no whole number: 0 below q; above, infinite and of changing sign, or NaN at an order where the two
    /// sides do not agree.</summary>
    private static Jet<T> Singular(T power, int length, T q, T scale, Func<int, bool> sidesAgree)
    {
        var rest = new Coefficients<T>(length);
        Span<T> c = rest.All;
        int first = int.CreateTruncating(T.Floor(q)) + 1;
        for (int k = 1; k <= length; k++)
        {
            T infinity = int.IsEvenInteger(k - first) == T.IsPositive(scale) ? T.PositiveInfinity : T.NegativeInfinity;
            c[k - 1] = k < first ? T.Zero : sidesAgree(k) ? infinity : T.NaN;
        }

        return new(power, rest);
    }
}
