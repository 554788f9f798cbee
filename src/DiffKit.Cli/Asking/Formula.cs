namespace DiffKit.Cli.Asking;

/// <summary>A formula as it was written, and the variables that it names.</summary>
/// <param name="Variables">In the order in which they appear; also those that drop out, as x does from 5 + 0·x.</param>
internal sealed record Formula(Expr Expr, IReadOnlyList<string> Variables)
{
    /// <exception cref="FormulaException">The text cannot be read.</exception>
    public static Formula Read(string text)
    {
        var expr = Expr.Parse(text);
        return new(expr, expr.Variables);
    }
}
