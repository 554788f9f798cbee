using System.Diagnostics;

namespace DiffKit.Benchmarks;

/// <summary>What one call cost: the median over rounds, which noise from other processes moves little.</summary>
/// <param name="Nanoseconds">Median time of a call.</param>
/// <param name="Bytes">Bytes allocated by a call on this thread.</param>
public readonly record struct Timing(double Nanoseconds, double Bytes)
{
    private const int Rounds = 15;
    private const int WarmUps = 3;
    private const int MostWarmUps = 15;
    private const double Faster = 0.9;
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

    /// <summary>Until it gets no faster: the runtime compiles what is called often on a thread of its own, 100 ms later, and later still
    /// where the processors are busy.</summary>
    private static void WarmUp(Action action)
    {
        double best = double.PositiveInfinity;
        int settled = 0;
        for (int i = 0; i < MostWarmUps && settled < WarmUps; i++)
        {
            int calls = CallsInARound(action);
            double time = Repeat(action, calls).TotalNanoseconds / calls;
            settled = time < Faster * best ? 0 : settled + 1;
            best = Math.Min(best, time);
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

    /// <summary>The time of so many calls.</summary>
    internal static TimeSpan Repeat(Action action, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
