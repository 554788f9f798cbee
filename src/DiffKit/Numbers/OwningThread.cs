using System.Runtime.CompilerServices;

namespace DiffKit.Numbers;

/// <summary>The thread that something belongs to, known again at almost no cost by where its stack lies: to ask the system who is
/// running takes as long as to record a node.</summary>
internal struct OwningThread
{
    /// <summary>How far on either side of a place seen before a place belongs to the same stack for sure: less than the smallest stack
    /// that a thread can be given.</summary>
    private const nuint Reach = 4096;

    private nuint _lowest;

    private OwningThread(int id, nuint place) => (Id, _lowest) = (id, place - Reach);

    /// <summary>The calling thread.</summary>
    public static OwningThread Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Environment.CurrentManagedThreadId, Place());
    }

    /// <summary>The managed thread id.</summary>
    public int Id { get; }

    /// <summary>Whether the calling thread is the owner for sure; where this is false, <see cref="Recognises"/> knows.</summary>
    public readonly bool IsCloseBy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Place() - _lowest < 2 * Reach;
    }

    /// <summary>Whether the calling thread is the owner; from now on it is close by at this depth of its stack.</summary>
    public bool Recognises()
    {
        if (Id != Environment.CurrentManagedThreadId)
        {
            return false;
        }

        See();
        return true;
    }

    /// <summary>The owner, of whom the caller is sure, is at this depth of its stack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void See() => _lowest = Place() - Reach;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe nuint Place()
    {
        byte here;
        return (nuint)(&here);
    }
}
