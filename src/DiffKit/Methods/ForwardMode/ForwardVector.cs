using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode of m outputs: one pass gives J·v.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardVector<F>(F f, int? inputs) : GenericVector<F>(f, inputs) where F : IGenericVector
{
    /// <inheritdoc/>
    protected override double[] Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => order == 1
        ? Tangents(x, v)
        : FromSeries(x, v, order, order);

    /// <inheritdoc/>
    protected override double[] FromSeries(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length) =>
        Array.ConvertAll(Series(x, v, length), y => y.Derivative(order));

    /// <inheritdoc/>
    protected override int[][] Rows(ReadOnlySpan<double> x) => Patterns.Rows(Of<Dependence>(Patterns.Variables(x)));

    private double[] Tangents(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        return Array.ConvertAll(Of<Dual<double>>(seeded.Span), y => double.IsNaN(y.Primal) ? y.Primal : y.Tangent);
    }

    /// <summary>f along the line x + t·v, to the order given.</summary>
    private Jet<double>[] Series(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Lines.Seed(x, v, order, seeded.Span);
        return Of<Jet<double>>(seeded.Span);
    }
}
