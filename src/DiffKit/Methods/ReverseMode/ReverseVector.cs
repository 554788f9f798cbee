using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode of m outputs: one sweep gives Jᵀ·w, whatever n; one record and m sweeps give J. J·v takes a dual, and higher
/// orders along v a Jet.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseVector<F>(F f, int? inputs) : GenericVector<F>(f, inputs) where F : IGenericVector
{
    private readonly Kept<Tape<double>> _tapes = new();

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled)
    {
        Require.Point(x, Inputs);
        Require.Destination(pulled.Length, x.Length);
        Kept<Tape<double>>.Loan loan = _tapes.Borrow();
        Record.Pull(loan.Item, Record.Weighted(Of(loan.Item.FirstVariables(x)), w), pulled);
        loan.IsOut = false;
        return true;
    }

    /// <inheritdoc/>
    public override double[][]? PullEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        Kept<Tape<double>>.Loan loan = _tapes.Borrow();
        Adjoint<double>[] y = Of(loan.Item.FirstVariables(x));
        double[][]? rows = y.Length < x.Length || !IsGeneric ? Record.PullEach(loan.Item, y, x.Length) : null;
        loan.IsOut = false;
        return rows;
    }

    /// <inheritdoc/>
    protected override double[] Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        order > 1 ? FromSeries(x, v, order, order) : IsGeneric ? Tangents(x, v) : Products(PullEach(x)!, v);

    /// <inheritdoc/>
    protected override double[] FromSeries(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, int length) =>
        Array.ConvertAll(Series(x, v, length), y => y.Derivative(order));

    /// <inheritdoc/>
    protected override int[][] Rows(ReadOnlySpan<double> x) => Patterns.Rows(Of<Dependence>(Patterns.Variables(x)));

    private static double[] Products(double[][] rows, ReadOnlySpan<double> v)
    {
        var products = new double[rows.Length];
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = Record.Product(rows[i], v);
        }

        return products;
    }

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
