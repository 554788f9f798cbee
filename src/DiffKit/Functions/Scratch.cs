using System.Buffers;

namespace DiffKit.Functions;

/// <summary>A borrowed array for one evaluation; nothing is allocated once the pool is warm.</summary>
internal readonly ref struct Scratch<T>(int length)
{
    private readonly T[] _rented = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => _rented.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_rented);
}
