using System.Numerics;
using DiffKit.Methods.ComplexStep;

namespace DiffKit;

/// <content>Functions that take complex numbers: f′(x) = Im f(x + ih) / h with h so small that its square is nothing.</content>
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
}
