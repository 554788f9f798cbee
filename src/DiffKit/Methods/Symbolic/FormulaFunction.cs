using DiffKit.Expressions;
using DiffKit.Functions;

namespace DiffKit;

/// <summary>A formula as a function of its variables: value and derivatives of every order, exact to rounding.</summary>
public sealed class FormulaFunction : ScalarFunction
{
    private readonly FormulaVectorFunction _only;
    private readonly Lazy<Executable> _gradient;

    internal FormulaFunction(Expr formula, IReadOnlyList<string> variables)
    {
        Formula = formula;
        _only = new FormulaVectorFunction([formula], variables);
        _gradient = new(() => new Executable(Program.Of(formula.Gradient([.. variables]), variables), FormulaVectorFunction.Patience));
    }

    /// <summary>The formula.</summary>
    public Expr Formula { get; }

    /// <summary>The names of the point's coordinates, in order.</summary>
    public IReadOnlyList<string> Variables => _only.Variables;

    /// <inheritdoc/>
    public override int? Inputs => Variables.Count;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        Span<double> value = [0];
        _only.Write(x, value);
        return value[0];
    }

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        Estimate.Exact(_only.Along(x, v, order).Value[0]);

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        _gradient.Value.Run(x, gradient[..Variables.Count]);
        return true;
    }
}
