using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Arithmetic of truncated Taylor series, coefficient by coefficient.</summary>
internal static class Series
{
    public static T[] Add<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        var sum = new T[Math.Min(a.Length, b.Length)];
        for (int k = 0; k < sum.Length; k++)
        {
            sum[k] = a[k] + b[k];
        }

        return sum;
    }

    public static T[] Subtract<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        var difference = new T[Math.Min(a.Length, b.Length)];
        for (int k = 0; k < difference.Length; k++)
        {
            difference[k] = a[k] - b[k];
        }

        return difference;
    }

    public static T[] Scale<T>(ReadOnlySpan<T> a, T factor) where T : IFloatingPointIeee754<T>
    {
        var scaled = new T[a.Length];
        for (int k = 0; k < scaled.Length; k++)
        {
            scaled[k] = a[k] * factor;
        }

        return scaled;
    }

    public static Jet<T> Multiply<T>(Jet<T> a, Jet<T> b) where T : IFloatingPointIeee754<T>
    {
        T lead = a.Primal * b.Primal;
        if (a.Order is null || b.Order is null)
        {
            return new(lead, a.Order is not null ? Scale(a.Rest, b.Primal) : b.Order is not null ? Scale(b.Rest, a.Primal) : null);
        }

        var product = new T[Common(a, b)];
        for (int k = 1; k <= product.Length; k++)
        {
            product[k - 1] = a.Primal * b.Rest[k - 1] + a.Rest[k - 1] * b.Primal + Inner(a.Rest, b.Rest, k);
        }

        return new(lead, product);
    }

    public static Jet<T> Divide<T>(Jet<T> a, Jet<T> b) where T : IFloatingPointIeee754<T>
    {
        T lead = a.Primal / b.Primal;
        if (b.Order is null)
        {
            return new(lead, a.Order is null ? null : Quotients(a.Rest, b.Primal));
        }

        var quotient = new T[Common(a, b)];
        for (int k = 1; k <= quotient.Length; k++)
        {
            T ak = a.Order is null ? T.Zero : a.Rest[k - 1];
            quotient[k - 1] = (ak - lead * b.Rest[k - 1] - Inner(b.Rest, quotient, k)) / b.Primal;
        }

        return new(lead, quotient);
    }

    /// <summary>y with y′ = slope·u′: yₖ = Σᵢ i uᵢ sₖ₋ᵢ / k. A coefficient of u that is 0 passes nothing on, as in Dual.</summary>
    public static T[] Integrate<T>(ReadOnlySpan<T> u, Jet<T> slope) where T : IFloatingPointIeee754<T>
    {
        var y = new T[u.Length];
        for (int k = 1; k <= y.Length; k++)
        {
            y[k - 1] = Term(u, slope.Primal, slope.Rest, k);
        }

        return y;
    }

    /// <summary>Σᵢ₌₁ i uᵢ sₖ₋ᵢ / k, where s₀ = lead and the others lie in rest, as far as known.</summary>
    public static T Term<T>(ReadOnlySpan<T> u, T lead, ReadOnlySpan<T> rest, int k) where T : IFloatingPointIeee754<T>
    {
        T sum = T.IsZero(u[k - 1]) ? T.Zero : u[k - 1] * lead;
        for (int i = Math.Max(1, k - rest.Length); i < k; i++)
        {
            if (!T.IsZero(u[i - 1]))
            {
                sum += T.CreateTruncating(i) * u[i - 1] * rest[k - i - 1] / T.CreateTruncating(k);
            }
        }

        return sum;
    }

    /// <summary>Σᵢ aᵢ bₖ₋ᵢ over i = 1 ... k - 1.</summary>
    public static T Inner<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int k) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 1; i < k; i++)
        {
            sum += a[i - 1] * b[k - i - 1];
        }

        return sum;
    }

    public static int Common<T>(Jet<T> a, Jet<T> b) where T : IFloatingPointIeee754<T> =>
        Math.Min(a.Order ?? int.MaxValue, b.Order ?? int.MaxValue);

    private static T[] Quotients<T>(ReadOnlySpan<T> a, T divisor) where T : IFloatingPointIeee754<T>
    {
        var quotients = new T[a.Length];
        for (int k = 0; k < quotients.Length; k++)
        {
            quotients[k] = a[k] / divisor;
        }

        return quotients;
    }
}
