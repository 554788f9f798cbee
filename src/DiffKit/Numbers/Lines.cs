namespace DiffKit.Numbers;

/// <summary>The line x + t·v on numbers that carry derivatives by t.</summary>
internal static class Lines
{
    /// <summary>For the first derivative, into scratch of the caller's, so that nothing is allocated.</summary>
    public static void Seed(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Dual<double>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(x[i], v[i]);
        }
    }

    /// <summary>For the first and the second derivative, into scratch of the caller's.</summary>
    public static void Seed(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Dual<Dual<double>>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(new(x[i], v[i]), v[i]);
        }
    }

    /// <summary>For all derivatives to the order given, into scratch of the caller's.</summary>
    public static void Seed(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, Span<Jet<double>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = Jet<double>.Line(x[i], v[i], order);
        }
    }

    /// <summary>For the first derivatives along several directions at once, into scratch of the caller's.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="directions">At most as many directions as there are lanes, n numbers each, one after the other.</param>
    /// <param name="seeded">n numbers; a lane without a direction stands still.</param>
    public static void Seed(ReadOnlySpan<double> x, ReadOnlySpan<double> directions, Span<DualN<Lanes8>> seeded)
    {
        Span<double> lanes = stackalloc double[Lanes8.Width];
        lanes.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            for (int lane = 0; lane * x.Length < directions.Length; lane++)
            {
                lanes[lane] = directions[lane * x.Length + i];
            }

            seeded[i] = new(x[i], Lanes8.Of(lanes));
        }
    }

    /// <summary>What f carries along each of the first directions, m numbers each; NaN where f is.</summary>
    public static double[][] Tangents(ReadOnlySpan<DualN<Lanes8>> y, int directions)
    {
        var tangents = new double[directions][];
        for (int lane = 0; lane < directions; lane++)
        {
            tangents[lane] = new double[y.Length];
        }

        Span<double> lanes = stackalloc double[Lanes8.Width];
        for (int i = 0; i < y.Length; i++)
        {
            y[i].TryWriteTangents(lanes);
            for (int lane = 0; lane < directions; lane++)
            {
                tangents[lane][i] = lanes[lane];
            }
        }

        return tangents;
    }

    /// <summary>The same of one direction.</summary>
    public static double[] Tangents(Dual<double>[] y) => Array.ConvertAll(y, yi => double.IsNaN(yi.Primal) ? yi.Primal : yi.Tangent);
}
