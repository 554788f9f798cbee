using System.Numerics.Tensors;
using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>What coordinates must be, and how even they are.</summary>
internal static class CoordinateCheck
{
    /// <summary>The weights of nearly uniform coordinates are expanded to first order in the deviation u, so their relative error
    /// is about 4 u²: below one rounding (1.1e-16) for u = 2⁻²⁸.</summary>
    public const double NearlyUniform = 1.0 / (1 << 28);

    /// <summary>Shorter axes do not repay another path than numpy's own formulas.</summary>
    private const int Short = 512;

    private const int Block = 512;

    /// <summary>Refuses what has no slope, and says how even the rest is. Two passes over memory at most, one for most axes.</summary>
    public static Regularity RegularityOf(ReadOnlySpan<double> x, string name)
    {
        (double least, double greatest) = Distances(x);
        bool oneWay = (least > 0 || greatest < 0) && double.IsFinite(greatest - least);
        if (!oneWay)
        {
            Distinct(x, name);
        }

        double mean = x.Length > 1 ? (x[^1] - x[0]) / (x.Length - 1) : 1;
        double spread = Math.Max(greatest - mean, mean - least);
        return x.Length < 2 || least == greatest ? Regularity.Uniform
            : x.Length > Short && spread <= NearlyUniform * Math.Abs(mean) ? Regularity.NearlyUniform
            : Regularity.Irregular;
    }

    private static void Distinct(ReadOnlySpan<double> x, string name)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]))
            {
                throw new ArgumentException(Invariant($"{name}[{i}] is {x[i]}; a coordinate is a finite number."));
            }

            if (i > 0 && x[i] == x[i - 1])
            {
                throw new ArgumentException(Invariant($"{name}[{i - 1}] and {name}[{i}] are both {x[i]}; neighbours must differ."));
            }

            if (i > 1 && x[i] == x[i - 2])
            {
                throw new ArgumentException(
                    Invariant($"{name}[{i - 2}] and {name}[{i}] are both {x[i]}; there is no slope at the turn between them."));
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
