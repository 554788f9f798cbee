using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Functions of a series that are each other's slope: their coefficients grow hand in hand, each from those below it.</summary>
internal static class JetPairs<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>y′ = y·u′.</summary>
    public static Jet<T> Exp(in Jet<T> u, T exp)
    {
        var coefficients = new Coefficients<T>(u.Rest.Length);
        Span<T> y = coefficients.All;
        for (int k = 1; k <= y.Length; k++)
        {
            y[k - 1] = Series.Term(u.Rest, exp, y[..(k - 1)], k);
        }

        return new(exp, coefficients);
    }

    /// <summary>sin′ = cos·u′, cos′ = -sin·u′.</summary>
    public static (Jet<T> Sin, Jet<T> Cos) Circular(in Jet<T> u, T sin, T cos) => Cross(u, sin, cos, T.NegativeOne);

    /// <summary>sinh′ = cosh·u′, cosh′ = sinh·u′.</summary>
    public static (Jet<T> Sinh, Jet<T> Cosh) Hyperbolic(in Jet<T> u, T sinh, T cosh) => Cross(u, sinh, cosh, T.One);

    /// <summary>sech′ = -sech·tanh·u′, tanh′ = sech²·u′: no 1 - tanh², which cancels, and no cosh, which overflows.</summary>
    public static (Jet<T> Sech, Jet<T> Tanh) SechTanh(in Jet<T> u, T sech, T tanh)
    {
        int n = u.Rest.Length;
        Coefficients<T> first = new(n), second = new(n), third = new(n), fourth = new(n);
        Span<T> s = first.All, t = second.All, both = third.All, square = fourth.All;
        for (int k = 1; k <= n; k++)
        {
            s[k - 1] = -Series.Term(u.Rest, sech * tanh, both[..(k - 1)], k);
            t[k - 1] = Series.Term(u.Rest, sech * sech, square[..(k - 1)], k);
            both[k - 1] = sech * t[k - 1] + s[k - 1] * tanh + Series.Inner<T>(s, t, k);
            square[k - 1] = sech * s[k - 1] + s[k - 1] * sech + Series.Inner<T>(s, s, k);
        }

        return (new(sech, first), new(tanh, second));
    }

    /// <summary>σ(u)′ = σ(u)·σ(-u)·u′, where σ(-u) = 1 - σ(u) is given to full accuracy.</summary>
    public static Jet<T> Logistic(in Jet<T> u, T here, T mirrored)
    {
        int n = u.Rest.Length;
        Coefficients<T> value = new(n), derivative = new(n);
        Span<T> y = value.All, slope = derivative.All;
        for (int k = 1; k <= n; k++)
        {
            y[k - 1] = Series.Term(u.Rest, here * mirrored, slope[..(k - 1)], k);
            slope[k - 1] = y[k - 1] * (mirrored - here) - Series.Inner<T>(y, y, k);
        }

        return new(here, value);
    }

    private static (Jet<T> First, Jet<T> Second) Cross(in Jet<T> u, T first, T second, T sign)
    {
        Coefficients<T> ofFirst = new(u.Rest.Length), ofSecond = new(u.Rest.Length);
        Span<T> a = ofFirst.All, b = ofSecond.All;
        for (int k = 1; k <= a.Length; k++)
        {
            a[k - 1] = Series.Term(u.Rest, second, b[..(k - 1)], k);
            b[k - 1] = sign * Series.Term(u.Rest, first, a[..(k - 1)], k);
        }

        return (new(first, ofFirst), new(second, ofSecond));
    }
}
