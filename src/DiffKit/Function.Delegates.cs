using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Methods.FiniteDifferences;

namespace DiffKit;

public static partial class Function
{
    /// <summary>Wraps a delegate of one variable; differentiated by finite differences.</summary>
    /// <param name="f">The function. Exceptions that it throws reach the caller as they are.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ScalarFunction From(Func<double, double> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateUnivariate(f, method ?? new());
    }

    /// <summary>Wraps a delegate of n variables with one output; differentiated by finite differences.</summary>
    /// <param name="f">The function. The array that it is given is not the caller's x, and is written anew for each call.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ScalarFunction From(Func<double[], double> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateScalar(f, method ?? new());
    }

    /// <summary>Wraps a delegate of n variables with m outputs; differentiated by finite differences.</summary>
    /// <param name="f">The function. It may return its argument, or the same array each time.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static VectorFunction From(Func<double[], double[]> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateVector(f, method ?? new(), null);
    }

    /// <summary>Wraps a delegate of one variable with m outputs, a curve; differentiated by finite differences.</summary>
    /// <param name="f">The function. It may return the same array each time.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    [OverloadResolutionPriority(-1)]
    public static VectorFunction From(Func<double, double[]> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateVector(x => f(x[0]), method ?? new(), 1);
    }

    /// <summary>Wraps a delegate of one real variable with a complex value, such as a wave e^(iωt); real and imaginary part are
    /// differentiated by finite differences, from the same calls.</summary>
    /// <param name="f">The function.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ComplexFunction FromComplex(Func<double, Complex> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new(From((double x) => Parts(f(x)), method));

        static double[] Parts(Complex value) => [value.Real, value.Imaginary];
    }

    /// <summary>Wraps a delegate that takes many points at once, as one that computes on many cores, on a graphics card or on other
    /// machines; differentiated by finite differences. A gradient of n variables, whose n searches ask together, is a few batches of up to
    /// 2n points, and the answer is that of <see cref="From(Func{double[], double}, FiniteDifferences)"/> bit by bit.</summary>
    /// <param name="f">The function: points in, one value each out, in their order. The arrays are its own to keep.</param>
    /// <param name="method">How; adaptive with default tolerances where left out. Its degree of parallelism is left to f.</param>
    public static ScalarFunction FromBatch(Func<IReadOnlyList<double[]>, double[]> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new BatchScalar(f, method ?? new());
    }

    /// <summary>Wraps a delegate that takes many points at once and has m outputs at each; differentiated by finite differences. A Jacobian
    /// is a few batches, and the answer is that of <see cref="From(Func{double[], double[]}, FiniteDifferences)"/> bit by bit.</summary>
    /// <param name="f">The function: points in, an array of m numbers each out, in their order. The arrays it is given are its own to
    /// keep; those that it returns are kept until the operator ends.</param>
    /// <param name="method">How; adaptive with default tolerances where left out. Its degree of parallelism is left to f.</param>
    [OverloadResolutionPriority(-1)]
    public static VectorFunction FromBatch(Func<IReadOnlyList<double[]>, double[][]> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new BatchVector(f, method ?? new());
    }

    /// <summary>Wraps a delegate of one variable in single precision; its steps, its tolerance and its error are those of a
    /// float.</summary>
    /// <param name="f">The function; called at floats only.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ScalarFunction FromSingle(Func<float, float> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateUnivariate(x => f((float)x), method ?? new(), float.BitIncrement(1) - 1);
    }

    /// <summary>Wraps a delegate of n variables in single precision; its steps, its tolerance and its error are those of a float.</summary>
    /// <param name="f">The function; called at floats only.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ScalarFunction FromSingle(Func<float[], float> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateScalar(x => f(Array.ConvertAll(x, xi => (float)xi)), method ?? new(), float.BitIncrement(1) - 1);
    }

    /// <summary>Wraps a delegate of one variable in half precision; its steps, its tolerance and its error are those of a Half.</summary>
    /// <param name="f">The function; called at Halves only.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ScalarFunction FromHalf(Func<Half, Half> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateUnivariate(x => (double)f((Half)x), method ?? new(), (double)(Half.BitIncrement(Half.One) - Half.One));
    }
}
