namespace DiffKit;

/// <summary>Δf = Σ ∂²f/∂xᵢ², the trace of the Hessian.</summary>
public static class LaplacianOperator
{
    /// <summary>Σ ∂²f/∂xᵢ² at x.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers, taken as Cartesian coordinates in one unit.</param>
    /// <exception cref="ArgumentException">x is empty, of the wrong length, or not finite.</exception>
    public static double Laplacian(this ScalarFunction f, ReadOnlySpan<double> x) => f.EstimateLaplacian(x).Value;

    /// <summary>Δf(x) with the sum of its terms' errors.</summary>
    /// <inheritdoc cref="Laplacian"/>
    public static Estimate EstimateLaplacian(this ScalarFunction f, ReadOnlySpan<double> x)
    {
        Estimate<double[]> diagonal = f.EstimateHessianDiagonal(x);
        return new(diagonal.Value.Sum(), diagonal.Error.Sum(), diagonal.Evaluations, diagonal.Outcome);
    }
}
