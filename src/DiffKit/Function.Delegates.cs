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
        return new DelegateVector(f, method ?? new());
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

    /// <summary>Wraps a delegate of one variable in half precision; its steps, its tolerance and its error are those of a Half.</summary>
    /// <param name="f">The function; called at Halves only.</param>
    /// <param name="method">How; adaptive with default tolerances where left out.</param>
    public static ScalarFunction FromHalf(Func<Half, Half> f, FiniteDifferences? method = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new DelegateUnivariate(x => (double)f((Half)x), method ?? new(), (double)(Half.BitIncrement(Half.One) - Half.One));
    }
}
