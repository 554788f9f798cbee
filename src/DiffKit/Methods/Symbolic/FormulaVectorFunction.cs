using DiffKit.Expressions;
using DiffKit.Functions;

namespace DiffKit;

/// <summary>Formulas of the same variables as a vector function: values and derivatives of every order, exact to rounding.</summary>
public sealed class FormulaVectorFunction : VectorFunction
{
    /// <summary>How many runs are interpreted before a program is compiled: compiling takes as long as some hundreds of them.</summary>
    internal const int Patience = 200;

    /// <summary>Up to here a derivative is a Taylor coefficient times order!; beyond, that nears the end of a double's range.</summary>
    private const int LargestFactorial = 100;

    /// <summary>A series costs about order² operations for each of the formula's, in some functions order⁴: some seconds.</summary>
    private const int LargestSeries = 300;

    /// <summary>Beyond the largest factorial, formulas whose derivatives stay small (sin,
    /// polynomials) are differentiated exactly.</summary>
    private const int LargestFormula = 1000;

    /// <summary>Where a formula has removable singularities, derivatives above this order take polynomials of their own.</summary>
    private const int LargestOfValue = 4;

    /// <summary>The highest order for which such a polynomial is found in less than some seconds.</summary>
    private const int LargestRemovable = 60;

    private readonly bool _hasRemovable;
    private readonly Program _program;
    private readonly Executable _values;
    private readonly WeightedProgram _along;
    private readonly WeightedProgram _pull;

    internal FormulaVectorFunction(IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables)
    {
        Formulas = formulas;
        Variables = variables;
        if (variables.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"The variable {twice.Key} is named twice; each coordinate of the point needs a name of its own.", nameof(variables));
        }

        Evaluated = formulas = Stable.Of(formulas);
        _hasRemovable = !Evaluated.SequenceEqual(Stable.InForms(Formulas));
        _program = Program.ForNumbers(formulas, variables);
        _values = new Executable(_program, Patience);
        _along = Derived.Along(formulas, variables, Patience);
        _pull = Derived.Pull(formulas, variables, Patience);
    }

    /// <summary>The formulas in the form in which they are evaluated.</summary>
    internal IReadOnlyList<Expr> Evaluated { get; }

    /// <summary>The formulas, one an output.</summary>
    public IReadOnlyList<Expr> Formulas { get; }

    /// <summary>The names of the point's coordinates, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <inheritdoc/>
    public override int? Inputs => Variables.Count;

    /// <inheritdoc/>
    public override double[] Value(ReadOnlySpan<double> x)
    {
        var values = new double[Formulas.Count];
        Write(x, values);
        return values;
    }

    /// <inheritdoc/>
    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Point(x, Inputs);
        Require.Length(v, Inputs, nameof(v));
        Require.Finite(v, nameof(v));
        Require.Order(order);
        double[] values = order == 1 ? Tangents(x, v) : order <= LargestFactorial ? Coefficients(x, v, order, 1) : Formally(x, v, order);
        return new(values, Array.ConvertAll(values, value => Estimate.Exact(value).Error), 1, Worst(values));
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled)
    {
        Require.Point(x, Inputs);
        Require.Length(w, Formulas.Count, nameof(w));
        pulled = pulled[..Variables.Count];
        var values = new double[Formulas.Count];
        _pull.Run(x, w, pulled, values);
        for (int k = 0; k < values.Length; k++)
        {
            if (w[k] != 0 && double.IsNaN(values[k]))
            {
                pulled.Fill(double.NaN);
            }
        }

        return true;
    }

    internal void Write(ReadOnlySpan<double> x, Span<double> values)
    {
        Require.Length(x, Inputs, nameof(x));
        _values.Run(x, values);
    }

    private static Outcome Worst(double[] values) => values.All(double.IsFinite) ? Outcome.Converged : Outcome.NotFinite;

    private double[] Tangents(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        (var values, var tangents) = (new double[Formulas.Count], new double[Formulas.Count]);
        _along.Run(x, v, tangents, values);
        return Array.ConvertAll(values.Zip(tangents).ToArray(), output => double.IsNaN(output.First) ? output.First : output.Second);
    }

    /// <summary>The derivatives of t → f(x + t·v), from the Taylor series of f(x + s·t·v).</summary>
    private double[] Coefficients(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, double scale)
    {
        var line = new Jet<double>[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = Jet<double>.Line(x[i], scale * v[i], order);
        }

        Jet<double>[] series = ProgramFor(order).Run<Jet<double>>(line, Program.Constant<Jet<double>>);
        return Array.ConvertAll(
            series, value => scale == 1 ? value.Derivative(order) : HighOrder.Unscaled(value.Coefficient(order), order));
    }

    /// <exception cref="ArgumentOutOfRangeException">The order is too high for a formula with a removable singularity.</exception>
    private Program ProgramFor(int order) => !_hasRemovable || order <= LargestOfValue ? _program
        : order <= LargestRemovable ? Program.ForNumbers(Stable.Of(Formulas, order), Variables)
        : throw new ArgumentOutOfRangeException(
            nameof(order),
            $"The order {order} is too high for a formula that divides by what may be 0 where it has a limit; {LargestRemovable} is the highest.");

    /// <summary>The derivatives of the formula in t that f(x + t·v) is, as long as they stay small.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They don't, and the order is too high for a series.</exception>
    private double[] Formally(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        var line = new Expr[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = x[i] + v[i] * new Variable("t");
        }

        Expr?[] derivatives = Array.ConvertAll(
            ProgramFor(order).RunOnFormulas<Expr>(line, constant => constant), f => HighOrder.Repeatedly(f, "t", order, LargestFormula));
        return !Array.Exists(derivatives, f => f is null) ? Array.ConvertAll(derivatives, f => f!.Evaluate(("t", 0.0)))
            : order <= LargestSeries ? Coefficients(x, v, order, HighOrder.Scale(order))
            : throw new ArgumentOutOfRangeException(
                nameof(order),
                $"The order {order} is too high for this formula; its derivatives grow too large beyond order {LargestSeries}.");
    }
}
