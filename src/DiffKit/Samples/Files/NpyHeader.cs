using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace DiffKit.Samples.Files;

/// <summary>What an .npy file says before its data: the type of an element, the order of the axes and their lengths.</summary>
internal sealed record NpyHeader(string Descr, bool Fortran, long[] Shape, long DataOffset)
{
    private const int Alignment = 64;

    private static readonly Regex DescrPattern = new(@"'descr'\s*:\s*'([<>|=](?:f[248]|[iu][1248]|b1))'", RegexOptions.CultureInvariant);
    private static readonly Regex OrderPattern = new(@"'fortran_order'\s*:\s*(True|False)", RegexOptions.CultureInvariant);
    private static readonly Regex ShapePattern = new(@"'shape'\s*:\s*\(([\d\s,]*)\)", RegexOptions.CultureInvariant);

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public int ElementSize => int.Parse(Descr.AsSpan(2), CultureInfo.InvariantCulture);

    public long Count => Shape.Aggregate(1L, (product, length) => checked(product * length));

    public static bool IsNpy(Stream file)
    {
        Span<byte> start = stackalloc byte[Magic.Length];
        file.Position = 0;
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..read].SequenceEqual(Magic);
    }

    /// <exception cref="InvalidDataException">It is no .npy file, or one of a form that is not read here.</exception>
    public static NpyHeader Read(Stream file, string name)
    {
        if (!IsNpy(file))
        {
            throw new InvalidDataException($"{name} is not an .npy file: it does not begin with \\x93NUMPY.");
        }

        var start = new byte[12];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        (int lengthAt, long length) = start[6] == 1
            ? (10, BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8)))
            : (12, BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8)));
        if (read < start.Length || length > file.Length - lengthAt)
        {
            throw new InvalidDataException(Invariant($"{name} is cut off within its header, after {file.Length} bytes."));
        }

        var text = new byte[length];
        file.Position = lengthAt;
        file.ReadExactly(text);
        return Parse(Encoding.Latin1.GetString(text), lengthAt + length, name);
    }

    public static byte[] Write(string descr, IEnumerable<long> shape)
    {
        long[] lengths = [.. shape];
        string tuple = lengths.Length == 1 ? Invariant($"({lengths[0]},)") : $"({string.Join(", ", lengths)})";
        string text = $"{{'descr': '{descr}', 'fortran_order': False, 'shape': {tuple}, }}";
        const int before = 10;
        int total = (before + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var header = new byte[total];
        Magic.CopyTo(header);
        header[6] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)(total - before));
        Encoding.ASCII.GetBytes(text.PadRight(total - before - 1) + "\n", header.AsSpan(before));
        return header;
    }

    private static NpyHeader Parse(string text, long dataOffset, string name)
    {
        Match descr = DescrPattern.Match(text), order = OrderPattern.Match(text), shape = ShapePattern.Match(text);
        if (!descr.Success || !order.Success || !shape.Success)
        {
            throw new InvalidDataException(
                $"{name} holds {text.Trim()}; read here are arrays of real numbers: 'descr' of f2, f4, f8, i1 to i8, u1 to u8 or b1.");
        }

        string[] lengths = shape.Groups[1].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new NpyHeader(
            descr.Groups[1].Value,
            order.Groups[1].Value == "True",
            Array.ConvertAll(lengths, length => long.Parse(length, CultureInfo.InvariantCulture)),
            dataOffset);
    }
}
