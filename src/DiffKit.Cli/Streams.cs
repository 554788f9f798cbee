using System.Text;

namespace DiffKit.Cli;

/// <summary>Where a run reads and writes: the process's own streams, or a test's.</summary>
/// <param name="In">Bytes in, UTF-8.</param>
/// <param name="Out">Answers.</param>
/// <param name="Error">One line a failure.</param>
/// <param name="Rich">Whether a person reads <paramref name="Out"/> on a terminal.</param>
internal sealed record Streams(Stream In, TextWriter Out, TextWriter Error, bool Rich)
{
    private const int BufferSize = 1 << 16;

    /// <summary>UTF-8 without a byte order mark and "\n" line ends, whatever the locale and the system.</summary>
    public static Streams OfProcess() => new(
        Console.OpenStandardInput(),
        Writer(Console.OpenStandardOutput()),
        Writer(Console.OpenStandardError()),
        Rich: !Console.IsOutputRedirected);

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };
}
