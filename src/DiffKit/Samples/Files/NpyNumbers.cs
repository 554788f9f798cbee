namespace DiffKit.Samples.Files;

/// <summary>Elements of .npy files as doubles.</summary>
internal static class NpyNumbers
{
    private delegate double Element(ReadOnlySpan<byte> bytes);

    public static double[] Decode(byte[] raw, NpyHeader header)
    {
        int size = header.ElementSize;
        Element decode = Decoder(header.Descr[1..]);
        var values = new double[raw.Length / size];
        bool swap = header.Descr[0] == '>';
        for (int i = 0; i < values.Length; i++)
        {
            Span<byte> element = raw.AsSpan(i * size, size);
            if (swap)
            {
                element.Reverse();
            }

            values[i] = decode(element);
        }

        return values;
    }

    /// <summary>From the first index fastest to the last index fastest.</summary>
    public static double[] RowMajor(double[] values, int[] shape)
    {
        var result = new double[values.Length];
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
