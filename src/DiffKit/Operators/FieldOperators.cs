using DiffKit.Functions;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>Divergence and curl of a vector field in Cartesian coordinates, from its Jacobian.</summary>
public static class FieldOperators
{
    /// <summary>Σ ∂fᵢ/∂xᵢ at x, of a field with as many outputs as variables.</summary>
    /// <param name="f">The field.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <exception cref="ArgumentException">f has not n outputs, or x is of the wrong length or not finite.</exception>
    public static double Divergence(this VectorFunction f, ReadOnlySpan<double> x) => f.EstimateDivergence(x).Value;

    /// <summary>div f(x) with the sum of its terms' errors.</summary>
    /// <inheritdoc cref="Divergence"/>
    public static Estimate EstimateDivergence(this VectorFunction f, ReadOnlySpan<double> x)
    {
        Estimate<Matrix<double>> jacobian = Square(f, x, "divergence");
        return new(jacobian.Value.Trace(), jacobian.Error.Trace(), jacobian.Evaluations, jacobian.Outcome);
    }

    /// <summary>(∂f₂/∂x₁ - ∂f₁/∂x₂, ∂f₀/∂x₂ - ∂f₂/∂x₀, ∂f₁/∂x₀ - ∂f₀/∂x₁) at x, of a field in three dimensions.</summary>
    /// <param name="f">The field, with 3 variables and 3 outputs.</param>
    /// <param name="x">The point, 3 finite numbers.</param>
    /// <exception cref="ArgumentException">f has not 3 variables and 3 outputs, or x is not finite.</exception>
    public static double[] Curl(this VectorFunction f, ReadOnlySpan<double> x) => f.EstimateCurl(x).Value;

    /// <summary>curl f(x) with the errors of its entries.</summary>
    /// <inheritdoc cref="Curl"/>
    public static Estimate<double[]> EstimateCurl(this VectorFunction f, ReadOnlySpan<double> x)
    {
        if (x.Length != 3)
        {
            throw new ArgumentException($"A curl needs a field in 3 dimensions, but x has {x.Length} number(s).", nameof(x));
        }

        Estimate<Matrix<double>> jacobian = Square(f, x, "curl");
        return new(Twist(jacobian.Value, -1), Twist(jacobian.Error, +1), jacobian.Evaluations, jacobian.Outcome);
    }

    private static double[] Twist(Matrix<double> j, int sign) =>
        [j[2, 1] + sign * j[1, 2], j[0, 2] + sign * j[2, 0], j[1, 0] + sign * j[0, 1]];

    private static Estimate<Matrix<double>> Square(VectorFunction f, ReadOnlySpan<double> x, string what)
    {
        Estimate<Matrix<double>> jacobian = f.EstimateJacobian(x);
        int m = jacobian.Value.RowCount;
        return m == x.Length
            ? jacobian
            : throw new ArgumentException($"A {what} needs as many outputs as variables, but f has {m} and {x.Length}.", nameof(f));
    }
}
