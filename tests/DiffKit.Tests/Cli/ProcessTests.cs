using System.Diagnostics;
using DiffKit.Cli;

namespace DiffKit.Tests.Cli;

/// <summary>The command line as a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void ExitCodesAndStreamsAreTheProcesss()
    {
        using var process = Start("differentiate", "2x² + θ", "--by", "x");
        Assert.Equal("4·x\n", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);

        using var refused = Start("derivative", "x*y", "--at", "x=1");
        Assert.Equal("the variable 'y' has no value: 'at' gives only x.\n", refused.StandardError.ReadToEnd());
        refused.WaitForExit();
        Assert.Equal(2, refused.ExitCode);
    }

    /// <summary>A conversation, then Ctrl-C while it waits: what was asked is answered, and the process ends by itself.</summary>
    [Fact]
    public void BatchConversesAndEndsWhenInterrupted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = Start("batch");
        process.StandardInput.WriteLine("""{"op":"differentiate","formula":"x² + 1"}""");
        process.StandardInput.Flush();
        Assert.Equal("""{"formula":"2·x"}""", process.StandardOutput.ReadLine());
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(60_000));
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("", process.StandardError.ReadToEnd());
    }

    /// <summary>6 000 requests, some 100 MB of garbage, in a heap of 24 MB.</summary>
    [Fact]
    public async Task MemoryDoesNotGrowWithTheNumberOfRequests()
    {
        const int requests = 6_000;
        using var process = Start("batch");
        var writing = Task.Run(() =>
        {
            for (int i = 0; i < requests; i++)
            {
                process.StandardInput.Write("""{"op":"derivative","formula":"sin(x)*exp(-x)","at":{"x":0.5},"order":2}""" + "\n");
            }

            process.StandardInput.Close();
        });
        var answers = (await process.StandardOutput.ReadToEndAsync()).Split('\n')[..^1];
        await writing;
        Assert.Equal(requests, answers.Length);
        Assert.Single(answers.Distinct());
        Assert.StartsWith("""{"value":""", answers[0], StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x1800000" },
        })!;
}
