namespace DiffKit.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault of ours, or of the machine: a full disk, a closed pipe.</summary>
    public const int Fault = 1;

    /// <summary>The input or the command line cannot be used; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>128 + SIGINT, as shells report it.</summary>
    public const int Interrupted = 130;
}
