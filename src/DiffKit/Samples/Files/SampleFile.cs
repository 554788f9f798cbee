using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using DiffKit.Samples.Files;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Samples in files that may be larger than memory.</summary>
public static class SampleFile
{
    /// <summary>Differentiates a file, either a one-dimensional .npy array of real numbers of any width or bare little-endian doubles, into
    /// another: doubles, .npy if the source is. It is read and written in windows of 1 MiB, so that memory is constant; by ordinary reads
    /// and not through a map, since a file that shrinks or a disk that is full then ends in an exception and not in the death of the
    /// process. The destination appears when it is whole, or not at all.</summary>
    /// <param name="source">The path to read.</param>
    /// <param name="destination">The path to write; an existing file is replaced.</param>
    /// <param name="axis">Evenly spaced, not periodic.</param>
    /// <param name="scheme">One that reads a window of samples; numpy's where null.</param>
    /// <param name="progress">Told the part done, from 0 to 1, after each window.</param>
    /// <param name="cancellation">Stops between windows.</param>
    /// <returns>How many samples were differentiated.</returns>
    /// <exception cref="ArgumentException">The axis or the scheme cannot be taken window by window, or there are too few samples.</exception>
    /// <exception cref="InvalidDataException">The file is cut off, or holds what are not real numbers along one axis.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is written.</exception>
    public static long Differentiate(
        string source,
        string destination,
        Axis axis,
        Scheme? scheme = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        SampleWindows windows = Windows(axis, scheme, progress, cancellation);
        using FileStream file = File.OpenRead(source);
        bool npy = NpyHeader.IsNpy(file);
        NpyHeader header = npy ? NpyHeader.Read(file, source) : new NpyHeader("<f8", false, [file.Length / sizeof(double)], 0);
        Check(file, header, source, npy);
        WholeFile.Write(destination, output =>
        {
            output.Write(npy ? NpyHeader.Write("<f8", header.Shape) : []);
            windows.Differentiate(
                header.Count,
                (start, into) => NpyNumbers.Read(file, header, start, into),
                (_, slopes) => output.Write(MemoryMarshal.AsBytes(slopes)));
        });
        return header.Count;
    }

    /// <summary>The same from one memory-mapped file of bare doubles in the machine's byte order into another. Views of 1 MiB are mapped and
    /// let go one after the other, so that memory is constant here too.</summary>
    /// <param name="source">The samples, from the first byte on.</param>
    /// <param name="destination">Room for as many doubles; not the source, whose samples it would overwrite. Where it is stopped or fails,
    /// what was written so far stays.</param>
    /// <param name="count">How many samples there are.</param>
    /// <param name="axis">Evenly spaced, not periodic.</param>
    /// <param name="scheme">One that reads a window of samples; numpy's where null.</param>
    /// <param name="progress">Told the part done, from 0 to 1, after each window.</param>
    /// <param name="cancellation">Stops between windows.</param>
    /// <exception cref="ArgumentException">A file holds fewer doubles than there are samples, the two are the same, or the axis, the scheme
    /// or the number of samples is refused as above.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Differentiate(
        MemoryMappedFile source,
        MemoryMappedFile destination,
        long count,
        Axis axis,
        Scheme? scheme = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        SampleWindows windows = Windows(axis, scheme, progress, cancellation);
        if (ReferenceEquals(source, destination))
        {
            throw new ArgumentException("The destination is the source; slopes need a file of their own.");
        }

        MappedSamples.Holds(source, count, MemoryMappedFileAccess.Read, nameof(source));
        MappedSamples.Holds(destination, count, MemoryMappedFileAccess.ReadWrite, nameof(destination));
        windows.Differentiate(
            count, (start, into) => MappedSamples.Read(source, start, into), (start, slopes) => MappedSamples.Write(destination, start, slopes));
    }

    private static SampleWindows Windows(Axis axis, Scheme? scheme, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(axis);
        BlockStream.Check(scheme ??= Scheme.Numpy(), axis);
        return new SampleWindows(axis, scheme, progress, cancellation);
    }

    private static void Check(FileStream file, NpyHeader header, string name, bool npy)
    {
        if (header.IsComplex || header.Shape.Length != 1)
        {
            throw new InvalidDataException(
                $"{name} holds {header.Descr} of shape [{string.Join(", ", header.Shape)}]; window by window go real numbers along one axis.");
        }

        if (!npy && file.Length % sizeof(double) != 0)
        {
            throw new InvalidDataException(Invariant($"{name} has {file.Length} bytes, which is no whole number of doubles."));
        }
    }
}
