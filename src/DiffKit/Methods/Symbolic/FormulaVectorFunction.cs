using DiffKit.Expressions;
using DiffKit.Functions;
using DiffKit.Methods.Symbolic;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit;

/// <summary>Formulas of the same variables as a vector function: values and derivatives of every order, exact to rounding.</summary>
public sealed class FormulaVectorFunction : VectorFunction
{
    /// <summary>How many runs are interpreted before a program is compiled: compiling takes as long as some hundreds of them.</summary>
    internal const int Patience = 200;

    private readonly Program _program;
    private readonly FormulaLine _line;
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
        _line = new FormulaLine(_program, Formulas, variables);
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
        return order == 1 ? Exactly.Of(Tangents(x, v)) : _line.Derivatives(x, v, order);
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

    private double[] Tangents(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        (var values, var tangents) = (new double[Formulas.Count], new double[Formulas.Count]);
        _along.Run(x, v, tangents, values);
        return Array.ConvertAll(values.Zip(tangents).ToArray(), output => double.IsNaN(output.First) ? output.First : output.Second);
    }
}
