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

    /// <summary>Of arrays of numbers a header is some 100 bytes long; more than this is a file gone bad.</summary>
    private const int Longest = 1 << 20;

    private static readonly Regex DescrPattern =
        new(@"'descr'\s*:\s*'([<>|=](?:f[248]|c8|c16|[iu][1248]|b1))'", RegexOptions.CultureInvariant);

    private static readonly Regex OrderPattern = new(@"'fortran_order'\s*:\s*(True|False)", RegexOptions.CultureInvariant);
    private static readonly Regex ShapePattern = new(@"'shape'\s*:\s*\(([\d\sL,]*)\)", RegexOptions.CultureInvariant);

    public bool IsComplex => Descr[1] == 'c';

    public bool IsBigEndian => Descr[0] == '>';

    public bool IsNativeDouble => NumberType == "f8" && !IsBigEndian;

    /// <summary>The type of a number, of which a complex element has two.</summary>
    public string NumberType => IsComplex ? Invariant($"f{NumberSize}") : Descr[1..];

    public int NumberSize => int.Parse(Descr.AsSpan(2), CultureInfo.InvariantCulture) / (IsComplex ? 2 : 1);

    /// <summary>How many elements the array has.</summary>
    public long Count => Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>How many numbers its elements are.</summary>
    public long Numbers => Count * (IsComplex ? 2 : 1);

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public static bool IsNpy(Stream file)
    {
        Span<byte> start = stackalloc byte[Magic.Length];
        file.Position = 0;
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..read].SequenceEqual(Magic);
    }

    /// <exception cref="InvalidDataException">It is no .npy file, or one of a form that is not read here, or its data are cut off.</exception>
    public static NpyHeader Read(Stream file, string name)
    {
        if (!IsNpy(file))
        {
            throw new InvalidDataException($"{name} is not an .npy file: it does not begin with \\x93NUMPY.");
        }

        var start = new byte[12];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read == start.Length && start[6] is not (1 or 2 or 3))
        {
            throw new InvalidDataException(Invariant($"{name} is of version {start[6]}.{start[7]} of the .npy format; read here are 1 to 3."));
        }

        (int lengthAt, long length) = start[6] == 1
            ? (10, BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8)))
            : (12, BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8)));
        if (read < start.Length || length > file.Length - lengthAt)
        {
            throw new InvalidDataException(Invariant($"{name} is cut off within its header, after {file.Length} bytes."));
        }

        if (length > Longest)
        {
            throw new InvalidDataException(Invariant($"{name} says that its header is {length} bytes long; of arrays of numbers it is a hundred."));
        }

        var text = new byte[length];
        file.Position = lengthAt;
        file.ReadExactly(text);
        NpyHeader header = Parse(Encoding.Latin1.GetString(text), lengthAt + length, name);
        long there = file.Length - header.DataOffset, bytes = header.Numbers * header.NumberSize;
        return there >= bytes ? header : throw new InvalidDataException(Invariant($"{name} is cut off: it holds {there} of {bytes} bytes of data."));
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
            string said = string.Concat(text.Trim().Select(letter => char.IsControl(letter) ? ' ' : letter));
            throw new InvalidDataException(
                $"{name} holds {(said.Length <= 200 ? said : said[..200] + "…")}; read here are arrays of numbers: "
                + "'descr' of f2, f4, f8, c8, c16, i1 to i8, u1 to u8 or b1.");
        }

        long[] lengths = [.. shape.Groups[1].Value
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(length => long.TryParse(length.TrimEnd('L'), CultureInfo.InvariantCulture, out long parsed) ? parsed : -1)];
        const int largestElement = 16;
        if (lengths.Contains(-1) || lengths.Aggregate(1.0, (product, length) => product * Math.Max(length, 1)) > long.MaxValue / largestElement)
        {
            throw new InvalidDataException($"{name} says that its shape is ({shape.Groups[1].Value}), which no file can hold.");
        }

        return new NpyHeader(descr.Groups[1].Value, order.Groups[1].Value == "True", lengths, dataOffset);
    }
}
