using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Functions of a series that are each other's slope: their coefficients grow hand in hand, each from those below it.</summary>
internal static class JetPairs<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>y′ = y·u′.</summary>
    public static Jet<T> Exp(in Jet<T> u, T exp)
    {
        Span<T> y = Jet<T>.Begin(out Jet<T> result, exp, u.Rest.Length);
        for (int k = 1; k <= y.Length; k++)
        {
            y[k - 1] = Series.Term(u.Rest, exp, y[..(k - 1)], k);
        }

        return result;
    }

    /// <summary>first′ = second·u′, from the values of both, where second′ = sign·first·u′: sin and cos of each other with the sign -1,
    /// sinh and cosh with 1.</summary>
    public static Jet<T> First(in Jet<T> u, T first, T second, T sign)
    {
        int n = u.Rest.Length;
        Span<T> a = Jet<T>.Begin(out Jet<T> result, first, n), b = Jet<T>.Begin(out Jet<T> other, second, n);
        for (int k = 1; k <= n; k++)
        {
            a[k - 1] = Series.Term(u.Rest, second, b[..(k - 1)], k);
            b[k - 1] = sign * Series.Term(u.Rest, first, a[..(k - 1)], k);
        }

        return result;
    }

    /// <summary>tanh′ = sech²·u′.</summary>
    public static Jet<T> Tanh(in Jet<T> u, T sech, T tanh)
    {
        SechTanh(u, sech, tanh, out _, out Jet<T> tangent);
        return tangent;
    }

    /// <summary>sech′ = -sech·tanh·u′.</summary>
    public static Jet<T> Sech(in Jet<T> u, T sech, T tanh)
    {
        SechTanh(u, sech, tanh, out Jet<T> secant, out _);
        return secant;
    }

    /// <summary>σ(u)′ = σ(u)·σ(-u)·u′, where the slope σ(u)·σ(-u) and tanh(u/2) = σ(u) - σ(-u) are given to full accuracy.</summary>
    public static Jet<T> Logistic(in Jet<T> u, T here, T steepness, T tanh)
    {
        int n = u.Rest.Length;
        Span<T> y = Jet<T>.Begin(out Jet<T> result, here, n), slope = Jet<T>.Begin(out Jet<T> derivative, steepness, n);
        for (int k = 1; k <= n; k++)
        {
            y[k - 1] = Series.Term(u.Rest, steepness, slope[..(k - 1)], k);
            slope[k - 1] = -y[k - 1] * tanh - Series.Inner<T>(y, y, k);
        }

        return result;
    }

    /// <summary>sech′ = -sech·tanh·u′, tanh′ = sech²·u′: no 1 - tanh², which cancels, and no cosh, which overflows.</summary>
    private static void SechTanh(in Jet<T> u, T sech, T tanh, out Jet<T> secant, out Jet<T> tangent)
    {
        int n = u.Rest.Length;
        Span<T> s = Jet<T>.Begin(out secant, sech, n), t = Jet<T>.Begin(out tangent, tanh, n);
        Span<T> both = Jet<T>.Begin(out Jet<T> product, sech * tanh, n), square = Jet<T>.Begin(out Jet<T> squares, sech * sech, n);
        for (int k = 1; k <= n; k++)
        {
            s[k - 1] = -Series.Term(u.Rest, sech * tanh, both[..(k - 1)], k);
            t[k - 1] = Series.Term(u.Rest, sech * sech, square[..(k - 1)], k);
            both[k - 1] = sech * t[k - 1] + s[k - 1] * tanh + Series.Inner<T>(s, t, k);
            square[k - 1] = sech * s[k - 1] + s[k - 1] * sech + Series.Inner<T>(s, s, k);
        }
    }
}
