using DiffKit.Functions;

namespace DiffKit;

/// <summary>A wrapped function f: ℝⁿ → ℝᵐ. It has a Jacobian (m × n), also where m is 1.</summary>
/// <remarks>As <see cref="ScalarFunction"/>: a method supplies <see cref="Along"/>, or <see cref="TryPull"/>, or both.</remarks>
public abstract class VectorFunction
{
    /// <summary>n, the number of variables; null where the function wrapped does not tell.</summary>
    public virtual int? Inputs => null;

    /// <summary>m, the number of outputs; null where only a call can tell.</summary>
    public virtual int? Outputs => null;

    /// <summary>f(x), m numbers, in an array of the caller's own.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    public abstract double[] Value(ReadOnlySpan<double> x);

    /// <summary>For each output, the derivative of t → fᵢ(x + t·v) at t = 0, of the order given: order 1 is J(x)·v.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="v">The direction, n numbers; used as it is, never normalised.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <returns>m estimates; the calls that outputs share are counted in <c>Evaluations</c> of the whole.</returns>
    public abstract Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order);

    /// <summary><see cref="Along"/> in several directions from one point: what they have in common, as f(x), need be worked out only once,
    /// and a method may ask them side by side.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="direction">Gives each direction when it is needed.</param>
    /// <param name="order">The order of the derivatives, at least 1.</param>
    /// <param name="estimates">One for each direction; calls in common are counted in the first.</param>
    public virtual void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate<double[]>> estimates)
    {
        ArgumentNullException.ThrowIfNull(direction);
        using var v = new Scratch<double>(x.Length);
        for (int k = 0; k < estimates.Length; k++)
        {
            direction(k, v.Span);
            estimates[k] = Along(x, v.Span, order);
        }
    }

    /// <summary>Jᵀ(x)·w at once, exact to rounding, from a method that can.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="w">The covector, m numbers.</param>
    /// <param name="pulled">Where wᵀJ goes, n numbers.</param>
    /// <returns>False, with nothing written, from a method that cannot.</returns>
    public virtual bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled) => false;

    /// <summary>All of J(x), a row an output, exact to rounding, from a method that finds it with less work so than by a column for each
    /// variable: reverse mode with few outputs, and formulas with fewer than variables.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <returns>m rows of n numbers; null where columns are fewer, and from a method that has no rows.</returns>
    public virtual double[][]? PullEach(ReadOnlySpan<double> x) => null;

    /// <summary>Where J may differ from 0, from a method that can tell: one that sees what f does.</summary>
    /// <param name="x">The point, whose branches of f the pattern holds for.</param>
    /// <returns>m × n; null from a method that cannot tell.</returns>
    public virtual SparsityPattern? Pattern(ReadOnlySpan<double> x) => null;
}
