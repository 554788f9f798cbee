using System.Globalization;
using System.Numerics.Tensors;
using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What every Along asks of its arguments.</summary>
internal static class Border
{
    /// <summary>2⁻⁵², the spacing of doubles at 1.</summary>
    public const double Epsilon = 2.220446049250313e-16;

    /// <summary>Up to here a plain loop is faster than vectors.</summary>
    private const int Few = 8;

    /// <summary>Finite numbers, as many as f has variables, each in its domain.</summary>
    public static void CheckPoint(ReadOnlySpan<double> x, int? inputs, DiffKit.FiniteDifferences method)
    {
        Require.Length(x, inputs, nameof(x));
        CheckFinite(x, x, nameof(x));
        if (!method.Domains.IsEmpty)
        {
            Inside(x, method.Domains.AsSpan());
        }

        if (!method.Units.IsEmpty && method.Units.Length != x.Length)
        {
            throw new ArgumentException(
                $"Units has {method.Units.Length} number(s), but x has {x.Length}; give one for each variable.", nameof(x));
        }
    }

    /// <summary>Finite numbers, where the rest of them is known to be.</summary>
    public static void CheckFinite(ReadOnlySpan<double> part, ReadOnlySpan<double> whole, string name)
    {
        if (part.Length > Few)
        {
            if (!TensorPrimitives.IsFiniteAll(part))
            {
                Require.Finite(whole, name);
            }

            return;
        }

        foreach (double number in part)
        {
            if (!double.IsFinite(number))
            {
                Require.Finite(whole, name);
            }
        }
    }

    private static void Inside(ReadOnlySpan<double> x, ReadOnlySpan<Domain> domains)
    {
        if (domains.Length != x.Length)
        {
            throw new ArgumentException(
                $"Domains has {domains.Length} domain(s), but x has {x.Length} number(s); give one for each variable.", nameof(x));
        }

        for (int i = 0; i < x.Length; i++)
        {
            if (!domains[i].Contains(x[i]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"x[{i}] is {x[i]}, outside its domain {domains[i]}."), nameof(x));
            }
        }
    }
}
