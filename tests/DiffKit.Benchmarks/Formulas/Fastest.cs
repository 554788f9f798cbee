using System.Diagnostics;

namespace DiffKit.Benchmarks.Formulas;

/// <summary>Two actions timed in turn, many short rounds each; the fastest round counts, which is the one that nothing else on the machine
/// disturbed.</summary>
/// <param name="BaseNanoseconds">One call of the first.</param>
/// <param name="Nanoseconds">One call of the second.</param>
/// <param name="Bytes">Bytes that a call of the second allocates.</param>
internal readonly record struct Fastest(double BaseNanoseconds, double Nanoseconds, double Bytes)
{
    private const int Rounds = 60;
    private const double RoundSeconds = 0.002;

    public double Ratio => Nanoseconds / BaseNanoseconds;

    public static Fastest Of(Action first, Action second)
    {
        int calls = 1;
        while (Seconds(first, calls) < RoundSeconds)
        {
            calls *= 2;
        }

        Seconds(second, calls);
        (double fastestFirst, double fastestSecond) = (double.PositiveInfinity, double.PositiveInfinity);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            fastestFirst = Math.Min(fastestFirst, Seconds(first, calls));
            fastestSecond = Math.Min(fastestSecond, Seconds(second, calls));
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Rounds * calls);
        return new Fastest(fastestFirst / calls * 1e9, fastestSecond / calls * 1e9, bytes);
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
