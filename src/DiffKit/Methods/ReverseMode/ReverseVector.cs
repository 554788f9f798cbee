using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode of m outputs: one sweep gives Jᵀ·w, whatever n; one record and m sweeps give J. What is pushed, J·v and higher
/// orders along v, another method of the same function gives.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ReverseVector<F>(F f, VectorFunction pushed) : VectorFunction where F : IGenericVector
{
    /// <summary>How many columns take the time of a row.</summary>
    private const int RowOverColumn = 3;

    private readonly Kept<Tape<double>> _tapes = new();
    private readonly bool _isGeneric = f is not IAtOneNumber { IsGeneric: false };

    /// <inheritdoc/>
    public override int? Inputs => pushed.Inputs;

    /// <inheritdoc/>
    public override double[] Value(ReadOnlySpan<double> x) => pushed.Value(x);

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled)
    {
        Require.Point(x, Inputs);
        Require.Destination(pulled.Length, x.Length);
        Kept<Tape<double>>.Loan loan = _tapes.Borrow();
        Record.Pull(loan.Item, Record.Weighted(Of(loan.Item, x), w), pulled);
        loan.IsOut = false;
        return true;
    }

    /// <inheritdoc/>
    public override double[][]? PullEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        Kept<Tape<double>>.Loan loan = _tapes.Borrow();
        Adjoint<double>[] y = Of(loan.Item, x);
        double[][]? rows = y.Length * RowOverColumn <= x.Length || !_isGeneric ? Record.PullEach(loan.Item, y, x.Length) : null;
        loan.IsOut = false;
        return rows;
    }

    /// <inheritdoc/>
    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        if (order != 1 || _isGeneric)
        {
            return pushed.Along(x, v, order);
        }

        Require.Line(x, v, Inputs);
        return Exactly.Of(Products(PullEach(x)!, v));
    }

    /// <inheritdoc/>
    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate<double[]>> estimates)
    {
        if (order != 1 || _isGeneric)
        {
            pushed.AlongEach(x, direction, order, estimates);
        }
        else
        {
            base.AlongEach(x, direction, order, estimates);
        }
    }

    /// <inheritdoc/>
    public override SparsityPattern? Pattern(ReadOnlySpan<double> x) => pushed.Pattern(x);

    private static double[] Products(double[][] rows, ReadOnlySpan<double> v)
    {
        var products = new double[rows.Length];
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = Record.Product(rows[i], v);
        }

        return products;
    }

    private Adjoint<double>[] Of(Tape<double> tape, ReadOnlySpan<double> x) => Require.Outputs(f.Of(tape.FirstVariables(x)));
}
