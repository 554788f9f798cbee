using System.Numerics;
using DiffKit.Functions;

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
    public static void Derivatives<T>(Tape<T> tape, ReadOnlySpan<Adjoint<T>> variables, T y, Span<T> derivatives)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < variables.Length; i++)
        {
            derivatives[i] = T.IsNaN(y) ? y : tape.Derivative(variables[i]);
        }
    }

    /// <summary>Σ wᵢ yᵢ, without the outputs whose weight is 0.</summary>
    public static Adjoint<double> Weighted(Adjoint<double>[] y, ReadOnlySpan<double> w)
    {
        if (y.Length != w.Length)
        {
            throw new ArgumentException($"w has {w.Length} number(s), but f has {y.Length} output(s).", nameof(w));
        }

        Adjoint<double> sum = 0;
        for (int i = 0; i < y.Length; i++)
        {
            sum = w[i] == 0 ? sum : sum + w[i] * y[i];
        }

        return sum;
    }

    /// <summary>∇f·v; a component of v that is 0 contributes nothing, even where ∇f is infinite.</summary>
    public static double Slope(ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var gradient = new Scratch<double>(x.Length);
        f.TryPull(x, gradient.Span);
        double slope = 0;
        for (int i = 0; i < v.Length; i++)
        {
            slope += v[i] == 0 ? 0 : v[i] * gradient.Span[i];
        }

        return slope;
    }
}
