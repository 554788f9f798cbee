using System.Diagnostics;

namespace DiffKit.Benchmarks;

/// <summary>What one call cost: the median over rounds, which noise from other processes moves little.</summary>
/// <param name="Nanoseconds">Median time of a call.</param>
/// <param name="Bytes">Bytes allocated by a call on this thread.</param>
public readonly record struct Timing(double Nanoseconds, double Bytes)
{
    private const int Rounds = 15;
    private const int WarmUps = 3;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(20);

    /// <summary>Warms the action up, finds how many calls fill a round, and takes the median of 15 rounds.</summary>
    public static Timing Of(Action action)
    {
        WarmUp(action);
        int calls = CallsInARound(action);
        var times = new double[Rounds];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            times[round] = Repeat(action, calls).TotalNanoseconds / calls;
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Rounds * calls);
        Array.Sort(times);
        return new Timing(times[Rounds / 2], bytes);
    }

    /// <summary>Pauses between, as the runtime compiles what is called often on a thread of its own, 100 ms later.</summary>
    private static void WarmUp(Action action)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            Repeat(action, CallsInARound(action));
            Thread.Sleep(200);
        }
    }

    private static int CallsInARound(Action action)
    {
        int calls = 1;
        for (TimeSpan spent = Repeat(action, calls); spent < Round && calls < 1 << 28; spent = Repeat(action, calls))
        {
            calls *= 2;
        }

        return calls;
    }

    private static TimeSpan Repeat(Action action, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
