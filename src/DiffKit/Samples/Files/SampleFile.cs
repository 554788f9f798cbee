using System.Runtime.InteropServices;
using DiffKit.Samples.Files;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Samples in files that may be larger than memory.</summary>
public static class SampleFile
{
    private const int Block = 1 << 17;

    /// <summary>Differentiates a file of little-endian doubles, either a one-dimensional .npy array or the bare numbers, into another of
    /// the same form, block by block in constant memory. The destination appears when it is whole, or not at all.</summary>
    /// <param name="source">The path to read.</param>
    /// <param name="destination">The path to write; an existing file is replaced.</param>
    /// <param name="axis">Evenly spaced, not periodic.</param>
    /// <param name="scheme">One that reads a window of samples; numpy's where null.</param>
    /// <param name="progress">Told the part done, from 0 to 1, after each block.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <returns>How many samples were differentiated.</returns>
    /// <exception cref="InvalidDataException">The file is cut off, or holds what are not doubles along one axis.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is written.</exception>
    public static long Differentiate(
        string source,
        string destination,
        Axis axis,
        Scheme? scheme = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        using FileStream file = File.OpenRead(source);
        bool npy = NpyHeader.IsNpy(file);
        (long start, long count) = npy ? Vector(file, source) : Bare(file, source);
        IEnumerable<double[]> slopes = ArrayGradient.Blocks(Read(file, start, count), axis, scheme);
        WholeFile.Write(destination, output =>
        {
            output.Write(npy ? NpyHeader.Write("<f8", [count]) : []);
            long done = 0;
            foreach (double[] slope in slopes)
            {
                cancellation.ThrowIfCancellationRequested();
                output.Write(MemoryMarshal.AsBytes<double>(slope));
                done += slope.Length;
                progress?.Report((double)done / count);
            }
        });
        return count;
    }

    private static (long Start, long Count) Vector(FileStream file, string name)
    {
        NpyHeader header = NpyHeader.Read(file, name);
        if (header.Descr != "<f8" || header.Shape.Length != 1)
        {
            string shape = string.Join(", ", header.Shape);
            throw new InvalidDataException(
                $"{name} holds {header.Descr} of shape [{shape}]; block by block go doubles (<f8) along one axis.");
        }

        long there = file.Length - header.DataOffset;
        return there >= header.Count * sizeof(double)
            ? (header.DataOffset, header.Count)
            : throw new InvalidDataException(
                Invariant($"{name} is cut off: it holds {there} of {header.Count * sizeof(double)} bytes of data."));
    }

    private static (long Start, long Count) Bare(FileStream file, string name) => file.Length % sizeof(double) == 0
        ? (0, file.Length / sizeof(double))
        : throw new InvalidDataException(Invariant($"{name} has {file.Length} bytes, which is no whole number of doubles."));

    private static IEnumerable<double[]> Read(FileStream file, long start, long count)
    {
        file.Position = start;
        for (long done = 0; done < count; done += Block)
        {
            var block = new double[Math.Min(Block, count - done)];
            file.ReadExactly(MemoryMarshal.AsBytes(block.AsSpan()));
            yield return block;
        }
    }
}
