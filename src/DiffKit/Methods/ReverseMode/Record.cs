using System.Numerics;

namespace DiffKit.Methods.ReverseMode;

/// <summary>The ends of a tape: numbers in, derivatives out.</summary>
internal static class Record
{
    public static void Variables<T>(Tape<T> tape, ReadOnlySpan<T> x, Span<Adjoint<T>> variables) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            variables[i] = tape.Variable(x[i]);
        }
    }

    /// <summary>The derivatives of the last pull; NaN where y is.</summary>
    public static void Derivatives<T>(Tape<T> tape, ReadOnlySpan<Adjoint<T>> variables, T y, Span<T> derivatives) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < variables.Length; i++)
        {
            derivatives[i] = T.IsNaN(y) ? y : tape.Derivative(variables[i]);
        }
    }
}
