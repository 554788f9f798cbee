using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Arithmetic of truncated Taylor series, coefficient by coefficient.</summary>
internal static class Series
{
    public static void Add<T>(in Jet<T> a, in Jet<T> b, out Jet<T> sum) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> u = a.Rest, v = b.Rest;
        Span<T> c = Jet<T>.Begin(out sum, a.Primal + b.Primal, Common(u, v));
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = u.IsEmpty ? v[k] : v.IsEmpty ? u[k] : u[k] + v[k];
        }
    }

    public static void Subtract<T>(in Jet<T> a, in Jet<T> b, out Jet<T> difference) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> u = a.Rest, v = b.Rest;
        Span<T> c = Jet<T>.Begin(out difference, a.Primal - b.Primal, Common(u, v));
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = u.IsEmpty ? -v[k] : v.IsEmpty ? u[k] : u[k] - v[k];
        }
    }

    public static void Scale<T>(in Jet<T> a, T factor, out Jet<T> scaled) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> u = a.Rest;
        Span<T> c = Jet<T>.Begin(out scaled, a.Primal * factor, u.Length);
        for (int k = 0; k < c.Length; k++)
        {
            c[k] = u[k] * factor;
        }
    }

    public static void Multiply<T>(in Jet<T> a, in Jet<T> b, out Jet<T> product) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> u = a.Rest, v = b.Rest;
        Span<T> c = Jet<T>.Begin(out product, a.Primal * b.Primal, Common(u, v));
        for (int k = 1; k <= c.Length; k++)
        {
            c[k - 1] = u.IsEmpty ? a.Primal * v[k - 1]
                : v.IsEmpty ? u[k - 1] * b.Primal
                : a.Primal * v[k - 1] + u[k - 1] * b.Primal + Inner(u, v, k);
        }
    }

    public static void Divide<T>(in Jet<T> a, in Jet<T> b, out Jet<T> quotient) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> u = a.Rest, v = b.Rest;
        T lead = a.Primal / b.Primal;
        Span<T> c = Jet<T>.Begin(out quotient, lead, Common(u, v));
        for (int k = 1; k <= c.Length; k++)
        {
            T uk = u.IsEmpty ? T.Zero : u[k - 1];
            c[k - 1] = v.IsEmpty ? uk / b.Primal : (uk - lead * v[k - 1] - Inner(v, c, k)) / b.Primal;
        }
    }

    /// <summary>value + Σ outerₖ (u - u₀)ᵏ. An outer coefficient that overflows, or is unknown, spoils none of the orders below its own.</summary>
    public static Jet<T> Compose<T>(T value, ReadOnlySpan<T> outer, in Jet<T> u) where T : IFloatingPointIeee754<T>
    {
        Span<T> y = Jet<T>.Begin(out Jet<T> composed, value, u.Rest.Length);
        y.Fill(T.Zero);
        T[] power = u.Rest.ToArray(); // of (u - u₀), from the order k on
        for (int k = 1; k <= y.Length; k++)
        {
            for (int i = k; i <= y.Length; i++)
            {
                y[i - 1] += T.IsZero(power[i - 1]) ? T.Zero : outer[k - 1] * power[i - 1];
            }

            power = Raised(power, u.Rest, k);
        }

        return composed;
    }

    /// <summary>power·(u - u₀), where power starts at the order k.</summary>
    private static T[] Raised<T>(T[] power, ReadOnlySpan<T> u, int k) where T : IFloatingPointIeee754<T>
    {
        var raised = new T[power.Length];
        for (int i = k + 1; i <= raised.Length; i++)
        {
            raised[i - 1] = T.Zero;
            for (int j = k; j < i; j++)
            {
                raised[i - 1] += power[j - 1] * u[i - j - 1];
            }
        }

        return raised;
    }

    /// <summary>The lower order of the two; a constant fits any.</summary>
    private static int Common<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> v) =>
        u.IsEmpty ? v.Length : v.IsEmpty ? u.Length : Math.Min(u.Length, v.Length);

    /// <summary>y with y′ = slope·u′: yₖ = Σᵢ i uᵢ sₖ₋ᵢ / k.</summary>
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
        T sum = T.Zero;
        for (int i = Math.Max(1, k - rest.Length); i < k; i++)
        {
            sum += T.CreateTruncating(i) * u[i - 1] * rest[k - i - 1];
        }

        return u[k - 1] * lead + sum / T.CreateTruncating(k);
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
}
