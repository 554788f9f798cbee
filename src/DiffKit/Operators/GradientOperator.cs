using DiffKit.Functions;
using DiffKit.Operators;
using DiffKit.Results;

namespace DiffKit;

/// <summary>∇f: Pull(x, 1) where the method can, n Alongs where it can't.</summary>
public static class GradientOperator
{
    /// <summary>(∂f/∂x₀, ..., ∂f/∂xₙ₋₁) at x.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <returns>n numbers, in units of f per unit of xᵢ; NaN where the method found none.</returns>
    /// <exception cref="ArgumentException">x is empty, of the wrong length, or not finite.</exception>
    public static double[] Gradient(this ScalarFunction f, ReadOnlySpan<double> x)
    {
        var gradient = new double[x.Length];
        f.Gradient(x, gradient);
        return gradient;
    }

    /// <summary>∇f(x) into an array of the caller's, so that nothing need be allocated.</summary>
    /// <inheritdoc cref="Gradient(ScalarFunction, ReadOnlySpan{double})"/>
    public static void Gradient(this ScalarFunction f, ReadOnlySpan<double> x, Span<double> destination)
    {
        Require.Point(x, f.Inputs);
        Require.Destination(destination.Length, x.Length);
        if (!f.TryPull(x, destination))
        {
            Push(f, x, destination, []);
        }
    }

    /// <summary>∇f(x) with the error of each entry, the calls spent on all, and the worst outcome.</summary>
    /// <inheritdoc cref="Gradient(ScalarFunction, ReadOnlySpan{double})"/>
    public static Estimate<double[]> EstimateGradient(this ScalarFunction f, ReadOnlySpan<double> x)
    {
        Require.Point(x, f.Inputs);
        var gradient = new double[x.Length];
        var error = new double[x.Length];
        if (f.TryPull(x, gradient))
        {
            return Exactly.Of(gradient, error, f.PullEvaluations(x.Length));
        }

        var (evaluations, outcome) = Push(f, x, gradient, error);
        return new(gradient, error, evaluations, outcome);
    }

    private static (int Evaluations, Outcome Outcome) Push(
        ScalarFunction f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> error)
    {
        using var rented = new Scratch<Estimate>(x.Length);
        Span<Estimate> estimates = rented.Span;
        f.AlongEach(x, Axes.Of, 1, estimates);
        var (evaluations, worst) = (0, Outcome.Converged);
        for (int i = 0; i < x.Length; i++)
        {
            Estimate d = estimates[i];
            gradient[i] = d.Value;
            evaluations += d.Evaluations;
            worst = Outcomes.Worst(worst, d.Outcome);
            if (!error.IsEmpty)
            {
                error[i] = d.Error;
            }
        }

        return (evaluations, worst);
    }
}
