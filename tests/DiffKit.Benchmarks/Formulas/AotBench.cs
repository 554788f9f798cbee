using System.Diagnostics;
using Spectre.Console;

namespace DiffKit.Benchmarks.Formulas;

/// <summary>The same program of formulas compiled ahead of time, where no code can be made at run time, and just in time: the same lines.</summary>
/// <remarks>It needs what Native AOT needs to link: clang or gcc.</remarks>
public sealed class AotBench : IBench
{
    public string Name => "aot";

    public string About => "publishes tests/DiffKit.Aot by Native AOT and compares what it prints with what it prints just in time";

    public void Run()
    {
        string project = Path.Combine(Root(), "tests", "DiffKit.Aot");
        string output = Path.Combine(Path.GetTempPath(), $"diffkit-aot-{Environment.ProcessId}");
        try
        {
            string published = Output("dotnet", $"publish \"{project}\" -c Release -o \"{output}\" -v q");
            string[] ahead = Output(Path.Combine(output, "DiffKit.Aot"), "").Split('\n');
            string[] justInTime = Output("dotnet", $"run -c Release --project \"{project}\"").Split('\n');
            AnsiConsole.WriteLine(published.Trim());
            foreach ((string a, string b) in ahead.Zip(justInTime).Where(pair => pair.First != pair.Second))
            {
                AnsiConsole.WriteLine($"ahead of time  {a}\njust in time   {b}");
            }

            int same = ahead.Zip(justInTime).Count(pair => pair.First == pair.Second);
            AnsiConsole.WriteLine($"{same} of {Math.Max(ahead.Length, justInTime.Length)} lines are the same.");
        }
        finally
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
        }
    }

    /// <summary>The folder of the solution, above this program.</summary>
    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DiffKit.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("DiffKit.sln is in no folder above this program.");
    }

    private static string Output(string program, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} {arguments} failed:\n{text}");
    }
}
