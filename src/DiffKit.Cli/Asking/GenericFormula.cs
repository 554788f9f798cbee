using System.Numerics;

namespace DiffKit.Cli.Asking;

/// <summary>A formula as ordinary generic C#: what forward and reverse mode differentiate, knowing no formulas.</summary>
internal readonly struct GenericFormula(Expr formula, string[] names) : IGenericScalar
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var at = new (string, T)[names.Length];
        for (int i = 0; i < at.Length; i++)
        {
            at[i] = (names[i], x[i]);
        }

        return formula.Evaluate(at);
    }
}
