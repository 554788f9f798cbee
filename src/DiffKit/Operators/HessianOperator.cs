using DiffKit.Functions;
using DiffKit.Operators;
using DiffKit.Results;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>∇²f by Hessian-vector products, or by polarisation: with D²(v) = vᵀ∇²f v,
/// Hᵢᵢ = D²(eᵢ) and Hᵢⱼ = (D²(eᵢ + eⱼ) - Hᵢᵢ - Hⱼⱼ) / 2.</summary>
public static class HessianOperator
{
    /// <summary>The n × n matrix ∂²f/∂xᵢ∂xⱼ, symmetric to the last bit.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <returns>n × n; costs n Hessian-vector products where the method has them, else n(n+1)/2 second derivatives along a line.</returns>
    /// <exception cref="ArgumentException">x is empty, of the wrong length, or not finite.</exception>
    public static Matrix<double> Hessian(this ScalarFunction f, ReadOnlySpan<double> x) => f.EstimateHessian(x).Value;

    /// <summary>∇²f(x) with the error of each entry, the calls spent on all, and the worst outcome.</summary>
    /// <inheritdoc cref="Hessian"/>
    public static Estimate<Matrix<double>> EstimateHessian(this ScalarFunction f, ReadOnlySpan<double> x)
    {
        Require.Point(x, f.Inputs);
        return f.PullAlongEach(x) is { } columns ? ByColumns(f, x, columns) : ByPolarisation(f, x);
    }

    /// <summary>Column by column, H·eⱼ; of each pair of mirrored entries the lower is kept, but NaN where the upper is: of x·|y| at 0 the
    /// slope by y is 0 all along the x-axis, by convention alone.</summary>
    private static Estimate<Matrix<double>> ByColumns(ScalarFunction f, ReadOnlySpan<double> x, double[][] columns)
    {
        using var e = new UnitVector(x.Length);
        var value = Matrix<double>.Build.Dense(x.Length, x.Length);
        var error = Matrix<double>.Build.Dense(x.Length, x.Length);
        var outcome = Outcome.Converged;
        for (int j = 0; j < x.Length; j++)
        {
            double[] column = columns[j];
            for (int i = 0; i < j; i++)
            {
                value[i, j] = value[j, i] = double.IsNaN(column[i]) ? column[i] : value[j, i];
            }

            for (int i = j; i < x.Length; i++)
            {
                Estimate entry = i == j && double.IsNaN(column[i]) ? f.Along(x, e.At(j), 2) : Estimate.Exact(column[i]);
                value[i, j] = value[j, i] = entry.Value;
                error[i, j] = error[j, i] = entry.Error;
                outcome = Outcomes.Worst(outcome, entry.Outcome);
            }
        }

        return new(value, error, x.Length, outcome);
    }

    private static Estimate<Matrix<double>> ByPolarisation(ScalarFunction f, ReadOnlySpan<double> x)
    {
        var estimates = new Estimate[x.Length * (x.Length + 1) / 2];
        f.AlongEach(x, Axes.AndPairs, 2, estimates);
        var value = Matrix<double>.Build.Dense(x.Length, x.Length);
        var error = Matrix<double>.Build.Dense(x.Length, x.Length);
        var (evaluations, outcome) = (0, Outcome.Converged);
        int pair = x.Length;
        for (int i = 0; i < x.Length; i++)
        {
            (value[i, i], error[i, i]) = (estimates[i].Value, estimates[i].Error);
            for (int j = 0; j < i; j++)
            {
                Estimate both = estimates[pair++];
                value[i, j] = value[j, i] = (both.Value - value[i, i] - value[j, j]) / 2;
                error[i, j] = error[j, i] = (both.Error + error[i, i] + error[j, j]) / 2;
            }
        }

        foreach (Estimate estimate in estimates)
        {
            evaluations += estimate.Evaluations;
            outcome = Outcomes.Worst(outcome, estimate.Outcome);
        }

        return new(value, error, evaluations, outcome);
    }

    /// <summary>∂²f/∂xᵢ² for each i, n numbers, at n second derivatives along the axes.</summary>
    /// <inheritdoc cref="Hessian"/>
    public static double[] HessianDiagonal(this ScalarFunction f, ReadOnlySpan<double> x) => f.EstimateHessianDiagonal(x).Value;

    /// <summary>The Hessian's diagonal with the error of each entry, the calls spent on all, and the worst outcome.</summary>
    /// <inheritdoc cref="Hessian"/>
    public static Estimate<double[]> EstimateHessianDiagonal(this ScalarFunction f, ReadOnlySpan<double> x)
    {
        Require.Point(x, f.Inputs);
        var value = new double[x.Length];
        var error = new double[x.Length];
        var estimates = new Estimate[x.Length];
        f.AlongEach(x, Axes.Of, 2, estimates);
        var (evaluations, outcome) = (0, Outcome.Converged);
        for (int i = 0; i < x.Length; i++)
        {
            (value[i], error[i]) = (estimates[i].Value, estimates[i].Error);
            evaluations += estimates[i].Evaluations;
            outcome = Outcomes.Worst(outcome, estimates[i].Outcome);
        }

        return new(value, error, evaluations, outcome);
    }
}
