using System.Numerics;
using System.Runtime.InteropServices;
using DiffKit.Samples;
using DiffKit.Samples.Files;

namespace DiffKit;

/// <summary>An array of complex numbers as numpy's .npy files hold it, in row-major order.</summary>
/// <param name="Values">The numbers, the last index fastest.</param>
/// <param name="Shape">The length of each axis.</param>
public sealed record ComplexNpyArray(Complex[] Values, int[] Shape)
{
    /// <summary>Reads complex numbers of either width (c8 and c16) or real ones of any, in either byte order and either order of
    /// axes.</summary>
    /// <exception cref="InvalidDataException">The file is not .npy, is cut off, is too large for memory, or holds what are not
    /// numbers.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static ComplexNpyArray Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        NpyHeader header = NpyHeader.Read(file, path);
        double[] numbers = NpyArray.Whole(file, header, path, out int[] shape);
        if (!header.IsComplex)
        {
            return new ComplexNpyArray(Array.ConvertAll(numbers, value => new Complex(value, 0)), shape);
        }

        Complex[] values = MemoryMarshal.Cast<double, Complex>(numbers).ToArray();
        return new ComplexNpyArray(header.Fortran ? NpyNumbers.RowMajor(values, shape) : values, shape);
    }

    /// <summary>Writes little-endian numbers of 16 bytes, or of 8. The file appears when it is whole, or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="single">c8, two floats a number, instead of c16.</param>
    /// <exception cref="ArgumentException">The shape does not hold as many values as there are.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path, bool single = false)
    {
        Check();
        WholeFile.Write(path, file => Write(file, single));
    }

    /// <summary>Writes little-endian numbers of 16 bytes, or of 8.</summary>
    /// <inheritdoc cref="Write(string, bool)"/>
    /// <param name="destination">Where to.</param>
    /// <param name="single">c8, two floats a number, instead of c16.</param>
    public void Write(Stream destination, bool single = false)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Check();
        destination.Write(NpyHeader.Write(single ? "<c8" : "<c16", Shape.Select(length => (long)length)));
        NpyNumbers.Write(destination, MemoryMarshal.Cast<Complex, double>(Values), single);
    }

    private void Check()
    {
        ArgumentNullException.ThrowIfNull(Values);
        ArgumentNullException.ThrowIfNull(Shape);
        Shapes.Check(Values.Length, Shape);
    }
}
