using DiffKit.Samples;
using DiffKit.Samples.Files;

namespace DiffKit;

/// <summary>An array as numpy's .npy files hold it, its numbers as doubles in row-major order.</summary>
/// <param name="Values">The numbers, the last index fastest.</param>
/// <param name="Shape">The length of each axis.</param>
public sealed record NpyArray(double[] Values, int[] Shape)
{
    /// <summary>Reads real numbers of any width, in either byte order and either order of axes.</summary>
    /// <exception cref="InvalidDataException">The file is not .npy, is cut off, is too large for memory, or holds what are not real
    /// numbers.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static NpyArray Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        NpyHeader header = NpyHeader.Read(file, path);
        return header.IsComplex
            ? throw new InvalidDataException($"{path} holds complex numbers, {header.Descr}; read it by ComplexNpyArray.Read.")
            : new NpyArray(Whole(file, header, path, out int[] shape), shape);
    }

    /// <summary>The length of each axis of the array in a file, real or complex, without reading its numbers.</summary>
    /// <exception cref="InvalidDataException">The file is not .npy, is cut off, or holds what are not numbers.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static long[] ShapeOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return NpyHeader.Read(file, path).Shape;
    }

    /// <summary>Whether the numbers in a file are complex, without reading them.</summary>
    /// <inheritdoc cref="ShapeOf" path="/exception"/>
    public static bool HoldsComplex(string path)
    {
        using FileStream file = File.OpenRead(path);
        return NpyHeader.Read(file, path).IsComplex;
    }

    /// <summary>Writes little-endian doubles. The file appears when it is whole, or not at all.</summary>
    /// <exception cref="ArgumentException">The shape does not hold as many values as there are.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        Check();
        WholeFile.Write(path, Write);
    }

    /// <summary>Writes little-endian doubles.</summary>
    /// <inheritdoc cref="Write(string)" path="/exception"/>
    public void Write(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Check();
        destination.Write(NpyHeader.Write("<f8", Shape.Select(length => (long)length)));
        NpyNumbers.Write(destination, Values, single: false);
    }

    private void Check()
    {
        ArgumentNullException.ThrowIfNull(Values);
        ArgumentNullException.ThrowIfNull(Shape);
        Shapes.Check(Values.Length, Shape);
    }

    /// <summary>All numbers of a file in row-major order, a complex one as two.</summary>
    internal static double[] Whole(FileStream file, NpyHeader header, string path, out int[] shape)
    {
        if (header.Numbers > Array.MaxLength || header.Shape.Any(length => length > int.MaxValue))
        {
            throw new InvalidDataException(
                $"{path} is of shape [{string.Join(", ", header.Shape)}], too large for memory; see SampleFile.Differentiate.");
        }

        shape = Array.ConvertAll(header.Shape, length => (int)length);
        var values = new double[header.Numbers];
        NpyNumbers.Read(file, header, 0, values);
        return header.Fortran && !header.IsComplex ? NpyNumbers.RowMajor(values, shape) : values;
    }
}
