using System.Runtime.Intrinsics;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Eight variables at once on numbers that carry as many derivatives.</summary>
internal static class Seed
{
    /// <summary>Variables first ... first + 7 move along one direction each; all others stand still. What the pass before left right is
    /// not written again.</summary>
    public static void Axes(ReadOnlySpan<double> x, int first, Span<Dual8> seeded)
    {
        int end = first == 0 ? x.Length : Math.Min(first + Dual8.Width, x.Length);
        for (int i = Math.Max(0, first - Dual8.Width); i < end; i++)
        {
            seeded[i] = Dual8.Variable(x[i], i - first);
        }
    }

    /// <summary>Variables first ... first + 7 move along one direction each, and all along v one level further out.</summary>
    public static void Axes(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int first, Span<Dual<Dual8>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(Dual8.Variable(x[i], i - first), v[i]);
        }
    }

    /// <summary>The tangents that have a variable of their own.</summary>
    public static void Read(Vector512<double> tangents, Span<double> destination)
    {
        if (destination.Length >= Dual8.Width)
        {
            tangents.CopyTo(destination);
            return;
        }

        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = tangents[i];
        }
    }
}
