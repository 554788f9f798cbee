using DiffKit.Functions;

namespace DiffKit;

/// <summary>A wrapped function f: ℝⁿ → ℝ. How it was wrapped chooses the method; every operator is asked of it in the same words.</summary>
/// <remarks>A method supplies <see cref="Along"/>, or a whole gradient at once by <see cref="TryPull"/>, or both; the operators
/// (Derivative, Gradient, Hessian, ...) are extension methods made of the two. Instances are immutable and safe from many threads
/// as far as the function wrapped is.</remarks>
public abstract class ScalarFunction
{
    /// <summary>n, the number of variables; null where the function wrapped does not tell (a
    /// <c>Func&lt;double[], double&gt;</c>).</summary>
    public virtual int? Inputs => null;

    /// <summary>f(x).</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <exception cref="ArgumentException">The point has the wrong length.</exception>
    public abstract double Value(ReadOnlySpan<double> x);

    /// <summary>The derivative of t → f(x + t·v) at t = 0, of the order given: order 1 is ∇f(x)·v, order 2 is vᵀ∇²f(x)v.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="v">The direction, n numbers; used as it is, never normalised.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <exception cref="ArgumentException">x or v has the wrong length, or x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public abstract Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order);

    /// <summary><see cref="Along"/> in several directions from one point: what they have in common, as f(x), need be worked out only once,
    /// and a method may ask them side by side.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="direction">Gives each direction when it is needed.</param>
    /// <param name="order">The order of the derivatives, at least 1.</param>
    /// <param name="estimates">One for each direction; calls in common are counted in the first.</param>
    public virtual void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate> estimates)
    {
        ArgumentNullException.ThrowIfNull(direction);
        using var v = new Scratch<double>(x.Length);
        for (int k = 0; k < estimates.Length; k++)
        {
            direction(k, v.Span);
            estimates[k] = Along(x, v.Span, order);
        }
    }

    /// <summary>f(x), and <see cref="Along"/> of the orders 1, 2, ... in one direction: a method may share the calls that they have in
    /// common.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="v">The direction, n numbers.</param>
    /// <param name="estimates">One for each order from 0; each counts the calls that those before it had not made.</param>
    public virtual void AlongOrders(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<Estimate> estimates)
    {
        for (int order = 0; order < estimates.Length; order++)
        {
            estimates[order] = order == 0 ? Estimate.Exact(Value(x)) : Along(x, v, order);
        }
    }

    /// <summary>The whole gradient at once, exact to rounding, from a method that can: reverse mode, formulas.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="gradient">Where ∂f/∂xᵢ go, n numbers.</param>
    /// <returns>False, with nothing written, from a method that cannot; n calls of <see cref="Along"/> do it then.</returns>
    public virtual bool TryPull(ReadOnlySpan<double> x, Span<double> gradient) => false;

    /// <summary>How many calls of f <see cref="TryPull"/> takes for n variables, on whatever numbers.</summary>
    public virtual int PullEvaluations(int n) => 1;

    /// <summary>∇²f(x)·v at once, exact to rounding, from a method that can: the gradient pulled through numbers that push
    /// along v.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <param name="v">The direction, n numbers.</param>
    /// <param name="product">Where Σⱼ vⱼ·∂²f/∂xᵢ∂xⱼ go, n numbers.</param>
    /// <returns>False, with nothing written, from a method that cannot; second derivatives along lines do it then.</returns>
    public virtual bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product) => false;

    /// <summary>All of ∇²f(x), a product <see cref="TryPullAlong"/> with each of e₀, e₁, ...: what they have in common a method may work out
    /// once.</summary>
    /// <param name="x">The point, n numbers; never written to.</param>
    /// <returns>n columns of n numbers; null from a method that cannot.</returns>
    /// <exception cref="ArgumentException">x is empty, of the wrong length, or not finite.</exception>
    public virtual double[][]? PullAlongEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return Axes.Columns(x, TryPullAlong);
    }

    /// <summary>Where ∇²f may differ from 0, from a method that can tell: one that sees what f does.</summary>
    /// <param name="x">The point, whose branches of f the pattern holds for.</param>
    /// <returns>n × n, symmetric; null from a method that cannot tell.</returns>
    public virtual SparsityPattern? HessianPattern(ReadOnlySpan<double> x) => null;
}
