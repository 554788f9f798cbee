namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Counts the calls of f for whoever wants to know, and stops them when asked to.</summary>
internal sealed class CallWatch(CancellationToken cancellation, IProgress<int>? progress)
{
    private readonly Lock _lock = new();
    private int _calls;

    /// <summary>Null where nothing needs to be watched.</summary>
    public static CallWatch? Of(DiffKit.FiniteDifferences method) =>
        method.Cancellation.CanBeCanceled || method.Progress is not null ? new(method.Cancellation, method.Progress) : null;

    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public void Before() => cancellation.ThrowIfCancellationRequested();

    /// <summary>So many calls more have been made; what is reported rises, whichever threads they come from.</summary>
    public void After(int calls)
    {
        lock (_lock)
        {
            _calls += calls;
            progress?.Report(_calls);
        }
    }
}
