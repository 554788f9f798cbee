using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>|u|, max, min and a copied sign of series, which tell on which side of a tie each goes: by the first coefficient that differs.</summary>
internal static class JetKinks<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>±u by its first coefficient that is not 0; where that has odd order, |u| has a kink.</summary>
    public static Jet<T> Absolute(in Jet<T> u, T abs)
    {
        int lead = JetPower<T>.Lead(u);
        return lead > u.Rest.Length ? Jet<T>.WithPrimal(u, abs)
            : T.IsNaN(u.Coefficient(lead)) ? JetPower<T>.Flat(abs, u.Rest.Length, lead - 1)
            : int.IsEvenInteger(lead) ? Jet<T>.WithPrimal(u * Special.Sign(u.Coefficient(lead)), abs)
            : JetPower<T>.Kink(abs, u.Rest.Length, lead);
    }

    /// <summary>|a| with the sign of b, whose value is y: where both pass through 0 at an odd order it is a or -a. Null on the jump of an a
    /// that is not 0, and where nothing can be told from the values alone or from the coefficients: a 0 may be the mean of a kink.</summary>
    public static Jet<T>? Signed(in Jet<T> a, in Jet<T> b, T y)
    {
        int lead = JetPower<T>.Lead(a), turn = JetPower<T>.Lead(b), n = Math.Max(a.Rest.Length, b.Rest.Length);
        if (!typeof(T).IsValueType || (b.Order is not null && turn > n))
        {
            return null;
        }

        T side = b.Order is null || turn == 0 ? T.CopySign(T.One, b.Primal) : Special.Sign(b.Coefficient(turn));
        return b.Order is null || int.IsEvenInteger(turn) ? Jet<T>.WithPrimal(Absolute(a, T.Abs(y)) * side, y)
            : lead == 0 || (a.Order is not null && (lead > a.Rest.Length || T.IsNaN(a.Coefficient(lead)))) ? null
            : int.IsEvenInteger(lead) ? JetPower<T>.Kink(y, n, lead)
            : Jet<T>.WithPrimal(a * (side * Special.Sign(a.Coefficient(Math.Min(lead, a.Rest.Length)))), y);
    }

    /// <summary>max(a, b), whose value is y; null where that cannot be told from the values alone, as of formulas.</summary>
    public static Jet<T>? Larger(in Jet<T> a, in Jet<T> b, T y)
    {
        Jet<T> excess = a - b;
        int lead = JetPower<T>.Lead(excess), n = excess.Rest.Length;
        if (lead > n)
        {
            return Jet<T>.WithPrimal(a.Order is null ? b : a, y);
        }

        T first = excess.Coefficient(lead);
        return !typeof(T).IsValueType || !(T.Abs(first) > T.Zero) ? null
            : int.IsEvenInteger(lead) ? Jet<T>.WithPrimal(first > T.Zero ? a : b, y)
            : Crossing(a, b, y, lead, n);
    }

    /// <summary>Two series that cross with the coefficient of an odd order: alike below it, different on both sides from there on. Of the
    /// first derivative the mean is known.</summary>
    private static Jet<T> Crossing(in Jet<T> a, in Jet<T> b, T y, int order, int length)
    {
        Span<T> c = Jet<T>.Begin(out Jet<T> crossing, y, length);
        for (int k = 1; k <= length; k++)
        {
            c[k - 1] = k < order || (k == 1 && order == 1) ? (At(a, k) + At(b, k)) * Constants.Half<T>() : T.NaN;
        }

        return crossing;
    }

    private static T At(in Jet<T> series, int k) => series.Order is null ? T.Zero : series.Rest[k - 1];
}
