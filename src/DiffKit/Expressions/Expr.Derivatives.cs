using DiffKit.Expressions;

namespace DiffKit;

/// <content>Exact derivatives. There are no rules of differentiation here: a formula is evaluated on numbers that carry derivatives and
/// whose components are formulas.</content>
public abstract partial class Expr
{
    /// <summary>The formula of the derivative of the order given by one variable: forward mode, on <see cref="Dual{T}"/> of formulas.</summary>
    /// <param name="variable">The variable; one that the formula does not depend on gives 0.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public Expr Derivative(string variable, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Expr derivative = this;
        for (int i = 0; i < order && derivative != Zero; i++)
        {
            derivative = derivative.AlongAxis(variable);
        }

        return derivative;
    }

    /// <summary>The formulas of ∂f/∂xᵢ for the variables named, all at once: reverse mode, on <see cref="Adjoint{T}"/> of formulas. Together
    /// they are a small multiple of f, whatever the number of variables.</summary>
    /// <param name="variables">The names, in order; without any, the formula's <see cref="Variables"/>.</param>
    public Expr[] Gradient(params ReadOnlySpan<string> variables)
    {
        IReadOnlyList<string> names = Variables;
        using var tape = new Tape<Expr>();
        Adjoint<Expr>[] seeded = names.Select(name => tape.Variable(new Variable(name))).ToArray();
        tape.Pull(Program.Of([this], names).Run<Adjoint<Expr>>(seeded, constant => constant, onFormulas: true)[0], One);
        Dictionary<string, Expr> derivatives = names.Zip(seeded).ToDictionary(pair => pair.First, pair => tape.Derivative(pair.Second));
        return (variables.IsEmpty ? names : variables.ToArray()).Select(name => derivatives.GetValueOrDefault(name, Zero)).ToArray();
    }

    /// <summary>The formulas of ∂²f/∂xᵢ∂xⱼ for the variables named; symmetric.</summary>
    /// <param name="variables">The names, in order; without any, the formula's <see cref="Variables"/>.</param>
    public Expr[,] Hessian(params ReadOnlySpan<string> variables)
    {
        string[] names = variables.IsEmpty ? [.. Variables] : variables.ToArray();
        Expr[] gradient = Gradient(names);
        var hessian = new Expr[names.Length, names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            Expr[] row = gradient[i].Gradient(names[..(i + 1)]);
            for (int j = 0; j <= i; j++)
            {
                hessian[i, j] = hessian[j, i] = row[j];
            }
        }

        return hessian;
    }

    private Expr AlongAxis(string variable)
    {
        IReadOnlyList<string> names = Variables;
        var seeded = names.Select(name => new Dual<Expr>(new Variable(name), name == variable ? One : Zero)).ToArray();
        return Program.Of([this], names).Run<Dual<Expr>>(seeded, constant => new Dual<Expr>(constant, Zero), onFormulas: true)[0].Tangent;
    }
}
