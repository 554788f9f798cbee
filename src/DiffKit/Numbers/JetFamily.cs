using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>A function f(a, u) of a constant index and a series, whose slope is made of its neighbours f(a ± 1, u), as a Bessel function's
/// is. Each derivative in u is a sum of weights times members of the family, so that order n takes 2n + 1 values.</summary>
internal static class JetFamily<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>f(a, u), where y is its value: Σ f⁽ᵏ⁾(u₀)/k!·(u - u₀)ᵏ.</summary>
    public static Jet<T> Of<R>(T a, in Jet<T> u, T y) where R : IRule2
    {
        T scale = ScaleOf(u);
        T[] outer = Coefficients<R>(a, u.Primal, u.Rest.Length, scale);
        return IsLine(u) ? OnLine(outer, u.Rest[0] / scale, y) : Series.Compose(y, outer, u / scale);
    }

    private static bool IsLine(in Jet<T> u)
    {
        for (int k = 1; k < u.Rest.Length; k++)
        {
            if (!T.IsZero(u.Rest[k]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same where u = u₀ + slope·t: no products of series.</summary>
    private static Jet<T> OnLine(T[] outer, T slope, T y)
    {
        Span<T> c = Jet<T>.Begin(out Jet<T> result, y, outer.Length);
        T power = T.One;
        for (int k = 0; k < outer.Length; k++)
        {
            power *= slope;
            c[k] = outer[k] * power;
        }

        return result;
    }

    /// <summary>The power of two below the slope of u, so that coefficients of high order stay in the range of a double.</summary>
    private static T ScaleOf(in Jet<T> u)
    {
        if (typeof(T) != typeof(double) || u.Rest.Length == 0)
        {
            return T.One;
        }

        T slope = T.Abs(u.Rest[0]);
        return slope > T.One && T.IsFinite(slope) ? T.ScaleB(T.One, T.ILogB(slope)) : T.One;
    }

    /// <summary>f⁽ᵏ⁾(u₀)/k!·scaleᵏ for k = 1 ... n. Members of the family are worked out once, and only where they have a weight.</summary>
    private static T[] Coefficients<R>(T a, T u, int n, T scale) where R : IRule2
    {
        Dictionary<int, T> family = [];
        var weights = new T[2 * n + 1];
        Array.Fill(weights, T.Zero);
        weights[n] = T.One;
        var coefficients = new T[n];
        for (int k = 1; k <= n; k++)
        {
            weights = Differentiated<R>(weights, a - T.CreateTruncating(n), T.CreateTruncating(k) / scale);
            coefficients[k - 1] = T.Zero;
            for (int i = n - k; i <= n + k; i++)
            {
                coefficients[k - 1] += T.IsZero(weights[i]) ? T.Zero : weights[i] * Member(i - n);
            }
        }

        return coefficients;

        T Member(int offset)
        {
            if (!family.TryGetValue(offset, out T? value))
            {
                value = R.Of(a + T.CreateTruncating(offset), u);
                family.Add(offset, value);
            }

            return value;
        }
    }

    /// <summary>The weights of the derivative over k, where the first weight is that of f(first, u).</summary>
    private static T[] Differentiated<R>(T[] weights, T first, T k) where R : IRule2
    {
        var result = new T[weights.Length];
        Array.Fill(result, T.Zero);
        for (int i = 0; i < weights.Length; i++)
        {
            if (!T.IsZero(weights[i]) && R.Neighbours(first + T.CreateTruncating(i)) is var (below, above))
            {
                result[Math.Max(i - 1, 0)] += weights[i] * below / k;
                result[Math.Min(i + 1, result.Length - 1)] += weights[i] * above / k;
            }
        }

        return result;
    }
}
