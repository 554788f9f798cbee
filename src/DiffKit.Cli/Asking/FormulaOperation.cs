namespace DiffKit.Cli.Asking;

/// <summary>A question about formulas: a command of its own, with the formula as its argument.</summary>
internal abstract class FormulaOperation : Operation
{
    /// <summary>The formula asked about, wrapped by the method asked for, its variables in the order of the point.</summary>
    /// <exception cref="BadInputException">A variable has no value, or a value no variable.</exception>
    protected static ScalarFunction Wrapped(Request request) =>
        Wrapped(request, [Expr.Parse(request.Get(Asked.Formula), out var variables)], variables)[0];

    /// <summary>As <see cref="Wrapped(Request)"/>, each of several formulas.</summary>
    /// <inheritdoc cref="Wrapped(Request)"/>
    protected static ScalarFunction[] WrappedEach(Request request) =>
        Wrapped(request, Expr.ParseMany(request.Get(Asked.Formula), out var variables), variables);

    private static ScalarFunction[] Wrapped(Request request, IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables)
    {
        var (names, values) = request.Get(Asked.At);
        if (variables.Except(names).FirstOrDefault() is { } unknown)
        {
            throw new BadInputException($"the variable '{unknown.Shortened()}' has no value: 'at' gives {Only(names, "none")}.");
        }

        if (names.Except(variables).FirstOrDefault() is { } unused)
        {
            throw new BadInputException($"'at' gives '{unused.Shortened()}', but the formula has {Only(variables, "no variables")}.");
        }

        if (names.Length == 0)
        {
            throw new BadInputException(ByVariable.NoVariables);
        }

        if (Array.FindIndex(values, x => !double.IsFinite(x)) is >= 0 and var i)
        {
            throw new BadInputException($"'at' gives {names[i].Shortened()} = {values[i].Shown()}; a derivative needs finite numbers.");
        }

        var method = request.Get(Asked.Method);
        return [.. formulas.Select(f => method.Wrap(f, names))];
    }

    private static string Only(IReadOnlyCollection<string> names, string none) => names.Count == 0 ? none : $"only {names.Listed()}";
}
