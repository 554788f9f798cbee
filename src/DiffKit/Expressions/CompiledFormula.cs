using DiffKit.Expressions;

namespace DiffKit;

/// <summary>A formula ready to be evaluated often: value and gradient on doubles, without allocating. Made by <see cref="Expr.Compile"/>;
/// immutable, safe from many threads.</summary>
public sealed class CompiledFormula
{
    private readonly Program _program;
    private readonly Executable _value;
    private readonly Lazy<Executable> _valueAndGradient;
    private readonly Lazy<Executable> _hessian;
    private readonly WeightedProgram _hessianTimesVector;

    internal CompiledFormula(Expr formula, IReadOnlyList<string> variables)
    {
        Constant.CheckNames([formula], variables);
        Formula = formula;
        Variables = variables;
        formula = Stable.Of(formula);
        _program = Program.ForNumbers([formula], variables);
        _value = new Executable(_program, patience: 0);
        _valueAndGradient = new(() => new Executable(Derived.ValueAndGradient(formula, variables), patience: 0));
        _hessian = new(() => new Executable(
            Program.ForNumbers([formula, .. formula.Hessian([.. variables]).Cast<Expr>()], variables), patience: 0));
        _hessianTimesVector = Derived.HessianTimesVector(formula, variables, patience: 0);
    }

    /// <summary>The formula.</summary>
    public Expr Formula { get; }

    /// <summary>The names of the point's coordinates, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>f(x).</summary>
    /// <param name="x">The point, one number for each of <see cref="Variables"/>.</param>
    /// <exception cref="ArgumentException">x has the wrong length.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        Check(x.Length, nameof(x));
        _value.Run(x, out double value, []);
        return value;
    }

    /// <summary>f(x) and ∇f(x) at once, common subexpressions worked out once. Where f(x) is NaN, so is the gradient.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="gradient">Where ∂f/∂xᵢ go, n numbers.</param>
    /// <exception cref="ArgumentException">x or the gradient has the wrong length.</exception>
    public double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Check(x.Length, nameof(x));
        Check(gradient.Length, nameof(gradient));
        _valueAndGradient.Value.Run(x, out double value, gradient);
        Derived.Withhold(value, gradient);
        return value;
    }

    /// <summary>∇²f(x), row by row; NaN where f(x) is.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="hessian">Where ∂²f/∂xᵢ∂xⱼ go, n² numbers, at i·n + j.</param>
    /// <exception cref="ArgumentException">x or the Hessian has the wrong length.</exception>
    public void Hessian(ReadOnlySpan<double> x, Span<double> hessian)
    {
        Check(x.Length, nameof(x));
        if (hessian.Length != x.Length * x.Length)
        {
            throw new ArgumentException(
                $"The Hessian has room for {hessian.Length} number(s), but n² is {x.Length * x.Length}.", nameof(hessian));
        }

        _hessian.Value.Run(x, out double value, hessian);
        Derived.Withhold(value, hessian);
    }

    /// <summary>∇²f(x)·v at the cost of some gradients, without the matrix; NaN where f(x) is.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="v">The vector, n numbers.</param>
    /// <param name="product">Where the product goes, n numbers.</param>
    /// <exception cref="ArgumentException">An argument has the wrong length.</exception>
    public void HessianTimesVector(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Check(x.Length, nameof(x));
        Check(v.Length, nameof(v));
        Check(product.Length, nameof(product));
        Span<double> value = [0];
        _hessianTimesVector.Run(x, v, product, value);
        Derived.Withhold(value[0], product);
    }

    /// <summary>f at many points, sums and products vectorised; the same numbers as <see cref="Value"/> gives.</summary>
    /// <param name="columns">For each of <see cref="Variables"/> its values at the points.</param>
    /// <param name="values">Where the values of f go, one for each point.</param>
    /// <exception cref="ArgumentException">A column is missing, or of another length than the values.</exception>
    public void Values(ReadOnlySpan<double[]> columns, Span<double> values)
    {
        Check(columns.Length, nameof(columns));
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length != values.Length)
            {
                throw new ArgumentException(
                    $"The column of {Variables[i]} has {columns[i].Length} number(s), but there are {values.Length} values to work out.",
                    nameof(columns));
            }
        }

        ColumnProgram.Run(_program, columns, values);
    }

    private void Check(int length, string name)
    {
        if (length != Variables.Count)
        {
            throw new ArgumentException(
                $"{name} has {length} number(s), but the formula has {Variables.Count} variable(s): {string.Join(", ", Variables)}.", name);
        }
    }
}
