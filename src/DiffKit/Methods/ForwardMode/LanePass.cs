using System.Runtime.CompilerServices;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>J·v for as many directions as a number has lanes, by one call of f.</summary>
/// <typeparam name="L">The lanes.</typeparam>
internal static unsafe class LanePass<L> where L : unmanaged, ILanes<L>
{
    /// <summary>A number's doubles, of which the tangents are the last.</summary>
    private static int Stride => sizeof(DualN<L>) / sizeof(double);

    private static int Tangents => Stride - sizeof(L) / sizeof(double);

    /// <summary>The products with directions first ... first + count - 1, m numbers each; they are known unless one of them is NaN although
    /// its output is not.</summary>
    public static double[][] Push(
        VectorOf<DualN<L>> f, ReadOnlySpan<double> x, DirectionOf direction, int first, int count, out bool areKnown)
    {
        using var seeded = new Scratch<DualN<L>>(x.Length);
        Seed(x, direction, first, count, seeded.Span);
        return Columns(f(seeded.Span), count, out areKnown);
    }

    private static void Seed(ReadOnlySpan<double> x, DirectionOf direction, int first, int count, Span<DualN<L>> seeded)
    {
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = DualN<L>.Constant(x[i]);
        }

        using var scratch = new Scratch<double>(x.Length);
        Span<double> v = scratch.Span;
        fixed (DualN<L>* numbers = seeded)
        {
            for (int k = 0; k < count; k++)
            {
                direction(first + k, v);
                double* tangents = (double*)numbers + Tangents + k;
                for (int i = Next(v, 0); i < v.Length; i = Next(v, i + 1))
                {
                    tangents[(long)i * Stride] = v[i];
                }
            }
        }
    }

    /// <summary>Most components of most directions are 0.</summary>
    private static int Next(ReadOnlySpan<double> v, int from)
    {
        int ahead = v[from..].IndexOfAnyExcept(0.0);
        return ahead < 0 ? v.Length : from + ahead;
    }

    [SkipLocalsInit]
    private static double[][] Columns(DualN<L>[] y, int count, out bool areKnown)
    {
        var columns = new double[count][];
        for (int k = 0; k < count; k++)
        {
            columns[k] = new double[y.Length];
        }

        areKnown = true;
        Span<double> row = stackalloc double[count];
        for (int i = 0; i < y.Length; i++)
        {
            areKnown &= y[i].TryWriteTangents(row);
            for (int k = 0; k < columns.Length; k++)
            {
                columns[k][i] = row[k];
            }
        }

        return columns;
    }
}
