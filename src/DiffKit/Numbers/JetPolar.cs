using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Numbers;

/// <summary>A point (a, b) that moves, as series: its radius r, its angle θ and the cosine c and sine s of that. They grow hand in hand,
/// r′ = c·a′ + s·b′, r·θ′ = c·b′ - s·a′, c′ = -s·θ′, s′ = c·θ′: without squares, which leave the range of a double, and with nothing
/// that cancels far out.</summary>
internal static class JetPolar<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>One of them, by its rule, from its value y at a point that is not the origin.</summary>
    public static Jet<T> Of<R>(in Jet<T> a, in Jet<T> b, T y) where R : IRule2
    {
        (Jet<T> radius, Jet<T> angle, Jet<T> cos, Jet<T> sin) = Of(a, b);
        return Jet<T>.WithPrimal(
            typeof(R) == typeof(Hypot) ? radius
                : typeof(R) == typeof(PolarCos) ? cos
                : typeof(R) == typeof(PolarSin) ? sin
                : angle,
            y);
    }

    private static (Jet<T> Radius, Jet<T> Angle, Jet<T> Cos, Jet<T> Sin) Of(in Jet<T> a, in Jet<T> b)
    {
        int n = a.Order is null ? b.Rest.Length : b.Order is null ? a.Rest.Length : Math.Min(a.Rest.Length, b.Rest.Length);
        T radius = T.Hypot(a.Primal, b.Primal), cos = a.Primal / radius, sin = b.Primal / radius;
        Span<T> r = Jet<T>.Begin(out Jet<T> radii, radius, n), c = Jet<T>.Begin(out Jet<T> cosines, cos, n);
        Span<T> s = Jet<T>.Begin(out Jet<T> sines, sin, n), turn = Jet<T>.Begin(out Jet<T> angles, T.Zero, n);
        turn.Fill(T.Zero);
        for (int k = 1; k <= n; k++)
        {
            r[k - 1] = Along(a, cos, c, k) + Along(b, sin, s, k);
            turn[k - 1] = (Along(b, cos, c, k) - Along(a, sin, s, k) - Series.Term(turn, T.Zero, r[..(k - 1)], k)) / radius;
            c[k - 1] = -Series.Term(turn, sin, s[..(k - 1)], k);
            s[k - 1] = Series.Term(turn, cos, c[..(k - 1)], k);
        }

        return (radii, angles, cosines, sines);
    }

    /// <summary>The k-th coefficient of ∫slope·u′, of which k are known.</summary>
    private static T Along(in Jet<T> u, T lead, ReadOnlySpan<T> slope, int k) =>
        u.Order is null ? T.Zero : Series.Term(u.Rest, lead, slope[..(k - 1)], k);
}
