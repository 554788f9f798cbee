namespace DiffKit.Numbers.Sides;

/// <summary>Whether in all directions of a plane, v·cos θ + w·sin θ, the slope of f is one linear form, and its curvature one quadratic form:
/// asked beyond every direction in which a choice is made in another way, so that no wedge between two kinks is left out, be it narrow.</summary>
/// <remarks>The curvature along w itself may be one on this side of v and another on that: it has no part in ∇²f·v.</remarks>
/// <param name="slopes">∇f·v and ∇f·w, and how large a slope in the plane may be.</param>
/// <param name="curvatures">vᵀ∇²f v and wᵀ∇²f v, and how large a curvature may be.</param>
internal sealed class AllAround((double V, double W, double Size) slopes, (double V, double W, double Size) curvatures)
{
    /// <summary>Relative to the size; the forms come from rays of their own.</summary>
    public const double Rounding = 1e-10;

    /// <summary>How far, in radians, a choice is foreseen that is made by neither a linear nor a quadratic form.</summary>
    private const double LongestTurn = 0.1;

    /// <summary>Past the direction where the choice changes: short, so that the next change is seen in time, but long enough for what
    /// differs there to stand out from the rounding.</summary>
    private const double ShortestTurn = Turning.Step / 3;

    /// <summary>A plane with more wedges is given up.</summary>
    private const int MostRays = 5000;

    /// <summary>sin² θ, and of the curvature what v has no part in, for each ray of a half of the plane.</summary>
    private readonly List<(double Weight, double Left)> _left = [];

    public bool Holds(
        Func<ReadOnlySpan<Turning>, Turning> f, int order, ReadOnlySpan<double> x, ReadOnlySpan<double> v, ReadOnlySpan<double> w) =>
        HoldsOnHalf(f, order, x, v, w, 0) && HoldsOnHalf(f, order, x, v, w, Math.PI);

    private bool HoldsOnHalf(
        Func<ReadOnlySpan<Turning>, Turning> f, int order,
        ReadOnlySpan<double> x, ReadOnlySpan<double> v, ReadOnlySpan<double> w, double from)
    {
        var seeded = new Turning[x.Length];
        double angle = from + ShortestTurn;
        _left.Clear();
        while (angle < from + Math.PI)
        {
            (double sin, double cos) = Math.SinCos(angle);
            for (int i = 0; i < seeded.Length; i++)
            {
                seeded[i] = Turning.Component(x[i], v[i] * cos + w[i] * sin, w[i] * cos - v[i] * sin, order);
            }

            Turning y = f(seeded);
            if (!Fits(y.Here, sin, cos) || _left.Count > MostRays)
            {
                return false;
            }

            angle += Math.Min(Math.Atan(y.Reach) + ShortestTurn, LongestTurn);
        }

        return WhatIsLeftIsOne();
    }

    private bool Fits(OneSided y, double sin, double cos)
    {
        _left.Add((sin * sin, 2 * y.Coefficient(2) - cos * cos * curvatures.V - 2 * cos * sin * curvatures.W));
        return Math.Abs(y.Coefficient(1) - cos * slopes.V - sin * slopes.W) <= Rounding * slopes.Size;
    }

    private bool WhatIsLeftIsOne()
    {
        (double weight, double left) = _left.MaxBy(each => each.Weight);
        double along = left / weight;
        return _left.TrueForAll(
            each => Math.Abs(each.Left - each.Weight * along) <= Rounding * Math.Max(curvatures.Size, Math.Abs(along)));
    }
}
