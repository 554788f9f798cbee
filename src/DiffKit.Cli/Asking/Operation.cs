namespace DiffKit.Cli.Asking;

/// <summary>One kind of question: an <c>op</c> of <c>batch</c>, and where it is about formulas a command of <c>diffkit</c>. A new one is
/// one file: every class derived from this one is found by reflection.</summary>
internal abstract class Operation
{
    public static IReadOnlyList<Operation> All { get; } = [.. Instances.Of<Operation>().OrderBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>What <c>op</c> says in a request, and the name of the command.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence for the help.</summary>
    public abstract string About { get; }

    /// <summary>What a request may say: keys of the JSON object, options of the command.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <exception cref="BadInputException">No operation has that name.</exception>
    public static Operation Named(string name) =>
        All.FirstOrDefault(o => o.Name == name)
        ?? throw new BadInputException($"unknown op '{name.Shortened()}'; there are {Listed()}.");

    public static string Listed() => All.Select(o => o.Name).ToList().Listed();

    /// <exception cref="BadInputException">The request cannot be answered; the message says why.</exception>
    public abstract Answer Ask(Request request);
}
