namespace DiffKit.Cli.Asking;

/// <summary>How to differentiate a formula. A new method is one line.</summary>
/// <param name="Name">What <c>method</c> says in a request.</param>
/// <param name="Wrap">The formula as a function of the variables named, in that order.</param>
internal sealed record Method(string Name, Func<Expr, string[], ScalarFunction> Wrap)
{
    public static IReadOnlyList<Method> All { get; } =
    [
        new("auto", (f, names) => Function.From(f, names)),
        new("symbolic", (f, names) => Function.From(f, names)),
        new("finite", (f, names) => Function.From(Values(f, names))),
        new("forward", (f, names) => Function.Forward(new GenericFormula(f, names), names.Length)),
        new("reverse", (f, names) => Function.Reverse(new GenericFormula(f, names), names.Length)),
    ];

    /// <summary>The best there is for a formula.</summary>
    public static Method Auto => All[0];

    public static Method Named(string name) =>
        All.FirstOrDefault(m => m.Name == name)
        ?? throw new BadInputException($"unknown method '{name.Shortened()}'; there are {All.Select(m => m.Name).ToList().Listed()}.");

    /// <summary>The formula as a delegate, which tells nothing but its values.</summary>
    private static Func<double[], double> Values(Expr formula, string[] names)
    {
        var f = Function.From(formula, names);
        return x => f.Value(x);
    }
}
