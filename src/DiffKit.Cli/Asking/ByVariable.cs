namespace DiffKit.Cli.Asking;

/// <summary>Which variable to differentiate by.</summary>
internal static class ByVariable
{
    public const string NoVariables = "the formula has no variables: there is nothing to differentiate by.";

    /// <summary>The one asked for, or the only one there is.</summary>
    public static string Chosen(string? by, IReadOnlyList<string> names) => (by, names) switch
    {
        (null, [var only]) => only,
        (null, []) => throw new BadInputException(NoVariables),
        (null, _) => throw new BadInputException($"differentiate by which variable? Say 'by': there are {names.Listed()}."),
        _ when names.Contains(by) => by,
        _ => throw new BadInputException($"there is no variable '{by.Shortened()}' to differentiate by; there are {names.Listed()}."),
    };
}
