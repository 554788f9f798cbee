using System.Runtime.InteropServices;

namespace DiffKit.Cli;

/// <summary>Ctrl-C and SIGTERM as a token: work ends between two answers instead of in the middle of one.</summary>
internal sealed class Interrupt : IDisposable
{
    /// <summary>How long an interrupted run may take to finish its line, and to remove what it has half written.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interrupt() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => source.Token;

    /// <summary>The run's exit code; that of an interrupted one where it does not end within the grace.</summary>
    public int WaitFor(Task<int> run)
    {
        using var stopped = new ManualResetEventSlim();
        using var registration = Token.Register(stopped.Set);
        WaitHandle.WaitAny([((IAsyncResult)run).AsyncWaitHandle, stopped.WaitHandle]);
        return run.Wait(Token.IsCancellationRequested ? Grace : Timeout.InfiniteTimeSpan) ? run.Result : ExitCode.Interrupted;
    }

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        source.Cancel();
    }
}
