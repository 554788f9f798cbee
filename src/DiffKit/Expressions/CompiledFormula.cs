using DiffKit.Expressions;

namespace DiffKit;

/// <summary>A formula ready to be evaluated often: value and gradient on doubles, without allocating. Made by <see cref="Expr.Compile"/>;
/// immutable, safe from many threads.</summary>
public sealed class CompiledFormula
{
    private readonly Executable _value;
    private readonly Lazy<Executable> _valueAndGradient;

    internal CompiledFormula(Expr formula, IReadOnlyList<string> variables)
    {
        Formula = formula;
        Variables = variables;
        _value = new Executable(Program.Of([formula], variables), patience: 0);
        _valueAndGradient = new(() => new Executable(Program.Of([formula, .. formula.Gradient([.. variables])], variables), patience: 0));
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

    /// <summary>f(x) and ∇f(x) at once, common subexpressions worked out once.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="gradient">Where ∂f/∂xᵢ go, n numbers.</param>
    /// <exception cref="ArgumentException">x or the gradient has the wrong length.</exception>
    public double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Check(x.Length, nameof(x));
        Check(gradient.Length, nameof(gradient));
        _valueAndGradient.Value.Run(x, out double value, gradient);
        return value;
    }

    private void Check(int length, string name)
    {
        if (length != Variables.Count)
        {
            throw new ArgumentException($"{name} has {length} number(s), but the formula has {Variables.Count} variable(s): {string.Join(", ", Variables)}.", name);
        }
    }
}
