using System.Numerics;

namespace DiffKit;

/// <summary>A complex function of a real variable, f: ℝ → ℂ, differentiated as its real and its imaginary part, from the same
/// calls.</summary>
/// <param name="parts">(Re f, Im f).</param>
public sealed class ComplexFunction(VectorFunction parts)
{
    /// <summary>f as a function of two outputs, of which every operator can be asked.</summary>
    public VectorFunction Parts { get; } = parts ?? throw new ArgumentNullException(nameof(parts));

    /// <summary>f(x).</summary>
    /// <param name="x">The point.</param>
    public Complex Value(double x) => Together(Parts.Value([x]));

    /// <summary>dᵏf/dxᵏ at x, k being the order.</summary>
    /// <param name="x">The point, finite.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <exception cref="ArgumentException">x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public Complex Derivative(double x, int order = 1) => EstimateDerivative(x, order).Value;

    /// <summary>dᵏf/dxᵏ at x with the error of its real and of its imaginary part, the calls spent on both,
    /// and the worse outcome.</summary>
    /// <inheritdoc cref="Derivative"/>
    public Estimate<Complex> EstimateDerivative(double x, int order = 1)
    {
        Estimate<double[]> both = Parts.Along([x], [1], order);
        return new(Together(both.Value), Together(both.Error), both.Evaluations, both.Outcome);
    }

    private static Complex Together(double[] parts) => new(parts[0], parts[1]);
}
