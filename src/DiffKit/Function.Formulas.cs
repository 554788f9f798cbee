namespace DiffKit;

/// <content>Formulas: symbolic, exact.</content>
public static partial class Function
{
    /// <summary>The function that a formula's text describes.</summary>
    /// <param name="formula">For example <c>x² + 1</c>; docs/formulas.md has the grammar.</param>
    /// <param name="variables">The names of the point's coordinates, in order, also e, pi or π if they are named here; without any, the order in which the text
    /// first names them.</param>
    /// <exception cref="FormulaException">The text can't be read; it says where, and what is expected there.</exception>
    /// <exception cref="ArgumentException">A variable of the formula is missing from the names given, or a name is given twice.</exception>
    public static FormulaFunction Parse(string formula, params ReadOnlySpan<string> variables)
    {
        IReadOnlyList<string> named = variables.ToArray();
        Expr parsed = variables.IsEmpty ? Expr.Parse(formula, out named) : Expr.Parse(formula, variables);
        return new FormulaFunction(parsed, named);
    }

    /// <summary>The vector function that formulas with semicolons between them describe: <c>x*y; x-y</c>.</summary>
    /// <inheritdoc cref="Parse"/>
    public static FormulaVectorFunction ParseVector(string formula, params ReadOnlySpan<string> variables)
    {
        var parsed = Expr.ParseMany(formula, out IReadOnlyList<string> named, variables);
        return new FormulaVectorFunction(parsed, variables.IsEmpty ? named : variables.ToArray());
    }

    /// <summary>The function that a formula describes.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="variables">The names of the point's coordinates, in order; without them, the order in which the formula first uses them.</param>
    /// <exception cref="ArgumentException">A variable of the formula is missing from the names given, or a name is given twice.</exception>
    public static FormulaFunction From(Expr formula, params ReadOnlySpan<string> variables)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return new FormulaFunction(formula, variables.IsEmpty ? formula.Variables : variables.ToArray());
    }
}
