namespace DiffKit.Functions;

/// <summary>What a thread needs for an evaluation (a tape, seeds), kept for its next one, so that only the first one allocates. No thread
/// touches what another one made, so that none waits.</summary>
internal sealed class Kept<T> where T : class, new()
{
    /// <summary>How many threads keep theirs at once; those whose ids agree modulo this number take turns.</summary>
    private const int Places = 16;

    private readonly Loan?[] _loans = new Loan?[Places];
    private Loan? _last;

    /// <summary>What the calling thread keeps; null where it keeps nothing.</summary>
    public T? Mine => Find(Thread.CurrentThread)?.Item;

    /// <summary>What the calling thread keeps; new where it keeps nothing, or where that is out still, since f asks for a derivative of
    /// itself, or threw before.</summary>
    public Loan Borrow()
    {
        // The one made last is most often it. It is read before anything is known of the thread, so that the processor need not wait.
        Thread thread = Thread.CurrentThread;
        Loan loan = _last is { IsOut: false } last && last.Thread == thread ? last
            : Find(thread) is { IsOut: false } kept ? kept
            : Make(thread);
        loan.IsOut = true;
        return loan;
    }

    private Loan? Find(Thread thread) => _loans[(uint)thread.ManagedThreadId % Places] is { } loan && loan.Thread == thread ? loan : null;

    private Loan Make(Thread thread) => _last = _loans[(uint)thread.ManagedThreadId % Places] = new Loan(new T(), thread);

    /// <summary>What a thread keeps, as long as it is borrowed.</summary>
    internal sealed class Loan(T item, Thread thread)
    {
        public T Item => item;

        public Thread Thread => thread;

        public bool IsOut { get; set; }
    }
}
