namespace DiffKit.Benchmarks;

/// <summary>A table of timings or of quality that stays in the repository as a command:
/// <c>dotnet run -c Release --project tests/DiffKit.Benchmarks -- NAME</c>.</summary>
public interface IBench
{
    /// <summary>What is typed to run it.</summary>
    string Name { get; }

    /// <summary>One line for the list of benches.</summary>
    string About { get; }

    /// <summary>Measures, and prints its tables.</summary>
    void Run();
}
