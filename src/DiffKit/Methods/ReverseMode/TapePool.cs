namespace DiffKit.Methods.ReverseMode;

/// <summary>A tape kept for the next evaluation, so that only the first one allocates. Threads that come at the same time make their
/// own.</summary>
internal sealed class TapePool<T> where T : System.Numerics.IFloatingPointIeee754<T>
{
    private Tape<T>? _spare;

    /// <summary>The nodes that the tape kept here has room for; 0 without one.</summary>
    public int Capacity => Volatile.Read(ref _spare)?.Capacity ?? 0;

    /// <summary>A tape for the calling thread alone, which <see cref="Tape{T}.FirstVariables"/> makes ready.</summary>
    public Tape<T> Rent() => Interlocked.Exchange(ref _spare, null) ?? new Tape<T>();

    /// <summary>Keeps the tape for the next one who asks.</summary>
    public void Return(Tape<T> tape) => Volatile.Write(ref _spare, tape);
}
