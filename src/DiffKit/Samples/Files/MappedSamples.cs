using System.IO.MemoryMappedFiles;
using static System.FormattableString;

namespace DiffKit.Samples.Files;

/// <summary>Doubles in a memory-mapped file, from its first byte on.</summary>
internal static class MappedSamples
{
    /// <exception cref="ArgumentException">The file holds fewer, or is not open for such access.</exception>
    public static void Holds(MemoryMappedFile file, long count, MemoryMappedFileAccess access, string name)
    {
        if (count < 1)
        {
            throw new ArgumentException(Invariant($"There are {count} samples; a derivative needs at least 2."));
        }

        try
        {
            // A view of the whole claims addresses, not memory.
            using MemoryMappedViewAccessor whole = file.CreateViewAccessor(0, checked(count * sizeof(double)), access);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            throw new ArgumentException(Invariant($"The {name} cannot be mapped for {count} doubles: {e.Message}"), name, e);
        }
    }

    public static void Read(MemoryMappedFile file, long start, Span<double> into)
    {
        using MemoryMappedViewAccessor view = View(file, start, into.Length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.ReadSpan((ulong)view.PointerOffset, into);
    }

    public static void Write(MemoryMappedFile file, long start, ReadOnlySpan<double> values)
    {
        using MemoryMappedViewAccessor view = View(file, start, values.Length, MemoryMappedFileAccess.ReadWrite);
        view.SafeMemoryMappedViewHandle.WriteSpan((ulong)view.PointerOffset, values);
    }

    private static MemoryMappedViewAccessor View(MemoryMappedFile file, long start, int count, MemoryMappedFileAccess access) =>
        file.CreateViewAccessor(start * sizeof(double), (long)count * sizeof(double), access);
}
