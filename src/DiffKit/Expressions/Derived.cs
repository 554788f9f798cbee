namespace DiffKit.Expressions;

/// <summary>The derivatives of formulas that are evaluated often, as programs; the formulas are given in their stable forms.</summary>
internal static class Derived
{
    /// <summary>f and ∂f/∂xᵢ.</summary>
    public static Program ValueAndGradient(Expr f, IReadOnlyList<string> variables) =>
        Program.ForNumbers([f, .. f.Gradient([.. variables])], variables);

    /// <summary>J·v.</summary>
    public static WeightedProgram Along(IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables, int patience) =>
        new(formulas, variables, patience, variables.Count, v => Along(formulas, variables, v));

    /// <summary>Jᵀ·w: the gradient of Σ wᵢ fᵢ.</summary>
    public static WeightedProgram Pull(IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables, int patience) =>
        new(formulas, variables, patience, formulas.Count, w => formulas.Zip(w, (f, weight) => weight is null ? Expr.Zero : weight * f)
            .Aggregate(Expr.Zero, (sum, term) => sum + term).Gradient([.. variables]));

    /// <summary>∇²f·v: the gradient of ∇f·v.</summary>
    public static WeightedProgram HessianTimesVector(Expr f, IReadOnlyList<string> variables, int patience) =>
        new([f], variables, patience, variables.Count, v => Along([f], variables, v)[0].Gradient([.. variables]));

    /// <summary>Where f has no value it has no derivatives, although their formulas may have one: 1/x of log(x), at -1.</summary>
    public static void Withhold(double value, Span<double> derivatives)
    {
        if (double.IsNaN(value))
        {
            derivatives.Fill(value);
        }
    }

    private static Expr[] Along(IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables, IReadOnlyList<Expr?> v)
    {
        (string, Expr)[] direction = variables.Zip(v, (name, component) => (name, component ?? Expr.Zero)).ToArray();
        return formulas.Select(f => f.Directional(direction)).ToArray();
    }
}
