using System.Text;

namespace DiffKit.Tests.Cli;

/// <summary>The least .xls file that Excel 97's format allows: records of BIFF8 as the stream "Workbook" of a compound file.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512, LeastStream = 4096, Free = -1, EndOfChain = -2, FatSector = -3;

    /// <summary>One sheet of rows of cells: doubles, texts, dates (as days since 1899-12-30), or null.</summary>
    public static void Write(string path, string sheet, object?[][] rows)
    {
        byte[] begin = Record(0x0809, [.. Word(0x0600), .. Word(0x0005), .. new byte[12]]);
        byte[] formats = [.. Record(0x00E0, [.. Word(0), .. Word(0), .. new byte[16]]), .. Record(0x00E0, [.. Word(0), .. Word(14), .. new byte[16]])];
        byte[] end = Record(0x000A, []);
        int sheetAt = begin.Length + formats.Length + 4 + 8 + sheet.Length + end.Length;
        byte[] bound = Record(0x0085, [.. BitConverter.GetBytes(sheetAt), 0, 0, (byte)sheet.Length, 0, .. Encoding.Latin1.GetBytes(sheet)]);
        byte[] sheetBegin = Record(0x0809, [.. Word(0x0600), .. Word(0x0010), .. new byte[12]]);
        byte[] size = Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), .. Word(0), .. Word(rows[0].Length), .. Word(0)]);
        IEnumerable<byte> cells = rows.SelectMany((row, i) => row.SelectMany((cell, j) => Cell(cell, i, j)));
        File.WriteAllBytes(path, Compound([.. begin, .. formats, .. bound, .. end, .. sheetBegin, .. size, .. cells, .. end]));
    }

    private static byte[] Cell(object? value, int row, int column)
    {
        byte[] place = [.. Word(row), .. Word(column), .. Word(value is DateTime ? 1 : 0)];
        return value switch
        {
            null => [],
            string text => Record(0x0204, [.. place, .. Word(text.Length), 0, .. Encoding.Latin1.GetBytes(text)]),
            DateTime time => Record(0x0203, [.. place, .. BitConverter.GetBytes(time.ToOADate())]),
            _ => Record(0x0203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(value, null))]),
        };
    }

    private static byte[] Record(int kind, byte[] data) => [.. Word(kind), .. Word(data.Length), .. data];

    private static byte[] Word(int value) => BitConverter.GetBytes((ushort)value);

    /// <summary>A header; sector 0, which sector follows which; sector 1, the folder; and the stream.</summary>
    private static byte[] Compound(byte[] stream)
    {
        int length = Math.Max(stream.Length, LeastStream);
        int sectors = (length + Sector - 1) / Sector;
        int[] next = [FatSector, EndOfChain, .. Enumerable.Range(3, sectors - 1), EndOfChain];
        byte[] fat = [.. next.Concat(Enumerable.Repeat(Free, Sector / 4 - next.Length)).SelectMany(BitConverter.GetBytes)];
        byte[] folder = [.. Entry("Root Entry", 5, 1, EndOfChain, 0), .. Entry("Workbook", 2, Free, 2, length), .. new byte[2 * 128]];
        int[] words = [1, 1, 0, LeastStream, EndOfChain, 0, EndOfChain, 0, 0, .. Enumerable.Repeat(Free, 108)];
        byte[] header =
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Word(0x3E), .. Word(3), .. Word(0xFFFE), .. Word(9), .. Word(6),
            .. new byte[10], .. words.SelectMany(BitConverter.GetBytes),
        ];
        return [.. header, .. fat, .. folder, .. stream, .. new byte[sectors * Sector - stream.Length]];
    }

    private static byte[] Entry(string name, byte kind, int child, int start, int length) =>
    [
        .. Encoding.Unicode.GetBytes(name.PadRight(32, '\0')), .. Word(2 * name.Length + 2), kind, 1,
        .. BitConverter.GetBytes(Free), .. BitConverter.GetBytes(Free), .. BitConverter.GetBytes(child), .. new byte[36],
        .. BitConverter.GetBytes(start), .. BitConverter.GetBytes((long)length),
    ];
}
