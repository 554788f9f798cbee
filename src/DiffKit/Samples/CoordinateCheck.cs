using System.Numerics.Tensors;
using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>What coordinates must be, and how even they are.</summary>
internal static class CoordinateCheck
{
    /// <summary>The weights of nearly uniform coordinates are expanded to first order in the deviation u, so their relative error
    /// is about 4 u²: below one rounding (1.1e-16) for u = 2⁻²⁸.</summary>
    public const double NearlyUniform = 1.0 / (1 << 28);

    /// <summary>Formulas multiply two distances and divide by them; beyond these bounds that overflows.</summary>
    private const double LeastDistance = 1e-150, GreatestDistance = 1e150;

    public static readonly string Range = Invariant($"distances are {LeastDistance} to {GreatestDistance}: take another unit");

    /// <summary>Coordinates a + i h, rounded twice on the way, lie this many units of their last place from even at most.</summary>
    private const double Roundings = 4 * 2.22e-16;

    /// <summary>Shorter axes do not repay another path than numpy's own formulas.</summary>
    private const int Short = 512;

    private const int Block = 512;

    /// <summary>Refuses what has no slope, and says how even the rest is. Two passes over memory at most, one for most axes.</summary>
    public static Regularity RegularityOf(ReadOnlySpan<double> x, CoordinateNames names)
    {
        (double least, double greatest) = Distances(x);
        if (!(OneWay(least, greatest) && InRange(least) && InRange(greatest)))
        {
            Each(x, names);
        }

        double mean = x.Length > 1 ? (x[^1] - x[0]) / (x.Length - 1) : 1;
        return x.Length < 2 || least == greatest ? Regularity.Uniform
            : x.Length > Short && Spread(least, greatest, mean) <= NearlyUniform * Math.Abs(mean) ? Regularity.NearlyUniform
            : Regularity.Irregular;
    }

    /// <summary>Whether all distances are one number but for the rounding of the coordinates, as in a linspace of any length.</summary>
    public static bool IsEven(ReadOnlySpan<double> x, double step, double? closing)
    {
        (double least, double greatest) = Distances(x);
        (least, greatest) = (Math.Min(least, closing ?? least), Math.Max(greatest, closing ?? greatest));
        double rounding = Roundings * (Math.Max(Math.Abs(x[0]), Math.Abs(x[^1])) + Math.Abs(closing ?? 0));
        return Spread(least, greatest, step) <= Math.Min(rounding, NearlyUniform * Math.Abs(step));
    }

    /// <summary>The first coordinate that lies on the other side of the one before it than the second of the first; 0 where all go one
    /// way.</summary>
    public static int Turn(ReadOnlySpan<double> x)
    {
        (double least, double greatest) = Distances(x);
        int i = x.Length;
        if (x.Length > 2 && !OneWay(least, greatest))
        {
            for (i = 2; i < x.Length && x[i] > x[i - 1] == x[1] > x[0];)
            {
                i++;
            }
        }

        return i < x.Length ? i : 0;
    }

    private static bool OneWay(double least, double greatest) => least > 0 || greatest < 0;

    public static bool InRange(double distance) => Math.Abs(distance) is >= LeastDistance and <= GreatestDistance;

    private static double Spread(double least, double greatest, double mean) => Math.Max(greatest - mean, mean - least);

    private static void Each(ReadOnlySpan<double> x, CoordinateNames names)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]))
            {
                throw new ArgumentException($"{names[i]} is {names.Value(x, i)}; a coordinate is a finite number.");
            }

            if (i > 0 && x[i] == x[i - 1])
            {
                throw new ArgumentException($"{names[i - 1]} and {names[i]} are both {names.Value(x, i)}; neighbours must differ.");
            }

            if (i > 0 && !InRange(x[i] - x[i - 1]))
            {
                throw new ArgumentException(Invariant(
                    $"{names[i - 1]} and {names[i]} lie {x[i] - x[i - 1]} apart; {Range}."));
            }

            if (i > 1 && x[i] == x[i - 2])
            {
                throw new ArgumentException(
                    $"{names[i - 2]} and {names[i]} are both {names.Value(x, i)}; there is no slope at the turn between them.");
            }
        }
    }

    private static (double Least, double Greatest) Distances(ReadOnlySpan<double> x)
    {
        Span<double> h = stackalloc double[Block];
        (double least, double greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (int start = 0; start < x.Length - 1; start += Block)
        {
            var distances = h[..Math.Min(Block, x.Length - 1 - start)];
            TensorPrimitives.Subtract(x.Slice(start + 1, distances.Length), x.Slice(start, distances.Length), distances);
            least = Math.Min(least, TensorPrimitives.Min<double>(distances));
            greatest = Math.Max(greatest, TensorPrimitives.Max<double>(distances));
        }

        return (least, greatest);
    }
}
