using static System.FormattableString;

namespace DiffKit.Samples.Files;

/// <summary>Differentiates samples that come in blocks of any sizes: those near the end of what has come wait for their
/// neighbours.</summary>
internal sealed class BlockStream(Scheme scheme, Axis? uniform)
{
    private readonly List<double> f = [], x = [];
    private readonly int reach = scheme.Least(uniform ?? Axis.Coordinates([0, 1, 3]));
    private bool started;
    private long dropped;

    public static void Check(Scheme scheme, Axis? axis)
    {
        if (!scheme.IsLocal)
        {
            throw new ArgumentException(Invariant($"{scheme.Name} reads samples at any distance; it cannot be applied block by block."));
        }

        if (axis is { IsPeriodic: true } or { Count: not null })
        {
            throw new ArgumentException("Blocks of samples take Axis.Uniform, or blocks of coordinates beside them.");
        }
    }

    /// <summary>The derivatives that are settled by the samples that have come.</summary>
    public double[] Take(ReadOnlySpan<double> block, ReadOnlySpan<double> coordinates)
    {
        f.AddRange(block);
        x.AddRange(coordinates);
        if (f.Count < 4 * reach)
        {
            return [];
        }

        double[] settled = Slopes()[(started ? reach : 0)..^reach];
        started = true;
        dropped += f.Count - 2 * reach;
        f.RemoveRange(0, f.Count - 2 * reach);
        x.RemoveRange(0, Math.Max(0, x.Count - 2 * reach));
        return settled;
    }

    /// <summary>Those at the end, once no more samples come.</summary>
    public double[] Rest() => Slopes()[(started ? reach : 0)..];

    private double[] Slopes() => ArrayGradient.Of([.. f], uniform ?? Axis.Coordinates([.. x], new("coordinates", i => dropped + i)), scheme);
}
