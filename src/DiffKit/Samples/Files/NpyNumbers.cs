using System.Runtime.InteropServices;

namespace DiffKit.Samples.Files;

/// <summary>Elements of .npy files as doubles; a complex one as two.</summary>
internal static class NpyNumbers
{
    private const int Chunk = 1 << 16;

    private delegate double Element(ReadOnlySpan<byte> bytes);

    /// <summary>Reads the numbers from one on. Those that are doubles already go straight to their place; others pass through a small
    /// buffer.</summary>
    public static void Read(Stream file, NpyHeader header, long start, Span<double> into)
    {
        file.Position = header.DataOffset + start * header.NumberSize;
        if (header.IsNativeDouble)
        {
            file.ReadExactly(MemoryMarshal.AsBytes(into));
            return;
        }

        Element decode = Decoder(header.NumberType);
        var raw = new byte[Math.Min(Chunk, (long)into.Length * header.NumberSize)];
        int together = raw.Length / header.NumberSize;
        for (int done = 0; done < into.Length; done += together)
        {
            Span<double> part = into.Slice(done, Math.Min(together, into.Length - done));
            Span<byte> bytes = raw.AsSpan(0, part.Length * header.NumberSize);
            file.ReadExactly(bytes);
            Decode(bytes, header, decode, part);
        }
    }

    /// <summary>From the first index fastest to the last index fastest.</summary>
    public static T[] RowMajor<T>(T[] values, int[] shape)
    {
        var result = new T[values.Length];
        var index = new int[shape.Length];
        for (int from = 0; from < values.Length; from++)
        {
            int to = 0;
            for (int axis = 0; axis < shape.Length; axis++)
            {
                to = to * shape[axis] + index[axis];
            }

            result[to] = values[from];
            for (int axis = 0; axis < shape.Length && ++index[axis] == shape[axis]; axis++)
            {
                index[axis] = 0;
            }
        }

        return result;
    }

    /// <summary>Numbers as little-endian doubles or floats.</summary>
    public static void Write(Stream file, ReadOnlySpan<double> numbers, bool single)
    {
        if (!single)
        {
            file.Write(MemoryMarshal.AsBytes(numbers));
            return;
        }

        Span<float> floats = new float[Math.Min(Chunk, numbers.Length)];
        for (int done = 0; done < numbers.Length; done += floats.Length)
        {
            int count = Math.Min(floats.Length, numbers.Length - done);
            for (int i = 0; i < count; i++)
            {
                floats[i] = (float)numbers[done + i];
            }

            file.Write(MemoryMarshal.AsBytes(floats[..count]));
        }
    }

    private static void Decode(Span<byte> raw, NpyHeader header, Element decode, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Span<byte> element = raw.Slice(i * header.NumberSize, header.NumberSize);
            if (header.IsBigEndian)
            {
                element.Reverse();
            }

            values[i] = decode(element);
        }
    }

    private static Element Decoder(string type) => type switch
    {
        "f8" => bytes => BitConverter.ToDouble(bytes),
        "f4" => bytes => BitConverter.ToSingle(bytes),
        "f2" => bytes => (double)BitConverter.ToHalf(bytes),
        "i1" => bytes => (sbyte)bytes[0],
        "i2" => bytes => BitConverter.ToInt16(bytes),
        "i4" => bytes => BitConverter.ToInt32(bytes),
        "i8" => bytes => BitConverter.ToInt64(bytes),
        "u2" => bytes => BitConverter.ToUInt16(bytes),
        "u4" => bytes => BitConverter.ToUInt32(bytes),
        "u8" => bytes => BitConverter.ToUInt64(bytes),
        _ => bytes => bytes[0],
    };
}
