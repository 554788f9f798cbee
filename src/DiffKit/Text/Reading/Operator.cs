namespace DiffKit.Text.Reading;

/// <summary>An operator: how tightly it binds, and what it makes of its operands;
/// one that stands before its operand is given that twice.</summary>
/// <param name="Binding">How tightly it binds.</param>
/// <param name="Operands">How many operands it takes: 1, which stands behind it, or 2.</param>
/// <param name="Build">What it makes of them.</param>
internal sealed record Operator(Binding Binding, int Operands, Func<Expr, Expr, Expr> Build)
{
    /// <summary>Whether it compares its two operands.</summary>
    public bool Compares => Binding == Binding.Comparison && this != Operators.Chained;

    /// <summary>Whether this one, written first, takes the operand between the two. Powers group to the right.</summary>
    public bool ComesBefore(Operator next) => Binding > next.Binding || (Binding == next.Binding && Binding != Binding.Power);
}
