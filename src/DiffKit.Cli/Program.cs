namespace DiffKit.Cli;

internal static class Program
{
    /// <summary>Formulas are trees, and deep ones need a deep stack: address space, not memory, until it is used.</summary>
    private const int StackSize = 256 << 20;

    public static int Main(string[] args)
    {
        using var interrupt = new Interrupt();
        var streams = Streams.OfProcess();
        var run = new TaskCompletionSource<int>();
        new Thread(() => run.SetResult(Tool.Run(args, streams, interrupt.Token)), StackSize) { IsBackground = true }.Start();
        return interrupt.WaitFor(run.Task);
    }
}
