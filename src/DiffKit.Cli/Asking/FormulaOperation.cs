namespace DiffKit.Cli.Asking;

/// <summary>A question about formulas at a point: a command of its own, with the formula as its argument.</summary>
internal abstract class FormulaOperation : Operation
{
    /// <summary>The formula asked about, wrapped by the method asked for, its variables in the order of the point.</summary>
    protected static ScalarFunction Wrapped(Request request) => Wrapped(request, [request.Get(Asked.Formula)])[0];

    /// <summary>As <see cref="Wrapped(Request)"/>, of several formulas of the same variables.</summary>
    /// <exception cref="BadInputException">A variable has no value, or a value no variable.</exception>
    protected static ScalarFunction[] Wrapped(Request request, IReadOnlyList<string> texts)
    {
        var names = request.Get(Asked.At).Names;
        var formulas = texts.Select(Formula.Read).ToList();
        var variables = formulas.SelectMany(f => f.Variables).Distinct().ToList();
        if (variables.Except(names).FirstOrDefault() is { } unknown)
        {
            throw new BadInputException($"the variable '{unknown}' has no value: 'at' gives {Given(names)}.");
        }

        if (names.Except(variables).FirstOrDefault() is { } unused)
        {
            throw new BadInputException($"'at' gives '{unused.Shortened()}', but the formula has {Had(variables)}.");
        }

        var method = request.Get(Asked.Method);
        return [.. formulas.Select(f => method.Wrap(f, names))];
    }

    private static string Given(IReadOnlyCollection<string> names) => names.Count == 0 ? "none" : $"only {names.Listed()}";

    private static string Had(IReadOnlyCollection<string> names) => names.Count == 0 ? "no variables" : $"only {names.Listed()}";
}
