using System.CommandLine;
using System.CommandLine.Help;
using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Commands;

/// <summary><c>diffkit</c> and its commands: one for each operation on formulas, and those that stand alone.</summary>
internal static class CommandTree
{
    public static Command Root(Streams streams, CancellationToken stop)
    {
        var root = new Command("diffkit", "Derivatives of formulas and of sampled data.");
        root.Options.Add(new HelpOption { Recursive = true });
        root.Options.Add(new VersionOption());
        foreach (var operation in Operation.All.OfType<FormulaOperation>())
        {
            root.Subcommands.Add(OperationCommand.Of(operation, streams));
        }

        foreach (var command in Instances.Of<ICommand>())
        {
            root.Subcommands.Add(command.Build(streams, stop));
        }

        return root;
    }
}
