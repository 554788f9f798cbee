namespace DiffKit.Functions;

/// <summary>What a thread needs for an evaluation (a tape, seeds), kept for its next one, so that only the first one allocates. No thread
/// touches what another one made, so that none waits.</summary>
internal sealed class Kept<T> where T : class
{
    /// <summary>How many threads keep theirs at once; those whose ids agree modulo this number take turns.</summary>
    private const int Places = 16;

    private readonly Loan?[] _loans = new Loan?[Places];

    /// <summary>What the calling thread keeps; null where it keeps nothing.</summary>
    public T? Mine => _loans[(uint)Environment.CurrentManagedThreadId % Places] is { } loan
        && loan.Thread == Environment.CurrentManagedThreadId ? loan.Item : null;

    /// <summary>What the calling thread keeps; new where it keeps nothing, or where that is out still, since f asks for a derivative of
    /// itself, or threw before.</summary>
    public Loan Borrow(Func<T> make)
    {
        int thread = Environment.CurrentManagedThreadId;
        ref Loan? place = ref _loans[(uint)thread % Places];
        if (place is not { } loan || loan.Thread != thread || loan.IsOut)
        {
            place = loan = new Loan(make(), thread);
        }

        loan.IsOut = true;
        return loan;
    }

    /// <summary>What a thread keeps, as long as it is borrowed.</summary>
    internal sealed class Loan(T item, int thread)
    {
        public T Item => item;

        public int Thread => thread;

        public bool IsOut { get; set; }
    }
}
