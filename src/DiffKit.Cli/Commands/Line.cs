using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Commands;

/// <summary>One line of input.</summary>
/// <param name="Bytes">The line without its end; meaningless where it was too long.</param>
/// <param name="IsTooLong">Whether it was longer than is kept.</param>
internal readonly record struct Line(ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    /// <exception cref="BadInputException">There is no text to read.</exception>
    public ReadOnlyMemory<byte> Text() => this switch
    {
        { IsTooLong: true } => throw new BadInputException("the line is too long; divide the request."),
        _ when Bytes.Span.Trim(" \t\r"u8).IsEmpty => throw new BadInputException("the line is empty; a request is one JSON object."),
        _ => Bytes,
    };
}
