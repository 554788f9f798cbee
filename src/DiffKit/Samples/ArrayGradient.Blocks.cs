using DiffKit.Samples.Files;
using static System.FormattableString;

namespace DiffKit;

public static partial class ArrayGradient
{
    /// <summary>The derivative of evenly spaced samples that come in blocks, in blocks as soon as they are settled: together as many
    /// elements as the samples, and the same ones as if all had come at once. Memory is that of a block. What cannot be differentiated is
    /// refused when it comes, after the blocks before it.</summary>
    /// <param name="blocks">Samples in order; blocks may differ in length and be empty.</param>
    /// <param name="axis">Evenly spaced, not periodic.</param>
    /// <param name="scheme">One that reads a window of samples: numpy's where none is given, differences, or Savitzky and Golay's.</param>
    /// <exception cref="ArgumentException">The axis or the scheme cannot be taken block by block, or all blocks together are too
    /// short.</exception>
    public static IEnumerable<double[]> Blocks(IEnumerable<double[]> blocks, Axis axis, Scheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(blocks);
        BlockStream.Check(scheme ??= Scheme.Numpy(), axis);
        return Settled(blocks.Select(block => (block, Array.Empty<double>())), new BlockStream(scheme, axis));
    }

    /// <summary>The same for samples at coordinates that come in blocks beside them.</summary>
    /// <param name="blocks">Samples and their coordinates, in order and as many.</param>
    /// <param name="scheme">One that reads a window of samples.</param>
    /// <exception cref="ArgumentException">The scheme cannot be taken block by block, a block has not as many coordinates as samples, or
    /// all blocks together are too short.</exception>
    public static IEnumerable<double[]> Blocks(IEnumerable<(double[] Values, double[] Coordinates)> blocks, Scheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        BlockStream.Check(scheme ??= Scheme.Numpy(), null);
        return Settled(blocks.Select(AsMany), new BlockStream(scheme, null));
    }

    private static (double[] Values, double[] Coordinates) AsMany((double[] Values, double[] Coordinates) block, int index) =>
        block.Values?.Length == block.Coordinates?.Length ? block : throw new ArgumentException(
            Invariant($"Block {index} has {block.Values?.Length ?? 0} sample(s), but {block.Coordinates?.Length ?? 0} coordinate(s)."));

    private static IEnumerable<double[]> Settled(IEnumerable<(double[] Values, double[] Coordinates)> blocks, BlockStream stream)
    {
        foreach ((double[] values, double[] coordinates) in blocks)
        {
            ArgumentNullException.ThrowIfNull(values, "block");
            double[] settled = stream.Take(values, coordinates);
            if (settled.Length > 0)
            {
                yield return settled;
            }
        }

        yield return stream.Rest();
    }
}
