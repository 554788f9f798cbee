using DiffKit.Expressions;
using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit;

/// <summary>Formulas of the same variables as a vector function: values and derivatives of every order, exact to rounding.</summary>
public sealed class FormulaVectorFunction : VectorFunction
{
    /// <summary>How many runs are interpreted before a program is compiled: compiling takes as long as some hundreds of them.</summary>
    internal const int Patience = 200;

    /// <summary>Beyond this order derivatives that stay small (of sin, of polynomials) are formulas again, rather than series.</summary>
    private const int LargestSimple = 100;

    /// <summary>How many nodes such a formula may have.</summary>
    private const int LargestFormula = 1000;

    /// <summary>A polynomial in place of what cancels is good for so many derivatives.</summary>
    private const int LargestOfPolynomial = 4;

    /// <summary>The name of t in f(x + t·v).</summary>
    private const string Parameter = "t";

    private readonly Program _program;
    private readonly Lazy<Program> _exact;
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

        Constant.CheckNames(formulas, variables);
        Evaluated = formulas = Stable.Of(formulas);
        _program = Program.ForNumbers(formulas, variables);
        _exact = new(() => Program.ForNumbers(Formulas, variables));
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
    public override int? Outputs => Formulas.Count;

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
        return order == 1 ? Exactly.Of(Tangents(x, v)) : Estimated(Higher(x, v, order));
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, ReadOnlySpan<double> w, Span<double> pulled)
    {
        Require.Point(x, Inputs);
        Require.Weights(w, Formulas.Count);
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

    /// <inheritdoc/>
    public override double[][]? PullEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        var rows = new double[Formulas.Count][];
        using var w = new Scratch<double>(rows.Length);
        for (int i = 0; i < rows.Length && rows.Length < x.Length; i++)
        {
            w.Span.Clear();
            w.Span[i] = 1;
            TryPull(x, w.Span, rows[i] = new double[x.Length]);
        }

        return rows.Length < x.Length ? rows : null;
    }

    /// <inheritdoc/>
    public override SparsityPattern? Pattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Patterns.Rows(_program.Run<Dependence>(Patterns.Variables(x), Program.Constant<Dependence>)));
    }

    /// <summary>What each partial derivative of the first formula depends on.</summary>
    internal SparsityPattern HessianPattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Patterns.HessianRows(
            variables => _program.Run(variables, Program.Constant<Adjoint<Dependence>>)[0], x));
    }

    internal void Write(ReadOnlySpan<double> x, Span<double> values)
    {
        Require.Length(x, Inputs, nameof(x));
        _values.Run(x, values);
    }

    private static Estimate<double[]> Estimated(Bounded[] derivatives)
    {
        Estimate[] estimates = Array.ConvertAll(derivatives, Estimated);
        return new(
            Array.ConvertAll(estimates, estimate => estimate.Value), Array.ConvertAll(estimates, estimate => estimate.Error), 1,
            estimates.Select(estimate => estimate.Outcome).Aggregate(Outcomes.Worst));
    }

    /// <summary>Exact to rounding, or what is left where even the longest numbers leave doubt.</summary>
    private static Estimate Estimated(Bounded derivative) =>
        !double.IsFinite(derivative.Primal) || Precise.IsGood(derivative) ? Estimate.Exact(derivative.Primal)
        : double.IsFinite(derivative.Bound) ? new(derivative.Primal, derivative.Bound, 1, Outcome.RoundingLimited)
        : new(derivative.Primal, double.NaN, 1, Outcome.NotConverged);

    private double[] Tangents(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        (var values, var tangents) = (new double[Formulas.Count], new double[Formulas.Count]);
        _along.Run(x, v, tangents, values);
        return Array.ConvertAll(values.Zip(tangents).ToArray(), output => double.IsNaN(output.First) ? output.First : output.Second);
    }

    private Bounded[] Higher(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        if (order > LargestSimple && Simply(x, v, order) is { } simple)
        {
            return simple;
        }

        if (Precise.IsTooCostly(_exact.Value, order))
        {
            throw new ArgumentOutOfRangeException(
                nameof(order),
                $"The order {order} is too high for this formula of {_exact.Value.Steps.Length} operations: a series of it would take too long.");
        }

        Bounded[] derivatives = Precise.Derivatives(
            order <= LargestOfPolynomial ? _program : _exact.Value, _exact, x, v, order);
        for (int k = 0; k < derivatives.Length; k++)
        {
            derivatives[k] = double.IsNaN(derivatives[k].Primal) ? AtRemovable(k, x, v, order) ?? derivatives[k] : derivatives[k];
        }

        return derivatives;
    }

    /// <summary>The derivatives of the formula in t that f(x + t·v) is; null where they don't stay small.</summary>
    private Bounded[]? Simply(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Expr[] line = OnLine(x, v);
        Expr?[] derivatives = Array.ConvertAll(
            _exact.Value.RunOnFormulas<Expr>(line, constant => constant), f => HighOrder.Repeatedly(f, Parameter, order, LargestFormula));
        return Array.Exists(derivatives, f => f is null) ? null
            : Array.ConvertAll(derivatives, f => Precise.Value(f!, Parameter, 0));
    }

    /// <summary>Where a series meets 0/0 although the formula has a value: from its Laurent series, in exact fractions.</summary>
    private Bounded? AtRemovable(int output, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        bool isMissing = double.IsNaN(_exact.Value.Run(x.ToArray(), Program.Constant<double>)[output]);
        if (!isMissing || !double.IsFinite(Value(x)[output]))
        {
            return null;
        }

        Expr f = Stable.InForms([Formulas[output].Substitute([.. Variables.Zip(OnLine(x, v))])])[0];
        return TaylorPolynomial.AtZero(f, Parameter, order) is { } coefficients
            ? Precise.Value(coefficients[order] * HighOrder.Factorial(order), Parameter, 0)
            : null;
    }

    private static Expr[] OnLine(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        var line = new Expr[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = x[i] + v[i] * new Variable(Parameter);
        }

        return line;
    }
}
