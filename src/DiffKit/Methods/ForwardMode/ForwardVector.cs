using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Numbers.Sides;
using DiffKit.Results;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode of m outputs: one pass gives J·v of up to thirty-two directions v, a column of J each.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardVector<F>(F f, int? inputs) : VectorFunction where F : IGenericVector
{
    private readonly F _f = Require.Function(f);
    private readonly bool _isGeneric = f is not IAtOneNumber { IsGeneric: false };

    /// <inheritdoc/>
    public override int? Inputs { get; } = Require.Inputs(inputs);

    /// <inheritdoc/>
    public override double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, Inputs, nameof(x));
        return [.. Of(x)];
    }

    /// <inheritdoc/>
    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, Inputs);
        double[] derivatives = order == 1 ? Tangents(x, v) : Series(x, v, order, order);
        if (_isGeneric && Array.Exists(derivatives, double.IsNaN))
        {
            Further(x, v, order, derivatives);
        }

        return Exactly.Of(derivatives);
    }

    /// <summary>First derivatives by as many directions a pass as are fastest; a column with NaN, although f has none, by itself, since a
    /// <see cref="Dual{T}"/> knows what stands still, and a series sees further.</summary>
    /// <inheritdoc/>
    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate<double[]>> estimates)
    {
        ArgumentNullException.ThrowIfNull(direction);
        if (order != 1 || estimates.Length == 1 || !_isGeneric)
        {
            base.AlongEach(x, direction, order, estimates);
            return;
        }

        Require.Point(x, Inputs);
        for (int first = 0; first < estimates.Length;)
        {
            Span<Estimate<double[]>> rest = estimates[first..];
            first += rest.Length > Lanes16.Width && Lane.Widest == Lanes32.Width ? Pass<Lanes32>(x, direction, first, rest)
                : rest.Length > Lanes8.Width ? Pass<Lanes16>(x, direction, first, rest)
                : Pass<Lanes8>(x, direction, first, rest);
        }
    }

    /// <inheritdoc/>
    public override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Patterns.Rows(Of<Dependence>(Patterns.Variables(x))));
    }

    /// <summary>The products in as many directions as there are lanes, by one call of f, and how many they are.</summary>
    private int Pass<L>(ReadOnlySpan<double> x, DirectionOf direction, int first, Span<Estimate<double[]>> estimates)
        where L : unmanaged, ILanes<L>
    {
        double[][] columns = LanePass<L>.Push(Of, x, direction, first, Math.Min(L.Width, estimates.Length), out bool areKnown);
        for (int k = 0; k < columns.Length; k++)
        {
            Estimate<double[]> together = Exactly.Of(columns[k], new double[columns[k].Length], evaluations: k == 0 ? 1 : 0);
            estimates[k] = !areKnown && columns[k].Contains(double.NaN) ? Alone(x, direction, first + k, together) : together;
        }

        return columns.Length;
    }

    private Estimate<double[]> Alone(ReadOnlySpan<double> x, DirectionOf direction, int k, Estimate<double[]> together)
    {
        using var v = new Scratch<double>(x.Length);
        direction(k, v.Span);
        Estimate<double[]> alone = Along(x, v.Span, 1);
        return alone with { Evaluations = alone.Evaluations + together.Evaluations };
    }

    /// <summary>Those that came out as NaN once more: a longer series may see further, and, along an axis, one on each side.</summary>
    private void Further(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, double[] derivatives)
    {
        double[] value = Of(x), longer = Series(x, v, order, 2 * order + 2);
        for (int i = 0; i < derivatives.Length; i++)
        {
            bool isOpen = double.IsNaN(derivatives[i]) && !double.IsNaN(value[i]);
            derivatives[i] = double.IsNaN(derivatives[i]) ? longer[i] : derivatives[i];
            if (isOpen && double.IsNaN(derivatives[i]) && v.Count(0) >= v.Length - 1)
            {
                int output = i;
                derivatives[i] = BothSides.Derivative(x => Of(x)[output], value[i], x, v, order);
            }
        }
    }

    private double[] Tangents(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        return Lines.Tangents(Of<Dual<double>>(seeded.Span));
    }

    /// <summary>The derivatives from series along x + t·v; one longer than the order may see further, as in ∛x³ at 0.</summary>
    private double[] Series(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Lines.Seed(x, v, length, seeded.Span);
        return Array.ConvertAll(Of<Jet<double>>(seeded.Span), y => y.Derivative(order));
    }

    /// <summary>f(x) on whatever numbers.</summary>
    private T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Require.Outputs(_f.Of(x));
}
