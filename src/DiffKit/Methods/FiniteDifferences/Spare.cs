namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Keeps one workspace for the next call, so that a derivative allocates nothing after the first; a second thread, or a
/// function that differentiates itself, gets one of its own.</summary>
internal sealed class Spare<T>(Func<T> create) where T : class
{
    private T? _kept;

    public T Rent() => Interlocked.Exchange(ref _kept, null) ?? create();

    public void Return(T workspace) => Volatile.Write(ref _kept, workspace);
}
