using DiffKit.Expressions;
using DiffKit.Functions;

namespace DiffKit;

/// <summary>Formulas of the same variables as a vector function: values and derivatives of every order, exact to rounding.</summary>
public sealed class FormulaVectorFunction : VectorFunction
{
    /// <summary>How many runs are interpreted before a program is compiled: compiling takes as long as some hundreds of them.</summary>
    internal const int Patience = 200;

    /// <summary>Up to here a derivative comes of a Taylor coefficient; far beyond, order! is more than a double holds.</summary>
    private const int LargestSeries = 100;

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
            throw new ArgumentException($"The variable {twice.Key} is named twice; each coordinate of the point needs a name of its own.", nameof(variables));
        }

        _program = Program.Of(formulas, variables);
        _values = new Executable(_program, Patience);
        _along = Derived.Along(formulas, variables, Patience);
        _pull = Derived.Pull(formulas, variables, Patience);
    }

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
        double[] values = order == 1 ? Tangents(x, v) : order <= LargestSeries ? Coefficients(x, v, order) : Formally(x, v, order);
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

    /// <summary>The derivatives of t → f(x + t·v), from its Taylor series.</summary>
    private double[] Coefficients(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        var line = new Jet<double>[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = Jet<double>.Line(x[i], v[i], order);
        }

        return Array.ConvertAll(_program.Run<Jet<double>>(line, Program.Constant<Jet<double>>), value => value.Derivative(order));
    }

    /// <summary>The derivatives of the formula in t that f(x + t·v) is.</summary>
    private double[] Formally(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        var line = new Expr[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = x[i] + v[i] * new Variable("t");
        }

        return Array.ConvertAll(_program.Run<Expr>(line, constant => constant, onFormulas: true), f => f.Derivative("t", order).Evaluate(("t", 0.0)));
    }
}
