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

    /// <summary>What f carries along the line; NaN where f is.</summary>
    public static double[] Tangents(Dual<double>[] y) => Array.ConvertAll(y, yi => double.IsNaN(yi.Primal) ? yi.Primal : yi.Tangent);
}
