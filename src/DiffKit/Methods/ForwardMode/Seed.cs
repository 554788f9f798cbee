using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>As many variables at once as a number has lanes.</summary>
internal static class Seed
{
    /// <summary>Variables first ... first + width - 1 move along one direction each, and all along v one level further out.</summary>
    public static void Axes<L>(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int first, Span<Dual<DualN<L>>> seeded)
        where L : unmanaged, ILanes<L>
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(DualN<L>.Variable(x[i], i - first), v[i]);
        }
    }
}
