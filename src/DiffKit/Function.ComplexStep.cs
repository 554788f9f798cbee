using System.Numerics;
using DiffKit.Methods.ComplexStep;

namespace DiffKit;

public static partial class Function
{
    /// <summary>Wraps a function of a complex variable, real on the real line; a first derivative is one call and exact to rounding,
    /// higher ones come from circles about x.</summary>
    /// <param name="f">Analytic about the points asked: written without Abs, comparisons or conjugates.</param>
    /// <param name="radius">Of the first circle, for orders of 2 and more.</param>
    public static ScalarFunction ComplexStep(Func<Complex, Complex> f, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new ComplexUnivariate(f, radius);
    }

    /// <summary>Wraps a function of n complex variables, real for real ones; a gradient is n calls and exact to rounding.</summary>
    /// <param name="f">Analytic about the points asked: written without Abs, comparisons or conjugates.</param>
    /// <param name="radius">Of the first circle, for orders of 2 and more.</param>
    public static ScalarFunction ComplexStep(Func<Complex[], Complex> f, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new ComplexScalar(f, radius);
    }
}
