namespace DiffKit.Methods.ForwardMode;

/// <summary>The point x + t·v on numbers that carry derivatives.</summary>
internal static class Seed
{
    public static void Line(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Dual<double>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(x[i], v[i]);
        }
    }

    public static void Line(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, Span<Jet<double>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = Jet<double>.Line(x[i], v[i], order);
        }
    }
}
