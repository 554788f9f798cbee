using System.Collections.Immutable;
using System.Globalization;
using DiffKit.Functions;
using DiffKit.Methods.FiniteDifferences;

namespace DiffKit;

/// <summary>A finite-difference formula on equally spaced points: f⁽ᵏ⁾(x) ≈ Σ wⱼ f(x + oⱼ h) / hᵏ.</summary>
/// <remarks>The weights are solved in exact rationals and rounded once, so each is the double nearest to the true weight.</remarks>
public sealed record Stencil
{
    private Stencil(int order, ImmutableArray<int> offsets, ExactWeights exact)
    {
        Order = order;
        Offsets = offsets;
        Weights = exact.Rounded();
        (Accuracy, ErrorConstant) = exact.LeadingError();
    }

    /// <summary>k, the order of the derivative.</summary>
    public int Order { get; }

    /// <summary>p, the order of the error: Σ wⱼ f(x + oⱼ h) / hᵏ = f⁽ᵏ⁾(x) + C hᵖ f⁽ᵏ⁺ᵖ⁾(x) + ...</summary>
    public int Accuracy { get; }

    /// <summary>C in the leading term of the error; see <see cref="Accuracy"/>.</summary>
    public double ErrorConstant { get; }

    /// <summary>oⱼ, in steps from x, ascending; an offset of weight 0 is left out.</summary>
    public ImmutableArray<int> Offsets { get; }

    /// <summary>wⱼ, one for each offset.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>The shortest stencil symmetric about x, on -m ... m with m = ⌊(order + 1) / 2⌋ - 1 + accuracy / 2.</summary>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <param name="accuracy">The order of the error, even: a symmetric stencil has no odd one.</param>
    public static Stencil Central(int order, int accuracy = 2)
    {
        Require.Order(order);
        CheckAccuracy(accuracy);
        if (accuracy % 2 != 0)
        {
            throw new ArgumentException(
                $"A central stencil has an even accuracy, not {accuracy}; ask for {accuracy + 1}, or for Stencil.Forward.",
                    nameof(accuracy));
        }

        int reach = (order + 1) / 2 - 1 + accuracy / 2;
        return FromOffsets([.. Enumerable.Range(-reach, 2 * reach + 1)], order);
    }

    /// <summary>The shortest stencil on x, x + h, x + 2h ...: order + accuracy points.</summary>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <param name="accuracy">The order of the error, at least 1.</param>
    public static Stencil Forward(int order, int accuracy = 2)
    {
        Require.Order(order);
        CheckAccuracy(accuracy);
        return FromOffsets([.. Enumerable.Range(0, order + accuracy)], order);
    }

    /// <summary>The shortest stencil on x, x - h, x - 2h ...: order + accuracy points.</summary>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <param name="accuracy">The order of the error, at least 1.</param>
    public static Stencil Backward(int order, int accuracy = 2)
    {
        Require.Order(order);
        CheckAccuracy(accuracy);
        return FromOffsets([.. Enumerable.Range(1 - order - accuracy, order + accuracy)], order);
    }

    /// <summary>The stencil on any points, exact for polynomials of degree below their number.</summary>
    /// <param name="offsets">oⱼ, in steps from x; more of them than the order, all different, in any order.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    public static Stencil FromOffsets(ReadOnlySpan<int> offsets, int order)
    {
        Require.Order(order);
        int[] sorted = offsets.ToArray();
        Array.Sort(sorted);
        CheckOffsets(sorted, order);

        ExactWeights all = ExactWeights.Solve(sorted, order);
        int[] used = [.. sorted.Where((_, j) => !all.IsZero(j))];
        return new Stencil(order, [.. used], used.Length == sorted.Length ? all : all.WithoutZeros());
    }

    /// <summary>Weights for points anywhere: f⁽ᵏ⁾(at) ≈ Σ wⱼ f(pointsⱼ), exact for polynomials of degree below their number;
    /// k = 0 interpolates.</summary>
    /// <remarks>Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Math. Comp. 51 (1988) 699.
    /// In doubles; of cost n²k. For equally spaced points <see cref="FromOffsets"/> is exact.</remarks>
    /// <param name="points">Where f is known; more of them than the order, all different.</param>
    /// <param name="at">Where the derivative is wanted; need not be one of the points.</param>
    /// <param name="order">The order of the derivative, at least 0.</param>
    public static double[] WeightsFor(ReadOnlySpan<double> points, double at, int order)
    {
        Require.Finite(points, nameof(points));
        Require.Finite([at], nameof(at));
        if (order < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(order), $"The order of a derivative is 0 or more here, not {order}.");
        }

        CheckCount(points.Length, order);
        return Fornberg.Weights(points, at, order);
    }

    /// <summary>Σ wⱼ f(x + oⱼ h) / hᵏ.</summary>
    /// <param name="f">The function; called once for each offset.</param>
    /// <param name="x">The point.</param>
    /// <param name="h">The step, not 0.</param>
    public double Apply(Func<double, double> f, double x, double h)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (h == 0 || !double.IsFinite(h))
        {
            throw new ArgumentOutOfRangeException(nameof(h), string.Create(CultureInfo.InvariantCulture, $"The step is a finite number other than 0, not {h}."));
        }

        double sum = 0;
        for (int j = 0; j < Offsets.Length; j++)
        {
            sum += Weights[j] * f(x + Offsets[j] * h);
        }

        return sum / Math.Pow(h, Order);
    }

    /// <summary>Two stencils are equal when they weigh the same points for the same order.</summary>
    public bool Equals(Stencil? other) =>
        other is not null && Order == other.Order && Offsets.AsSpan().SequenceEqual(other.Offsets.AsSpan());

    /// <summary>Of the order and the offsets, which determine all else.</summary>
    public override int GetHashCode() => Offsets.Aggregate(Order, HashCode.Combine);

    private static void CheckAccuracy(int accuracy)
    {
        if (accuracy < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(accuracy), $"The accuracy of a stencil is 1 or more, not {accuracy}.");
        }
    }

    private static void CheckOffsets(int[] sorted, int order)
    {
        CheckCount(sorted.Length, order);
        for (int j = 1; j < sorted.Length; j++)
        {
            if (sorted[j] == sorted[j - 1])
            {
                throw new ArgumentException($"The offset {sorted[j]} appears twice; offsets must all be different.", "offsets");
            }
        }
    }

    private static void CheckCount(int count, int order)
    {
        if (count <= order)
        {
            throw new ArgumentException($"{count} point(s) cannot give a derivative of order {order}; that takes at least {order + 1}.");
        }
    }
}
