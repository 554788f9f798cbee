using System.CommandLine;
using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Commands;

/// <summary>An operation as a command: the formula is the argument, every other parameter an option.</summary>
internal static class OperationCommand
{
    public static Command Of(Operation operation, Streams streams)
    {
        var command = new Command(operation.Name, operation.About);
        var formula = new Argument<string>(Asked.Formula.Name) { Description = Asked.Formula.About };
        command.Arguments.Add(formula);
        (Parameter Parameter, Option<string[]> Option)[] options =
            [.. operation.Parameters.Where(p => p != Asked.Formula).Select(p => (p, CommonOptions.Of(p)))];
        foreach (var (_, option) in options)
        {
            command.Options.Add(option);
        }

        var json = CommonOptions.Json();
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var request = new Request().With(Asked.Formula, parsed.GetRequiredValue(formula));
            foreach (var (parameter, option) in options.Where(o => parsed.GetResult(o.Option) is not null))
            {
                request.WithRead(parameter, parameter.FromArguments(parsed.GetRequiredValue(option)));
            }

            Printer.Print(operation.Ask(request), parsed.GetValue(json), streams);
            return ExitCode.Done;
        });
        return command;
    }
}
