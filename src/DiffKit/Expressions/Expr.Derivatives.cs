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

    private Expr AlongAxis(string variable)
    {
        IReadOnlyList<string> names = Variables;
        var seeded = names.Select(name => new Dual<Expr>(new Variable(name), name == variable ? One : Zero)).ToArray();
        return Program.Of([this], names).Run<Dual<Expr>>(seeded, constant => new Dual<Expr>(constant, Zero))[0].Tangent;
    }
}
