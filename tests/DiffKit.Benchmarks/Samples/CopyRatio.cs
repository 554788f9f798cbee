using System.Diagnostics;

namespace DiffKit.Benchmarks.Samples;

/// <summary>How many times as long as copying an action takes: the two are timed in turn, round by round, so that what else runs on the
/// machine slows both, and the median of the rounds' ratios is taken, with those that a tenth of the rounds are below and above.</summary>
/// <param name="CopyNanoseconds">Median time of the copy.</param>
/// <param name="Ratio">Median of action / copy.</param>
/// <param name="Low">A tenth of the rounds took less.</param>
/// <param name="High">A tenth of the rounds took more.</param>
/// <param name="Bytes">Bytes allocated by one action on this thread.</param>
internal readonly record struct CopyRatio(double CopyNanoseconds, double Ratio, double Low, double High, double Bytes)
{
    private const int Rounds = 21;
    private const double RoundSeconds = 0.01;

    public static CopyRatio Of(Action copy, Action action)
    {
        int calls = 1;
        while (Seconds(copy, calls) < RoundSeconds)
        {
            calls *= 2;
        }

        WarmUp(action, calls);
        (var copies, var ratios) = (new double[Rounds], new double[Rounds]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            copies[round] = Seconds(copy, calls);
            ratios[round] = Seconds(action, calls) / copies[round];
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Rounds * calls);
        Array.Sort(copies);
        Array.Sort(ratios);
        return new CopyRatio(copies[Rounds / 2] / calls * 1e9, ratios[Rounds / 2], ratios[Rounds / 10], ratios[^(1 + Rounds / 10)], bytes);
    }

    /// <summary>Pauses between, as the runtime compiles what is called often on a thread of its own, 100 ms later.</summary>
    private static void WarmUp(Action action, int calls)
    {
        for (int i = 0; i < 3; i++)
        {
            Seconds(action, calls);
            Thread.Sleep(150);
        }
    }

    private static double Seconds(Action action, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
