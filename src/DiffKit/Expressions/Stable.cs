using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>The form in which a function made of a formula is worked out: sin(u)/u, which has no value at u = 0 although it has a limit, is sinc(u), and so are
/// its derivatives there. A formula that has none stays as it is.</summary>
internal static class Stable
{
    public static Expr Of(Expr formula)
    {
        bool found = false;
        Rewriting.BottomUp(formula, (node, parts) =>
        {
            found = found || (node is Product && parts.Any(part => IsQuotient(part, parts)));
            return node;
        });
        return found ? Rewriting.BottomUp(formula, Rule) : formula;
    }

    private static Expr Rule(Expr node, IReadOnlyList<Expr> parts)
    {
        if (node is not Product || parts.FirstOrDefault(part => IsQuotient(part, parts)) is not { } sine)
        {
            return Rewriting.Rebuild(node, parts);
        }

        Expr u = ((Call)Split(sine).Base).First;
        Expr sinc = Expr.Apply2<SphericalJ>(Expr.Zero, u);
        Number n = Split(sine).Exponent;
        List<Expr> others = [.. parts.Where(part => part != sine)];
        int whole = others.FindIndex(factor => Divides(factor, u.Rest, n));
        if (whole >= 0)
        {
            (Expr b, Number m) = Split(u.Rest);
            others[whole] = Power.Of(b, new Literal(Split(others[whole]).Exponent + m * n));
            u = new Literal(u.Coefficient);
        }

        Expr quotient = Factors.Collect([.. others, Power.Of(u, new Literal(n))]);
        return quotient * Power.Of(sinc, new Literal(n));
    }

    /// <summary>Whether a factor is sinⁿ(u), n = 1, 2, ..., and the others divide by every factor of uⁿ.</summary>
    private static bool IsQuotient(Expr sine, IReadOnlyList<Expr> factors)
    {
        (Expr b, Number n) = Split(sine);
        return b is Call call && call.Function == Elementary.Of<Sin>() && n.IsInteger && !n.IsNegative && !call.First.Rest.Equals(Expr.One)
            && (factors.Any(factor => Divides(factor, call.First.Rest, n))
                || Product.Parts(call.First.Rest).All(part => factors.Any(factor => Divides(factor, part, n))));
    }

    /// <summary>Whether a factor is bᵐ, m at most -n, for uⁿ = bⁿ.</summary>
    private static bool Divides(Expr factor, Expr u, Number n)
    {
        (Expr b, Number m) = Split(u);
        (Expr of, Number exponent) = Split(factor);
        return of.Equals(b) && !m.IsNegative && exponent.IsNegative && (exponent + m * n) is { IsZero: true } or { IsNegative: true };
    }

    /// <summary>b and n of bⁿ; n is 1 where it is no number.</summary>
    private static (Expr Base, Number Exponent) Split(Expr factor) =>
        factor is Power { Exponent: Literal n } power && n.Value.IsFinite ? (power.Base, n.Value) : (factor, Number.One);
}
