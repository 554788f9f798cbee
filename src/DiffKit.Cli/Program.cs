namespace DiffKit.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        using var interrupt = new Interrupt();
        var streams = Streams.OfProcess();
        return interrupt.WaitFor(Task.Run(() => Tool.Run(args, streams, interrupt.Token)));
    }
}
