using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Arithmetic of truncated Taylor series, coefficient by coefficient.</summary>
internal static class Series
{
    public static Coefficients<T> Add<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        var sum = new Coefficients<T>(Math.Min(a.Length, b.Length));
        Span<T> c = sum.All;
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = a[k] + b[k];
        }

        return sum;
    }

    public static Coefficients<T> Subtract<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        var difference = new Coefficients<T>(Math.Min(a.Length, b.Length));
        Span<T> c = difference.All;
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = a[k] - b[k];
        }

        return difference;
    }

    public static Coefficients<T> Negate<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> => Scale(a, T.NegativeOne);

    public static Coefficients<T> Scale<T>(ReadOnlySpan<T> a, T factor) where T : IFloatingPointIeee754<T>
    {
        var scaled = new Coefficients<T>(a.Length);
        Span<T> c = scaled.All;
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = a[k] * factor;
        }

        return scaled;
    }

    public static Jet<T> Multiply<T>(in Jet<T> a, in Jet<T> b) where T : IFloatingPointIeee754<T>
    {
        T lead = a.Primal * b.Primal;
        ReadOnlySpan<T> u = a.Rest, v = b.Rest;
        if (u.IsEmpty || v.IsEmpty)
        {
            return new(lead, v.IsEmpty ? Scale(u, b.Primal) : Scale(v, a.Primal));
        }

        var product = new Coefficients<T>(Math.Min(u.Length, v.Length));
        Span<T> c = product.All;
        for (int k = 1; k <= c.Length; k++)
        {
            c[k - 1] = a.Primal * v[k - 1] + u[k - 1] * b.Primal + Inner(u, v, k);
        }

        return new(lead, product);
    }

    public static Jet<T> Divide<T>(in Jet<T> a, in Jet<T> b) where T : IFloatingPointIeee754<T>
    {
        T lead = a.Primal / b.Primal;
        ReadOnlySpan<T> u = a.Rest, v = b.Rest;
        if (v.IsEmpty)
        {
            return new(lead, Quotients(u, b.Primal));
        }

        var quotient = new Coefficients<T>(u.IsEmpty ? v.Length : Math.Min(u.Length, v.Length));
        Span<T> c = quotient.All;
        for (int k = 1; k <= c.Length; k++)
        {
            T ak = u.IsEmpty ? T.Zero : u[k - 1];
            c[k - 1] = (ak - lead * v[k - 1] - Inner(v, c, k)) / b.Primal;
        }

        return new(lead, quotient);
    }

    /// <summary>y with y′ = slope·u′: yₖ = Σᵢ i uᵢ sₖ₋ᵢ / k. A coefficient of u that is 0 passes nothing on, as in Dual.</summary>
    public static Coefficients<T> Integrate<T>(ReadOnlySpan<T> u, in Jet<T> slope) where T : IFloatingPointIeee754<T>
    {
        var integral = new Coefficients<T>(u.Length);
        Span<T> y = integral.All;
        for (int k = 1; k <= y.Length; k++)
        {
            y[k - 1] = Term(u, slope.Primal, slope.Rest, k);
        }

        return integral;
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

    private static Coefficients<T> Quotients<T>(ReadOnlySpan<T> a, T divisor) where T : IFloatingPointIeee754<T>
    {
        var quotients = new Coefficients<T>(a.Length);
        Span<T> c = quotients.All;
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = a[k] / divisor;
        }

        return quotients;
    }
}
