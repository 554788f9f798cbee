using System.Text;
using DiffKit.Cli;

namespace DiffKit.Tests.Cli;

/// <summary>Runs of the command line inside the test's own process.</summary>
internal static class Diffkit
{
    public static Ran Run(params string[] arguments) => Fed("", arguments);

    /// <summary>A run with text on its standard input.</summary>
    public static Ran Fed(string input, params string[] arguments) => Fed(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    public static Ran Fed(Stream input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = Tool.Run(arguments, new Streams(input, output, error, Rich: false));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The answers of <c>batch</c> to some requests.</summary>
    public static string[] Batch(params IEnumerable<string> requests)
    {
        var ran = Fed(string.Join('\n', requests) + "\n", "batch");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out.Split('\n')[..^1];
    }
}

/// <summary>What a run ended with.</summary>
internal sealed record Ran(int Code, string Out, string Error);
