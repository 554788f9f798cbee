using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Functions;
using DiffKit.Methods.ComplexStep;

namespace DiffKit;

/// <content>Functions that take complex numbers, or generic ones: f′(x) = Im f(x + ih) / h with h so small that its square is nothing.</content>
public static partial class Function
{
    /// <summary>Wraps a function of a complex variable, real on the real line; a first derivative is two calls, one that gives it exact to
    /// rounding and a witness, by which a function that is not analytic is flagged. Higher ones come from circles about x.</summary>
    /// <param name="f">Analytic about the points asked: written without Abs, comparisons or conjugates.</param>
    /// <param name="radius">Of the first circle, for orders of 2 and more, in units of x.</param>
    /// <remarks>.NET's <c>Complex.Atan</c> loses small imaginary parts, and <c>Complex.Pow</c> those of negative numbers: flagged too,
    /// with the outcome <see cref="Outcome.NotConverged"/>. Squire and Trapp, SIAM Review 40 (1998) 110.</remarks>
    public static ScalarFunction ComplexStep(Func<Complex, Complex> f, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new ComplexScalar(z => f(z[0]), 1, radius);
    }

    /// <summary>Wraps a function of n complex variables, real for real ones; a gradient is 2n calls.</summary>
    /// <inheritdoc cref="ComplexStep(Func{Complex, Complex}, double)"/>
    public static ScalarFunction ComplexStep(Func<Complex[], Complex> f, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new ComplexScalar(f, null, radius);
    }

    /// <summary>Wraps a function of n complex variables with m outputs, real for real ones; a Jacobian is 2n calls.</summary>
    /// <inheritdoc cref="ComplexStep(Func{Complex, Complex}, double)"/>
    public static VectorFunction ComplexStep(Func<Complex[], Complex[]> f, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new ComplexVector(f, radius);
    }

    /// <summary>The complex step of your own generic C#: as exact as forward mode, from one call, to order 6.</summary>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(T x)</c>, written behind <c>ComplexStep</c> by its name alone.</param>
    /// <remarks>On <see cref="Multicomplex{T}"/>, for order k nested k times: a second derivative is read off a bicomplex number.</remarks>
    [RequiresDynamicCode(MakesCode)]
    [OverloadResolutionPriority(-1)]
    public static ScalarFunction ComplexStep(UnivariateOf<Multicomplex<double>> f) =>
        new MulticomplexScalar<UnivariateMethod<Multicomplex<double>>>(new(f), 1);

    /// <inheritdoc cref="ComplexStep(UnivariateOf{Multicomplex{double}})"/>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, so that a point of the wrong length is refused before f sees it.</param>
    [RequiresDynamicCode(MakesCode)]
    [OverloadResolutionPriority(-1)]
    public static ScalarFunction ComplexStep(ScalarOf<Multicomplex<double>> f, int? inputs = null) =>
        new MulticomplexScalar<ScalarMethod<Multicomplex<double>>>(new(f), inputs);
}
