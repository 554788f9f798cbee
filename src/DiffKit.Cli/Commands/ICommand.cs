using System.CommandLine;

namespace DiffKit.Cli.Commands;

/// <summary>A command of its own. A new one is one file: every class that implements this is found by <see cref="CommandTree"/>.</summary>
internal interface ICommand
{
    Command Build(Streams streams, CancellationToken stop);
}
