using DiffKit.Expressions;

namespace DiffKit;

/// <content>Exact derivatives. There are no rules of differentiation here: a formula is evaluated on numbers that carry derivatives and
/// whose components are formulas.</content>
public abstract partial class Expr
{
    /// <summary>The formula of the derivative of the order given by one variable: forward mode, on <see cref="Dual{T}"/> of formulas, again
    /// and again. Where that would grow past some thousand operations (about order 20 of a nested formula) it is taken from a Taylor
    /// series, <see cref="Jet{T}"/> of formulas: a graph of about order² operations, too long to read, quick to evaluate.</summary>
    /// <param name="variable">The variable; one that the formula does not depend on gives 0.</param>
    /// <param name="order">The order of the derivative, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1, or so high (above 150 of a nested formula) that the
    /// derivative would have very many operations.</exception>
    public Expr Derivative(string variable, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(variable);
        CheckOrder(order);
        return order == 1 ? Directional((variable, One)) : HighOrder.Of(this, variable, order);
    }

    /// <summary>The formulas of ∂f/∂xᵢ for the variables named, all at once: reverse mode, on <see cref="Adjoint{T}"/> of formulas.
    /// Together they are a small multiple of f, whatever the number of variables.</summary>
    /// <param name="variables">The names, in order; without any, the formula's <see cref="Variables"/>.</param>
    public Expr[] Gradient(params ReadOnlySpan<string> variables)
    {
        IReadOnlyList<string> names = Variables;
        using var tape = new Tape<Expr>();
        Adjoint<Expr>[] seeded = names.Select(name => tape.Variable(new Variable(name))).ToArray();
        tape.Pull(Program.Of([PolarForms.In(this)], names).RunOnFormulas<Adjoint<Expr>>(seeded, constant => constant)[0], One);
        IReadOnlyList<Expr> slopes = PolarForms.Out([.. seeded.Select(tape.Derivative)]);
        Dictionary<string, Expr> derivatives = names.Zip(slopes).ToDictionary(pair => pair.First, pair => pair.Second);
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

    /// <summary>The formulas ∂fᵢ/∂xⱼ, a row for each formula.</summary>
    /// <param name="formulas">f₁ ... fₘ.</param>
    /// <param name="variables">The names, in order.</param>
    public static Expr[,] Jacobian(IReadOnlyList<Expr> formulas, params ReadOnlySpan<string> variables)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        var jacobian = new Expr[formulas.Count, variables.Length];
        for (int i = 0; i < formulas.Count; i++)
        {
            Expr[] row = variables.IsEmpty ? [] : formulas[i].Gradient(variables);
            for (int j = 0; j < row.Length; j++)
            {
                jacobian[i, j] = row[j];
            }
        }

        return jacobian;
    }

    /// <summary>Σ vᵢ ∂f/∂xᵢ, the derivative along a direction that may itself be made of formulas; it is not normalised.</summary>
    public Expr Directional(params ReadOnlySpan<(string Variable, Expr Component)> direction)
    {
        Dictionary<string, Expr> tangents = Named(direction, nameof(direction));

        return Along(name => tangents.GetValueOrDefault(name, Zero));
    }

    /// <summary>Σ f⁽ᵏ⁾(a)/k!·(x - a)ᵏ, the Taylor polynomial in one variable.</summary>
    /// <param name="variable">x.</param>
    /// <param name="at">a.</param>
    /// <param name="order">The highest power, at least 0.</param>
    /// <exception cref="ArgumentException">There is none: at a pole, a branch point or a kink. Where the formula only lacks a value,
    /// as sin(x)/x at 0, there is one.</exception>
    public Expr Taylor(string variable, Expr at, int order)
    {
        if (order < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(order), $"The highest power is 0 or more, not {order}.");
        }

        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(at);
        Expr step = new Variable(variable) - at;
        return TaylorPolynomial.Coefficients(this, variable, at, order)
            .Select((coefficient, k) => coefficient * Pow(step, k))
            .Aggregate((sum, term) => sum + term);
    }

    /// <summary>df/dx where other variables are functions of x: their derivatives are the variables y′, y′′ and so on.</summary>
    /// <param name="variable">x.</param>
    /// <param name="functions">The names of the variables that depend on x, without primes.</param>
    public Expr TotalDerivative(string variable, params ReadOnlySpan<string> functions)
    {
        const string prime = "′";
        ArgumentNullException.ThrowIfNull(variable);
        string[] dependent = functions.ToArray();
        if (Array.Find(dependent, name => name.Contains(prime, StringComparison.Ordinal) || name == variable) is { } wrong)
        {
            throw new ArgumentException(
                $"{wrong} can't be named as a function of {variable}: name y, and y′, y′′ are its derivatives.", nameof(functions));
        }

        return Along(name => name == variable ? One
            : dependent.Contains(name.Replace(prime, "", StringComparison.Ordinal)) ? new Variable(name + prime)
            : Zero);
    }

    /// <summary>dᵏy/dxᵏ in x and y, where f = 0 makes y a function of x: -fₓ/f_y, and each further one the total derivative of the one
    /// before. Where f_y is 0, at a vertical tangent or where the curve meets itself, it has no finite value.</summary>
    /// <param name="dependent">y.</param>
    /// <param name="variable">x; other variables are held.</param>
    /// <param name="order">k, at least 1.</param>
    /// <exception cref="ArgumentException">f does not depend on y, or x is y.</exception>
    public Expr ImplicitDerivative(string dependent, string variable, int order = 1)
    {
        CheckOrder(order);
        if (dependent == variable || !DependsOn(dependent))
        {
            throw new ArgumentException(
                $"The formula does not make {dependent} a function of {variable}: "
                + $"it must depend on {dependent}, another variable than {variable}.",
                nameof(dependent));
        }

        Expr[] slopes = Gradient(variable, dependent);
        Expr slope = -slopes[0] / slopes[1];
        return Enumerable.Range(1, order - 1)
            .Aggregate(slope, (derivative, _) => derivative.Directional((variable, One), (dependent, slope)));
    }

    private Expr Along(Func<string, Expr> tangent)
    {
        IReadOnlyList<string> names = Variables;
        Dual<Expr>[] seeded = names.Select(name => new Dual<Expr>(new Variable(name), tangent(name))).ToArray();
        Dual<Expr> value = Program.Of([PolarForms.In(this)], names).RunOnFormulas<Dual<Expr>>(seeded, constant => constant)[0];
        return PolarForms.Out([value.Tangent])[0];
    }

    private static void CheckOrder(int order)
    {
        if (order < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(order), $"The order of a derivative is 1 or more, not {order}.");
        }
    }
}
