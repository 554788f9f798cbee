namespace DiffKit.Cli.Asking;

/// <summary>How to differentiate a formula. A new method is one line.</summary>
/// <param name="Name">What <c>method</c> says in a request.</param>
/// <param name="Wrap">The formula as a function of the variables named, in that order.</param>
internal sealed record Method(string Name, Func<Expr, string[], ScalarFunction> Wrap)
{
    /// <summary>Exact, since a formula is at hand.</summary>
    public static Method Auto { get; } = new("auto", (f, names) => Function.From(f, names));

    public static IReadOnlyList<Method> All { get; } =
    [
        Auto,
        new("symbolic", (f, names) => Function.From(f, names)),
        new("finite", (f, names) => Function.From(f, names)),
        new("forward", (f, names) => Function.From(f, names)),
        new("reverse", (f, names) => Function.From(f, names)),
    ];

    public static Method Named(string name) =>
        All.FirstOrDefault(m => m.Name == name)
        ?? throw new BadInputException($"unknown method '{name.Shortened()}'; there are {All.Select(m => m.Name).ToList().Listed()}.");
}
