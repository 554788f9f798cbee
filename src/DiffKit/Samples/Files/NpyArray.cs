using System.Runtime.InteropServices;
using DiffKit.Samples;
using DiffKit.Samples.Files;
using static System.FormattableString;

namespace DiffKit;

/// <summary>An array as numpy's .npy files hold it, its numbers as doubles in row-major order.</summary>
/// <param name="Values">The numbers, the last index fastest.</param>
/// <param name="Shape">The length of each axis.</param>
public sealed record NpyArray(double[] Values, int[] Shape)
{
    /// <summary>Reads real numbers of any width, in either byte order and either order of axes.</summary>
    /// <exception cref="InvalidDataException">The file is not .npy, is cut off, or holds what are not real numbers.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static NpyArray Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        NpyHeader header = NpyHeader.Read(file, path);
        long bytes = checked(header.Count * header.ElementSize), there = file.Length - header.DataOffset;
        if (there < bytes)
        {
            throw new InvalidDataException(Invariant($"{path} is cut off: it holds {there} of {bytes} bytes of data."));
        }

        if (bytes > Array.MaxLength)
        {
            throw new InvalidDataException(
                Invariant($"{path} holds {header.Count} numbers, too many for memory; see SampleFile.Differentiate."));
        }

        var raw = new byte[bytes];
        file.Position = header.DataOffset;
        file.ReadExactly(raw);
        int[] shape = Array.ConvertAll(header.Shape, length => (int)length);
        double[] values = NpyNumbers.Decode(raw, header);
        return new NpyArray(header.Fortran ? NpyNumbers.RowMajor(values, shape) : values, shape);
    }

    /// <summary>Writes little-endian doubles. The file appears when it is whole, or not at all.</summary>
    /// <exception cref="ArgumentException">The shape does not hold as many values as there are.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        Grid.Shape(Values.Length, Shape);
        WholeFile.Write(path, Write);
    }

    /// <summary>Writes little-endian doubles.</summary>
    /// <inheritdoc cref="Write(string)" path="/exception"/>
    public void Write(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Grid.Shape(Values.Length, Shape);
        destination.Write(NpyHeader.Write("<f8", Shape.Select(length => (long)length)));
        destination.Write(MemoryMarshal.AsBytes<double>(Values));
    }
}
