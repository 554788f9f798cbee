using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Functions of a series that are each other's slope: their coefficients grow hand in hand, each from those below it.</summary>
internal static class JetPairs<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>y′ = y·u′.</summary>
    public static Jet<T> Exp(Jet<T> u, T exp)
    {
        var y = new T[u.Rest.Length];
        for (int k = 1; k <= y.Length; k++)
        {
            y[k - 1] = Series.Term(u.Rest, exp, Known(y, k), k);
        }

        return new(exp, y);
    }

    /// <summary>sin′ = cos·u′, cos′ = -sin·u′.</summary>
    public static (Jet<T> Sin, Jet<T> Cos) Circular(Jet<T> u, T sin, T cos) => Cross(u, sin, cos, T.NegativeOne);

    /// <summary>sinh′ = cosh·u′, cosh′ = sinh·u′.</summary>
    public static (Jet<T> Sinh, Jet<T> Cosh) Hyperbolic(Jet<T> u, T sinh, T cosh) => Cross(u, sinh, cosh, T.One);

    /// <summary>sech′ = -sech·tanh·u′, tanh′ = sech²·u′: no 1 - tanh², which cancels, and no cosh, which overflows.</summary>
    public static (Jet<T> Sech, Jet<T> Tanh) SechTanh(Jet<T> u, T sech, T tanh)
    {
        int n = u.Rest.Length;
        T[] s = new T[n], t = new T[n], both = new T[n], square = new T[n];
        for (int k = 1; k <= n; k++)
        {
            s[k - 1] = -Series.Term(u.Rest, sech * tanh, Known(both, k), k);
            t[k - 1] = Series.Term(u.Rest, sech * sech, Known(square, k), k);
            both[k - 1] = sech * t[k - 1] + s[k - 1] * tanh + Series.Inner<T>(s, t, k);
            square[k - 1] = sech * s[k - 1] + s[k - 1] * sech + Series.Inner<T>(s, s, k);
        }

        return (new(sech, s), new(tanh, t));
    }

    /// <summary>σ(u)′ = σ(u)·σ(-u)·u′, where σ(-u) = 1 - σ(u) is given to full accuracy.</summary>
    public static Jet<T> Logistic(Jet<T> u, T here, T mirrored)
    {
        int n = u.Rest.Length;
        T[] y = new T[n], slope = new T[n];
        for (int k = 1; k <= n; k++)
        {
            y[k - 1] = Series.Term(u.Rest, here * mirrored, Known(slope, k), k);
            slope[k - 1] = y[k - 1] * (mirrored - here) - Series.Inner<T>(y, y, k);
        }

        return new(here, y);
    }

    private static (Jet<T> First, Jet<T> Second) Cross(Jet<T> u, T first, T second, T sign)
    {
        T[] a = new T[u.Rest.Length], b = new T[u.Rest.Length];
        for (int k = 1; k <= a.Length; k++)
        {
            a[k - 1] = Series.Term(u.Rest, second, Known(b, k), k);
            b[k - 1] = sign * Series.Term(u.Rest, first, Known(a, k), k);
        }

        return (new(first, a), new(second, b));
    }

    /// <summary>The coefficients below k.</summary>
    private static ReadOnlySpan<T> Known(T[] y, int k) => y.AsSpan(0, k - 1);
}
