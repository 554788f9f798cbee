using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode of m outputs: one pass gives J·v of eight directions v, a column of J each.</summary>
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
        return Exactly.Of(_isGeneric && Array.Exists(derivatives, double.IsNaN)
            ? [.. derivatives.Zip(Series(x, v, order, length: 2 * order + 2), (d, longer) => double.IsNaN(d) ? longer : d)]
            : derivatives);
    }

    /// <summary>First derivatives by eight directions a pass; a column with NaN by itself, since a <see cref="Dual{T}"/> knows what stands
    /// still, and a series sees further.</summary>
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
        using var directions = new Scratch<double>(Lanes8.Width * x.Length);
        for (int first = 0; first < estimates.Length; first += Lanes8.Width)
        {
            Span<Estimate<double[]>> some = estimates.Slice(first, Math.Min(Lanes8.Width, estimates.Length - first));
            for (int k = 0; k < some.Length; k++)
            {
                direction(first + k, directions.Span.Slice(k * x.Length, x.Length));
            }

            PushSome(x, directions.Span[..(some.Length * x.Length)], some);
        }
    }

    /// <inheritdoc/>
    public override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Patterns.Rows(Of<Dependence>(Patterns.Variables(x))));
    }

    private void PushSome(ReadOnlySpan<double> x, ReadOnlySpan<double> directions, Span<Estimate<double[]>> estimates)
    {
        using var seeded = new Scratch<DualN<Lanes8>>(x.Length);
        Lines.Seed(x, directions, seeded.Span);
        double[][] tangents = Lines.Tangents(Of<DualN<Lanes8>>(seeded.Span), estimates.Length);
        for (int k = 0; k < tangents.Length; k++)
        {
            estimates[k] = Exactly.Of(tangents[k], new double[tangents[k].Length], evaluations: k == 0 ? 1 : 0);
            if (estimates[k].Outcome != Outcome.Converged && Array.Exists(tangents[k], double.IsNaN))
            {
                estimates[k] = Along(x, directions.Slice(k * x.Length, x.Length), 1);
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
