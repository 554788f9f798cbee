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

    /// <summary>For each output its derivatives by the first n variables: a sweep each over one record.</summary>
    public static double[][] PullEach(Tape<double> tape, Adjoint<double>[] y, int n)
    {
        var rows = new double[y.Length][];
        for (int i = 0; i < rows.Length; i++)
        {
            Pull<double>(tape, y[i], rows[i] = new double[n]);
        }

        return rows;
    }

    /// <summary>Σ wᵢ yᵢ as far as derivatives go, without the outputs whose weight is 0; its value, which may overflow, is NaN where that of
    /// one of them is, and else 0.</summary>
    public static Adjoint<T> Weighted<T>(Adjoint<T>[] y, ReadOnlySpan<T> w) where T : IFloatingPointIeee754<T>
    {
        if (y.Length != w.Length)
        {
            throw new ArgumentException($"w has {w.Length} number(s), but f has {y.Length} output(s).", nameof(w));
        }

        Adjoint<T> sum = T.Zero;
        for (int i = 0; i < y.Length; i++)
        {
            sum = T.IsZero(w[i]) ? sum : sum + w[i] * Adjoint<T>.WithPrimal(y[i], T.IsNaN(y[i].Primal) ? T.NaN : T.Zero);
        }

        return sum;
    }

    /// <summary>∇f·v.</summary>
    public static double Slope(ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var gradient = new Scratch<double>(x.Length);
        f.TryPull(x, gradient.Span);
        return Product(gradient.Span, v);
    }

    /// <summary>Σ ∂f/∂xᵢ·vᵢ; a component of v that is 0 contributes nothing, even where the slope is infinite.</summary>
    public static double Product(ReadOnlySpan<double> gradient, ReadOnlySpan<double> v)
    {
        double slope = 0;
        for (int i = 0; i < v.Length; i++)
        {
            slope += v[i] == 0 ? 0 : v[i] * gradient[i];
        }

        return slope;
    }

    /// <summary>Of derivatives that move along v, how they do: ∇²f·v; NaN where f has none.</summary>
    public static void WriteTangents(ReadOnlySpan<Dual<double>> slopes, Span<double> product)
    {
        for (int i = 0; i < slopes.Length; i++)
        {
            product[i] = double.IsNaN(slopes[i].Primal) ? slopes[i].Primal : slopes[i].Tangent;
        }
    }
}
