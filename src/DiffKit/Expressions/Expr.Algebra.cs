using DiffKit.Expressions;

namespace DiffKit;

/// <content>Everyday algebra.</content>
public abstract partial class Expr
{
    /// <summary>Whether the formula uses this variable.</summary>
    public bool DependsOn(string variable) => Variables.Contains(variable);

    /// <summary>The formula with variables replaced, all at once: <c>f.Substitute(("x", y), ("y", x))</c> swaps two. A variable that the
    /// formula does not use changes nothing.</summary>
    /// <param name="replacements">The variables and the formulas to put in their places.</param>
    /// <exception cref="ArgumentException">A variable is replaced twice.</exception>
    public Expr Substitute(params ReadOnlySpan<(string Variable, Expr Value)> replacements)
    {
        Dictionary<string, Expr> values = Named(replacements, nameof(replacements));
        return Rewriting.BottomUp(
            this,
            (node, parts) =>
                (node is Variable variable ? values.GetValueOrDefault(variable.Name) : null) ?? Rewriting.Rebuild(node, parts));
    }

    /// <summary>The formula with all likes collected, sin²(u) + cos²(u) as 1, exp and log undone, signs taken out of odd and even
    /// functions, and a number that all terms of a sum share in front. It never changes a value where both sides are defined; sums may be
    /// rounded in another order.</summary>
    public Expr Simplify() => Simplifier.Of(this);

    /// <summary>The formula with products and whole powers of sums multiplied out, like terms collected.</summary>
    /// <exception cref="InvalidOperationException">It would have more than 100,000 terms.</exception>
    public Expr Expand() => Expander.Of(this);

    /// <summary>Whether the two are equal wherever both have a value, as far as algebra shows: their difference, over one
    /// denominator, in sines, cosines and exponentials of single angles, multiplied out, is 0. True is proof; false means
    /// that this could not show it.</summary>
    public bool IsEquivalentTo(Expr other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (this - other).Simplify().Equals(Zero) || Equivalence.IsZero(this - other);
    }

    /// <summary>Σ cₖ·xᵏ, the terms of the expanded formula collected by powers of x: c₀, c₁, ... up to its degree.</summary>
    /// <exception cref="ArgumentException">It is no polynomial in x.</exception>
    public Expr[] Coefficients(string variable)
    {
        List<Expr> coefficients = [];
        foreach (Expr term in Terms.Collect([Expand()]))
        {
            Expr power = Product.Parts(term.Rest).Find(factor => Product.Base(factor) is Variable v && v.Name == variable) ?? One;
            int degree = power is Power { Exponent: Literal { Value: { IsInteger: true, IsNegative: false } n } } && n.P < int.MaxValue
                    ? (int)n.P
                : power is Variable ? 1
                : 0;
            Expr coefficient = degree > 0 ? term / power : term;
            if (coefficient.DependsOn(variable))
            {
                throw new ArgumentException(
                    $"The formula is no polynomial in {variable}: it has a term in which {variable} is not just a whole power.",
                    nameof(variable));
            }

            const int highest = 100_000;
            if (degree > highest)
            {
                throw new ArgumentException(
                    $"The formula has {variable} to the power {degree}; coefficients are listed up to {highest}.", nameof(variable));
            }

            while (coefficients.Count <= degree)
            {
                coefficients.Add(Zero);
            }

            coefficients[degree] += coefficient;
        }

        return coefficients.ToArray();
    }

    /// <summary>The expanded formula with terms of the same powers of some variables as one: a·x·y + b·x·y is (a + b)·x·y by x and y. What
    /// is no power of them, as sin(x), goes with the coefficients.</summary>
    /// <param name="variables">The variables to collect by; without any, the formula's <see cref="Variables"/>.</param>
    /// <exception cref="InvalidOperationException">Multiplied out, it would have more than 100,000 terms.</exception>
    public Expr Collect(params ReadOnlySpan<string> variables)
    {
        HashSet<string> names = [.. variables.IsEmpty ? Variables : variables.ToArray()];
        OrderedDictionary<Expr, Expr> coefficients = [];
        foreach (Expr term in Terms.Collect([Expand()]))
        {
            (Expr power, Expr coefficient) = (One, new Literal(term.Coefficient));
            foreach (Expr factor in Product.Parts(term.Rest))
            {
                bool isPower = Product.Base(factor) is Variable variable && names.Contains(variable.Name)
                    && factor is not Power { Exponent: not Literal };
                (power, coefficient) = isPower ? (power * factor, coefficient) : (power, coefficient * factor);
            }

            coefficients[power] = coefficients.TryGetValue(power, out Expr? others) ? others + coefficient : coefficient;
        }

        return coefficients.Aggregate(Zero, (sum, pair) => sum + pair.Value * pair.Key);
    }

    /// <summary>Formulas by the variables they are for, each named once.</summary>
    private static Dictionary<string, Expr> Named(ReadOnlySpan<(string Variable, Expr Value)> pairs, string argument)
    {
        Dictionary<string, Expr> values = [];
        foreach ((string variable, Expr value) in pairs)
        {
            if (variable is null || value is null || !values.TryAdd(variable, value))
            {
                throw new ArgumentException(
                    variable is null || value is null ? "A variable, or the formula for it, is null." : $"{variable} is named twice.",
                    argument);
            }
        }

        return values;
    }
}
