using System.Numerics;
using DiffKit.Functions;

namespace DiffKit.Methods.ReverseMode;

/// <summary>The ends of a tape: numbers in, derivatives out.</summary>
internal static class Record
{
    /// <summary>The derivatives of y by the first variables; NaN where y is.</summary>
    public static void Pull<T>(Tape<T> tape, Adjoint<T> y, Span<T> derivatives) where T : IFloatingPointIeee754<T>
    {
        if (T.IsNaN(y.Primal))
        {
            derivatives.Fill(y.Primal);
            return;
        }

        tape.FirstDerivatives(y, derivatives.Length).CopyTo(derivatives);
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
