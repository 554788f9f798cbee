using DiffKit.Expressions;
using DiffKit.Functions;

namespace DiffKit;

/// <summary>A formula as a function of its variables: value and derivatives of every order, exact to rounding.</summary>
public sealed class FormulaFunction : ScalarFunction
{
    private readonly FormulaVectorFunction _only;
    private readonly Lazy<Executable> _valueAndGradient;
    private readonly WeightedProgram _hessianTimesVector;

    internal FormulaFunction(Expr formula, IReadOnlyList<string> variables)
    {
        Formula = formula;
        _only = new FormulaVectorFunction([formula], variables);
        formula = _only.Evaluated[0];
        _valueAndGradient = new(() => new Executable(Derived.ValueAndGradient(formula, variables), FormulaVectorFunction.Patience));
        _hessianTimesVector = Derived.HessianTimesVector(formula, variables, FormulaVectorFunction.Patience);
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
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Estimate<double[]> along = _only.Along(x, v, order);
        return new(along.Value[0], along.Error[0], along.Evaluations, along.Outcome);
    }

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        gradient = gradient[..Variables.Count];
        _valueAndGradient.Value.Run(x, out double value, gradient);
        Derived.Withhold(value, gradient);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Point(x, Inputs);
        Require.Length(v, Inputs, nameof(v));
        Require.Finite(v, nameof(v));
        Span<double> value = [0];
        product = product[..Variables.Count];
        _hessianTimesVector.Run(x, v, product, value);
        Derived.Withhold(value[0], product);
        return true;
    }

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x) => _only.HessianPattern(x);
}
