namespace DiffKit.Benchmarks;

/// <summary>Two actions timed in turn, many short rounds each: the ratio is the median over rounds, so that neither what else the machine
/// does nor a clock that jumps decides it.</summary>
/// <param name="BaseNanoseconds">One call of the first.</param>
/// <param name="Ratio">What a call of the second costs beside one of the first.</param>
/// <param name="Bytes">Bytes that a call of the two allocates.</param>
internal readonly record struct Paired(double BaseNanoseconds, double Ratio, double Bytes)
{
    private const int Rounds = 81;
    private const int WarmUps = 3;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(2);

    /// <summary>One call of the second.</summary>
    public double Nanoseconds => BaseNanoseconds * Ratio;

    public static Paired Of(Action first, Action second)
    {
        int calls = WarmUp(first, second);
        var times = new double[Rounds];
        var ratios = new double[Rounds];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            times[round] = Timing.Repeat(first, calls).TotalNanoseconds / calls;
            ratios[round] = Timing.Repeat(second, calls).TotalNanoseconds / calls / times[round];
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Rounds * calls);
        Array.Sort(times);
        Array.Sort(ratios);
        return new Paired(times[Rounds / 2], ratios[Rounds / 2], bytes);
    }

    /// <summary>Pauses between, as the runtime compiles what is called often on a thread of its own, 100 ms later.</summary>
    private static int WarmUp(Action first, Action second)
    {
        int calls = 1;
        for (int i = 0; i < WarmUps; i++)
        {
            for (calls = 1; Timing.Repeat(first, calls) < Round && calls < 1 << 24;)
            {
                calls *= 2;
            }

            Timing.Repeat(second, calls);
            Thread.Sleep(150);
        }

        return calls;
    }
}
