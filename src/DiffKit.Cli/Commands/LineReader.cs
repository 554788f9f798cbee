namespace DiffKit.Cli.Commands;

/// <summary>Lines of bytes from a stream, each valid until the next is read; memory is that of the longest line.</summary>
/// <param name="source">Where the bytes come from.</param>
/// <param name="longest">Bytes of the longest line that is kept.</param>
/// <param name="beforeWaiting">Called before every read of the source, which may block.</param>
internal sealed class LineReader(Stream source, int longest, Action beforeWaiting)
{
    private const byte NewLine = (byte)'\n';
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool first = true;

    /// <returns>False at the end of the input.</returns>
    public bool TryRead(out Line line)
    {
        var (scanned, overlong) = (0, false);
        while (true)
        {
            int at = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf(NewLine);
            if (at >= 0)
            {
                line = Take(scanned + at, overlong);
                start++;
                return true;
            }

            scanned = end - start;
            if (scanned > longest)
            {
                (overlong, scanned, start, end) = (true, 0, 0, 0);
            }

            if (!Fill())
            {
                bool any = overlong || end > start;
                line = Take(end - start, overlong);
                return any;
            }
        }
    }

    private Line Take(int length, bool overlong)
    {
        var bytes = buffer.AsMemory(start, length);
        start += length;
        if (first && bytes.Span.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        first = false;
        return new(bytes, overlong);
    }

    /// <summary>Moves what is left to the front, grows where it fills the buffer, and reads once.</summary>
    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        beforeWaiting();
        int read = source.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
