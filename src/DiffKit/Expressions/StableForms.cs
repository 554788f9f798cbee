using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>The table of stable forms. A line a form: nowhere is it worse than what it stands for,
/// and where that cancels it is better.</summary>
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
        [(Elementary.Of<Sech>(),     2, -1)] = u => -Squared<Tanh>(u),
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
        [Elementary.Of<Log>()]   = t =>
            IsExp(t) ? Expr.Apply<Softplus>(((Call)t).First)
            : IsExp(-t) ? LogOneMinusExp(((Call)(-t)).First)
            : Expr.Apply<LogP1>(t),
        [Elementary.Of<Log2>()]  = Expr.Apply<Log2P1>,
        [Elementary.Of<Log10>()] = Expr.Apply<Log10P1>,
    };

    //                            F(u)/u, and powers, which has its own rule; of other functions see Removable
    private static readonly Dictionary<Elementary, Func<Expr, Expr>> s_quotients = new()
    {
        [Elementary.Of<Sin>()]   = Sinc,
    };

    //                            F(u)·G(±u)^n, n of the sign      is H(u), of which neither factor leaves the range of a double
    private static readonly (Elementary F, Elementary G, int Argument, int Sign, Func<Expr, Expr> H)[] s_pairs =
    [
        (Elementary.Of<Exp>(),  Elementary.Of<Logistic>(), -1, +1, Expr.Apply<Logistic>),
        (Elementary.Of<Exp>(),  Elementary.Of<ExpM1>(),    +1, -1, u => -1 / Expr.Apply<ExpM1>(-u)),
        (Elementary.Of<Cosh>(), Elementary.Of<Sinh>(),     +1, -1, u => 1 / Expr.Apply<Tanh>(u)),
        (Elementary.Of<Sinh>(), Elementary.Of<Cosh>(),     +1, -1, Expr.Apply<Tanh>),
    ];

    //                            log F(u), log -F(u)     is
    private static readonly Dictionary<(Elementary, int), Func<Expr, Expr>> s_logarithms = new()
    {
        [(Elementary.Of<Cosh>(),  +1)] = u => Condition.Choose(
            Small(u),
            Expr.Apply<LogP1>(2 * Squared<Sinh>(u / 2)),
            Expr.Apply<Softplus>(2 * u) - u - Expr.Apply<Log>(2)),
        [(Elementary.Of<Sech>(),  +1)] = u => -s_logarithms![(Elementary.Of<Cosh>(), +1)](u),
        [(Elementary.Of<ExpM1>(), +1)] = u => Condition.Choose(
            Condition.Less(u, Expr.One),
            Expr.Apply<Log>(Expr.Apply<ExpM1>(u)),
            u + LogOneMinusExp(-u)),
        [(Elementary.Of<ExpM1>(), -1)] = LogOneMinusExp,
    };

    private static readonly HashSet<Elementary> s_concerned =
    [
        .. s_sums.Keys.Select(row => row.Item1),
        .. s_ofOnePlus.Keys,
        .. s_quotients.Keys,
        .. s_pairs.Select(row => row.F),
        .. s_logarithms.Keys.Select(row => row.Item1),
    ];

    /// <summary>Whether a node may be part of a form.</summary>
    public static bool Concerns(Expr node) => (node is Call call && s_concerned.Contains(call.Function)) || node is Power { Base: Sum }
        || PolarForms.Concerns(node);

    /// <summary>k + c·F(u)^p, for k = c or -c; and c·exp(u) - c·exp(-u), which is 2c·sinh(u).</summary>
    public static Expr? OfSum(Expr number, Expr term)
    {
        if (IsExp(number.Rest) && IsExp(term.Rest) && ((Call)number.Rest).First.Equals(-((Call)term.Rest).First))
        {
            return number.Coefficient.Equals(-term.Coefficient)
                ? Scaled.Of(term.Coefficient * 2, Expr.Apply<Sinh>(((Call)term.Rest).First))
                : null;
        }

        if (number is not Literal { Value: { IsFinite: true } k } || Product.Base(term.Rest) is not Call { Second: null } call
            || Product.Exponent(term.Rest) is not Literal { Value: { IsInteger: true } p } || p.P > 2 || p.IsNegative)
        {
            return null;
        }

        int sign = k.Equals(term.Coefficient) ? 1 : k.Equals(-term.Coefficient) ? -1 : 0;
        return s_sums.TryGetValue((call.Function, (int)p.P, sign), out Func<Expr, Expr>? form)
            ? Scaled.Of(term.Coefficient, form(call.First))
            : null;
    }

    /// <summary>F(1 + t), and logarithms of what leaves the range of a double.</summary>
    public static Expr? OfCall(Elementary function, Expr argument)
    {
        if (s_ofOnePlus.TryGetValue(function, out Func<Expr, Expr>? form) && OnePlus(argument) is { } t)
        {
            return form(t);
        }

        return function != Elementary.Of<Log>() ? null
            : argument.Rest is Call { Second: null } call && s_logarithms.TryGetValue((call.Function, Unit(argument.Coefficient)), out form)
                ? form(call.First)
            : argument is Sum { Left: Call a, Right: Call b } && IsExp(a) && IsExp(b) ? LogSumExp(a.First, b.First)
            : null;
    }

    /// <summary>(1 + u)^p - 1: for p = -1, 1/2 and -1/2 it is -u/(1 + u), u/(√(1 + u) + 1) and -u/(√(1 + u)·(√(1 + u) + 1)),
    /// for other fractions expm1(p·log1p(u)).</summary>
    public static Expr? OfPower(Expr number, Expr term)
    {
        if (number is not Literal { Value: var k } || !k.Equals(-term.Coefficient)
            || term.Rest is not Power { Exponent: Literal { Value: { IsFinite: true } p } } power
            || (p.IsInteger && !p.Equals(Number.MinusOne)) || OnePlus(power.Base) is not { } u)
        {
            return null;
        }

        Expr root = Expr.Apply<Sqrt>(power.Base);
        return Scaled.Of(
            term.Coefficient,
            p.IsInteger ? -u / power.Base
            : p.Equals(Number.Half) ? u / (root + 1)
            : p.Equals(-Number.Half) ? -u / (root * (root + 1))
            : Expr.Apply<ExpM1>(power.Exponent * Expr.Apply<LogP1>(u)));
    }

    /// <summary>u of 1 + exp(u), whose inverse is the logistic function of -u.</summary>
    public static Expr? OnePlusExp(Expr f) => OnePlus(f) is Call call && IsExp(call) ? call.First : null;

    /// <summary>F(u)/u.</summary>
    public static Expr? Quotient(Call call) => s_quotients.TryGetValue(call.Function, out Func<Expr, Expr>? form) ? form(call.First) : null;

    /// <summary>Fᵐ·Gⁿ as Hᵏ·Fᵐ⁻ᵏ·Gⁿ∓ᵏ, with the largest k.</summary>
    public static Expr? OfPair(Expr f, Expr g)
    {
        if (Product.Base(f) is not Call { Second: null } a || Product.Base(g) is not Call { Second: null } b
            || Product.Exponent(f) is not Literal { Value: { IsInteger: true, IsNegative: false } m }
            || Product.Exponent(g) is not Literal { Value: { IsInteger: true } n })
        {
            return null;
        }

        (_, _, int argument, int sign, Func<Expr, Expr>? h) = Array.Find(s_pairs, row => row.F == a.Function && row.G == b.Function);
        if (h is null || n.IsNegative != sign < 0 || !b.First.Equals(argument * a.First))
        {
            return null;
        }

        Number k = (m + -(sign * n)).IsNegative ? m : sign * n;
        return Expr.Pow(h(a.First), new Literal(k)) * Expr.Pow(a, new Literal(m + -k)) * Expr.Pow(b, new Literal(n + -(sign * k)));
    }

    private static Expr? OnePlus(Expr f) =>
        f is not Sum { Left: not Sum } sum ? null
        : sum.Left.Equals(Expr.One) ? sum.Right
        : sum.Right.Equals(Expr.One) ? sum.Left
        : null;

    /// <summary>log(1 - exp(u)), u negative: each half where the other cancels.</summary>
    private static Expr LogOneMinusExp(Expr u) =>
        Condition.Choose(Condition.Less(u, -1), Expr.Apply<LogP1>(-Expr.Apply<Exp>(u)), Expr.Apply<Log>(-Expr.Apply<ExpM1>(u)));

    private static Expr LogSumExp(Expr a, Expr b) =>
        Condition.Choose(Condition.Less(a, b), b + Expr.Apply<Softplus>(a - b), a + Expr.Apply<Softplus>(b - a));

    private static Expr Small(Expr u) => Condition.Less(Expr.Apply<Abs>(u), Expr.One);

    private static int Unit(Number c) => c.IsOne ? 1 : c.Equals(Number.MinusOne) ? -1 : 0;

    private static bool IsExp(Expr f) => f is Call call && call.Function == Elementary.Of<Exp>();

    private static Expr Squared<R>(Expr u) where R : IRule => Expr.Pow(Expr.Apply<R>(u), 2);

    private static Expr Sinc(Expr u) => Expr.Apply2<SphericalJ>(Expr.Zero, u);
}
