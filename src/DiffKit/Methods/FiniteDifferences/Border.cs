using System.Collections.Immutable;
using System.Globalization;
using System.Numerics.Tensors;
using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What every Along asks of its arguments.</summary>
internal static class Border
{
    /// <summary>2⁻⁵², the spacing of doubles at 1.</summary>
    public const double Epsilon = 2.220446049250313e-16;

    public static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int? inputs, ImmutableArray<Domain> domains)
    {
        Require.Length(x, inputs, nameof(x));
        Require.Length(v, x.Length, nameof(v));
        Require.Order(order);
        if (!TensorPrimitives.IsFiniteAll(x) || !TensorPrimitives.IsFiniteAll(v))
        {
            Require.Finite(x, nameof(x));
            Require.Finite(v, nameof(v));
        }

        if (!domains.IsEmpty)
        {
            Inside(x, domains);
        }
    }

    private static void Inside(ReadOnlySpan<double> x, ImmutableArray<Domain> domains)
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
