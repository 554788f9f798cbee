using System.Runtime.Intrinsics;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What rational functions through the samples of a window of steps give at u = 0: the derivative, and by how much the values
/// of f miss f(x).</summary>
/// <remarks>They follow a pole or a branch point near x where polynomials cannot: of 1/x, three steps make the derivative exact. Bulirsch
/// and Stoer, Numerische Mathematik 6 (1964), 413-427; here begun with lines, so that a line added to f changes nothing else.</remarks>
internal readonly struct RationalAtZero
{
    private readonly Vector128<double> _both;

    private RationalAtZero(Vector128<double> both) => _both = both;

    public RationalAtZero(double value, double missed) => _both = Vector128.Create(value, missed);

    /// <summary>The derivative, but for its factor.</summary>
    public double Value => _both.GetElement(0);

    /// <summary>By how much the values, extrapolated to h = 0, miss f(x).</summary>
    public double Missed => _both.GetElement(1);

    /// <summary>Through two steps: a line in u.</summary>
    public static RationalAtZero Through(double ui, in RationalAtZero a, double uj, in RationalAtZero b) =>
        new(a._both + uj * (a._both - b._both) / (ui - uj));

    /// <summary>Through steps i to j, from a, without i, b, without j, and c, without both.</summary>
    public static RationalAtZero Through(double ui, in RationalAtZero a, double uj, in RationalAtZero b, in RationalAtZero c)
    {
        Vector128<double> up = a._both - c._both;
        Vector128<double> change = (a._both - b._both) * up;
        Vector128<double> more = uj * change / (ui * (b._both - c._both) - uj * up);
        return new(a._both + Vector128.ConditionalSelect(Vector128.Equals(change, default), default, more));
    }
}
