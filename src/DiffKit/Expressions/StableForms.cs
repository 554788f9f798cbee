using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>The table of stable forms. A line a form: nowhere is it worse than what it stands for, and where that cancels it is better.</summary>
internal static class StableForms
{
    //                                  F, p, s: s + F(u)^p                                 is
    private static readonly Dictionary<(Elementary, int, int), Func<Expr, Expr>> s_sums = new()
    {
        [(Elementary.Of<Exp>(),      1, -1)] = Expr.Apply<ExpM1>,
        [(Elementary.Of<Exp2>(),     1, -1)] = Expr.Apply<Exp2M1>,
        [(Elementary.Of<Exp10>(),    1, -1)] = Expr.Apply<Exp10M1>,
        [(Elementary.Of<Cos>(),      1, -1)] = u => -2 * Squared<Sin>(u / 2),
        [(Elementary.Of<Cos>(),      1, +1)] = u => 2 * Squared<Cos>(u / 2),
        [(Elementary.Of<Cosh>(),     1, -1)] = u => 2 * Squared<Sinh>(u / 2),
        [(Elementary.Of<Cos>(),      2, -1)] = u => -Squared<Sin>(u),
        [(Elementary.Of<Sin>(),      2, -1)] = u => -Squared<Cos>(u),
        [(Elementary.Of<Tanh>(),     2, -1)] = u => -Squared<Sech>(u),
        [(Elementary.Of<Tanh>(),     1, -1)] = u => -2 * Expr.Apply<Logistic>(-2 * u),
        [(Elementary.Of<Tanh>(),     1, +1)] = u => 2 * Expr.Apply<Logistic>(2 * u),
        [(Elementary.Of<Erf>(),      1, -1)] = u => -Expr.Apply<Erfc>(u),
        [(Elementary.Of<Erf>(),      1, +1)] = u => Expr.Apply<Erfc>(-u),
        [(Elementary.Of<Erfc>(),     1, -1)] = u => -Expr.Apply<Erf>(u),
        [(Elementary.Of<Logistic>(), 1, -1)] = u => -Expr.Apply<Logistic>(-u),
    };

    //                            F(1 + t)                is
    private static readonly Dictionary<Elementary, Func<Expr, Expr>> s_ofOnePlus = new()
    {
        [Elementary.Of<Log>()]   = t => IsExp(t) ? Expr.Apply<Softplus>(((Call)t).First) : Expr.Apply<LogP1>(t),
        [Elementary.Of<Log2>()]  = Expr.Apply<Log2P1>,
        [Elementary.Of<Log10>()] = Expr.Apply<Log10P1>,
    };

    //                            F(u)/u                  is
    private static readonly Dictionary<Elementary, Func<Expr, Expr>> s_quotients = new()
    {
        [Elementary.Of<Sin>()]   = Sinc,
        [Elementary.Of<Tan>()]   = u => Sinc(u) / Expr.Apply<Cos>(u),
        [Elementary.Of<ExpM1>()] = ExpRel,
        [Elementary.Of<Sinh>()]  = u => (ExpRel(u) + ExpRel(-u)) / 2,
    };

    private static readonly HashSet<Elementary> s_concerned = [.. s_sums.Keys.Select(row => row.Item1), .. s_ofOnePlus.Keys, .. s_quotients.Keys];

    /// <summary>Whether a node may be part of a form.</summary>
    public static bool Concerns(Expr node) => node is Call call && s_concerned.Contains(call.Function);

    /// <summary>k + c·F(u)^p, for k = c or -c; and c·exp(u) - c·exp(-u), which is 2c·sinh(u).</summary>
    public static Expr? OfSum(Expr number, Expr term)
    {
        if (IsExp(number.Rest) && IsExp(term.Rest) && ((Call)number.Rest).First.Equals(-((Call)term.Rest).First))
        {
            return number.Coefficient.Equals(-term.Coefficient) ? Scaled.Of(term.Coefficient * 2, Expr.Apply<Sinh>(((Call)term.Rest).First)) : null;
        }

        if (number is not Literal { Value: { IsFinite: true } k } || Product.Base(term.Rest) is not Call { Second: null } call
            || Product.Exponent(term.Rest) is not Literal { Value: { IsInteger: true } p } || p.P > 2 || p.IsNegative)
        {
            return null;
        }

        int sign = k.Equals(term.Coefficient) ? 1 : k.Equals(-term.Coefficient) ? -1 : 0;
        return s_sums.TryGetValue((call.Function, (int)p.P, sign), out Func<Expr, Expr>? form) ? Scaled.Of(term.Coefficient, form(call.First)) : null;
    }

    /// <summary>F(1 + t).</summary>
    public static Expr? OfOnePlus(Elementary function, Expr argument) =>
        s_ofOnePlus.TryGetValue(function, out Func<Expr, Expr>? form) && OnePlus(argument) is { } t ? form(t) : null;

    /// <summary>u of 1 + exp(u), whose inverse is the logistic function of -u.</summary>
    public static Expr? OnePlusExp(Expr f) => OnePlus(f) is Call call && IsExp(call) ? call.First : null;

    /// <summary>F(u)/u.</summary>
    public static Expr? Quotient(Call call) => s_quotients.TryGetValue(call.Function, out Func<Expr, Expr>? form) ? form(call.First) : null;

    private static Expr? OnePlus(Expr f) => f is not Sum { Left: not Sum } sum ? null : sum.Left.Equals(Expr.One) ? sum.Right : sum.Right.Equals(Expr.One) ? sum.Left : null;

    private static bool IsExp(Expr f) => f is Call call && call.Function == Elementary.Of<Exp>();

    private static Expr Squared<R>(Expr u) where R : IRule => Expr.Pow(Expr.Apply<R>(u), 2);

    private static Expr Sinc(Expr u) => Expr.Apply2<SphericalJ>(Expr.Zero, u);

    private static Expr ExpRel(Expr u) => Expr.Apply2<ExpRel>(Expr.Zero, u);
}
