namespace DiffKit.Numbers.Sides;

/// <summary>∇²f at a point around which f is smooth in all its variables, although a piece of f is not: found on one ray, and then held to
/// what f does on every axis, on other rays and all around planes that these span. That takes f by itself alone, whatever n is.</summary>
internal static class Whole
{
    /// <summary>As many coefficients as tell of a curvature and of how large it would be, did nothing cancel; and more, where divisions and
    /// roots of 0 lose some.</summary>
    private static readonly int[] s_orders = [3, 7, 15];

    /// <summary>Writes ∇²f in place of what the chain rule found; false, with nothing written, where f is not smooth as a whole, or that is
    /// not known.</summary>
    /// <param name="f">The function.</param>
    /// <param name="turning">The function on rays that turn.</param>
    /// <param name="value">f(x).</param>
    /// <param name="x">The point.</param>
    /// <param name="columns">n columns of n numbers.</param>
    public static bool TryWrite(
        Func<ReadOnlySpan<Adjoint<Dual<OneSided>>>, Adjoint<Dual<OneSided>>> f,
        Func<ReadOnlySpan<Turning>, Turning> turning,
        double value, ReadOnlySpan<double> x, double[][] columns)
    {
        foreach (int order in s_orders)
        {
            Paraboloid found = OnOneRay(f, order, value, x);
            if (found.IsKnown)
            {
                bool isSmooth = IsOnEveryRay(found, turning, order, x) && IsAllAround(found, turning, order, x);
                if (isSmooth)
                {
                    found.Columns.CopyTo(columns, 0);
                }

                return isSmooth;
            }
        }

        return false;
    }

    private static Paraboloid OnOneRay(
        Func<ReadOnlySpan<Adjoint<Dual<OneSided>>>, Adjoint<Dual<OneSided>>> f, int order, double value, ReadOnlySpan<double> x)
    {
        using var tape = new Tape<Dual<OneSided>>();
        var seeded = new Dual<OneSided>[x.Length];
        var found = new Paraboloid(value, x.Length);
        for (int j = 0; j < x.Length && found.IsKnown; j++)
        {
            for (int i = 0; i < seeded.Length; i++)
            {
                seeded[i] = new(new(Jet<double>.Line(x[i], Rays.Component(0, i, x), order)), OneSided.Constant(i == j ? 1 : 0));
            }

            Adjoint<Dual<OneSided>> y = f(tape.FirstVariables(seeded));
            found.Set(j, tape.FirstDerivatives(y, x.Length));
        }

        return found;
    }

    private static bool IsOnEveryRay(Paraboloid found, Func<ReadOnlySpan<Turning>, Turning> f, int order, ReadOnlySpan<double> x)
    {
        int axes = 2 * x.Length, rays = Rays.Count(x.Length);
        var seeded = new Turning[x.Length];
        bool isSmooth = true;
        for (int k = 0; k < axes + rays && isSmooth; k++)
        {
            double[] d = k < axes ? Axis(k, x.Length) : Rays.Direction(k - axes, x);
            for (int i = 0; i < seeded.Length; i++)
            {
                seeded[i] = Turning.Component(x[i], d[i], 0, order);
            }

            isSmooth = found.Fits(f(seeded).Here, d);
        }

        return isSmooth;
    }

    private static bool IsAllAround(Paraboloid found, Func<ReadOnlySpan<Turning>, Turning> f, int order, ReadOnlySpan<double> x)
    {
        bool isSmooth = true;
        for (int ray = 0; ray + 2 < Rays.Count(x.Length) && isSmooth; ray += 4)
        {
            double[] v = Rays.Direction(ray, x), w = Rays.Direction(ray + 2, x);
            isSmooth = found.Around(v, w).Holds(f, order, x, v, w);
        }

        return isSmooth;
    }

    /// <summary>e₀, -e₀, e₁, ...</summary>
    private static double[] Axis(int k, int n)
    {
        var axis = new double[n];
        axis[k / 2] = int.IsEvenInteger(k) ? 1 : -1;
        return axis;
    }
}
