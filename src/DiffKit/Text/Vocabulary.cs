using DiffKit.Expressions;
using DiffKit.Rules;
using static DiffKit.Text.NamedFunction;

namespace DiffKit.Text;

/// <summary>The names that formulas know. A line a function: the first name is printed, all are read.</summary>
internal static class Vocabulary
{
    private static readonly NamedFunction[] s_functions =
    [
        One<Exp>("exp"),
        One<ExpM1>("expm1"),
        new(["exprel"], 1, 2, a => Expr.Apply2<ExpRel>(a.Length == 1 ? 0 : a[0], a[^1]), typeof(ExpRel)),
        One<Exp2>("exp2"),
        One<Exp10>("exp10"),
        One<Exp2M1>("exp2m1"),
        One<Exp10M1>("exp10m1"),
        new(["log", "ln"], 1, 2, a => a.Length == 1 ? Expr.Apply<Log>(a[0]) : Expr.Apply<Log>(a[1]) / Expr.Apply<Log>(a[0]), typeof(Log)),
        One<LogP1>("log1p", "ln1p"),
        One<Log2P1>("log2p1"),
        One<Log10P1>("log10p1"),
        One<Log2>("log2", "lb"),
        One<Log10>("log10", "lg"),
        One<Sqrt>("sqrt"),
        One<Cbrt>("cbrt"),
        new(["pow", "power"], 2, 2, a => Expr.Pow(a[0], a[1]), null),
        Two<RootN>("root"),
        Two<Hypot>("hypot"),

        One<Sin>("sin"),
        One<Cos>("cos"),
        One<Tan>("tan", "tg"),
        Made(x => 1 / Expr.Apply<Sin>(x), "csc", "cosec"),
        Made(x => 1 / Expr.Apply<Cos>(x), "sec"),
        Made(x => 1 / Expr.Apply<Tan>(x), "cot", "cotan", "ctg"),
        One<Asin>("asin", "arcsin"),
        One<Acos>("acos", "arccos"),
        One<Atan>("atan", "arctan", "arctg"),
        Made(x => Expr.Apply<Asin>(1 / x), "acsc", "arccsc"),
        Made(x => Expr.Apply<Acos>(1 / x), "asec", "arcsec"),
        Made(x => Expr.Pi / 2 - Expr.Apply<Atan>(x), "acot", "arccot"),
        Two<Atan2>("atan2", "arctan2"),

        One<Sinh>("sinh", "sh"),
        One<Cosh>("cosh", "ch"),
        One<Tanh>("tanh", "th"),
        Made(x => 1 / Expr.Apply<Sinh>(x), "csch"),
        One<Sech>("sech"),
        Made(x => 1 / Expr.Apply<Tanh>(x), "coth"),
        One<Asinh>("asinh", "arsinh", "arcsinh"),
        One<Acosh>("acosh", "arcosh", "arccosh"),
        One<Atanh>("atanh", "artanh", "arctanh"),

        new(["if"], 3, 3, a => Condition.Choose(a[0], a[1], a[2]), null),
        new(["piecewise"], 2, int.MaxValue, Piecewise, null),
        new(["cases"], 2, int.MaxValue, a => Piecewise([.. a.Chunk(2).SelectMany(pair => pair.Reverse())]), null),
        Two<When>("when"),
        One<Abs>("abs"),
        One<Sign>("sign", "sgn"),
        One<Jump>("jump"),
        One<Floor>("floor"),
        One<Ceiling>("ceil", "ceiling"),
        One<Round>("round"),
        One<Truncate>("trunc", "truncate"),
        Many<Max>("max"),
        Many<Min>("min"),
        Two<Remainder>("rem"),

        One<Erf>("erf"),
        One<Erfc>("erfc"),
        One<ErfInv>("erfinv"),
        One<Gamma>("gamma", "Γ"),
        Made(x => Expr.Apply<Gamma>(x + 1), "factorial"),
        One<LogGamma>("lgamma", "gammaln", "loggamma"),
        One<Digamma>("digamma", "psi", "ψ"),
        Two<Polygamma>("polygamma"),
        One<LambertW>("lambertw", "W"),
        One<Logistic>("logistic", "sigmoid", "expit"),
        One<Softplus>("softplus"),
        One<LogSigmoid>("logsigmoid"),
        Made(x => Expr.Apply2<SphericalJ>(0, x), "sinc"),
        Two<SphericalJ>("sphericalj"),
        Two<BesselJ>("besselj"),
        Two<BesselY>("bessely"),
        Two<BesselI>("besseli"),
        Two<BesselK>("besselk"),
    ];

    private static readonly Dictionary<string, NamedFunction> s_byName =
        s_functions.SelectMany(function => function.Names, (function, name) => (name, function))
            .ToDictionary(pair => pair.name, pair => pair.function);

    private static readonly Dictionary<Type, string> s_byRule =
        s_functions.Where(function => function.Rule is not null).ToDictionary(function => function.Rule!, function => function.Names[0]);

    private static readonly Dictionary<string, Expr> s_constants = new() { ["pi"] = Expr.Pi, ["π"] = Expr.Pi, ["e"] = Expr.E };

    /// <summary>All names of functions, aliases included.</summary>
    public static IEnumerable<string> FunctionNames => s_byName.Keys;

    public static NamedFunction? Function(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>π or e, under any of its names.</summary>
    public static Expr? Constant(string name) => s_constants.GetValueOrDefault(name);

    /// <summary>piecewise(c1, v1, c2, v2, ..., otherwise): the value of the first condition that holds; NaN where none does.</summary>
    private static Expr Piecewise(Expr[] arguments)
    {
        bool hasOtherwise = arguments.Length % 2 == 1;
        Expr value = hasOtherwise ? arguments[^1] : double.NaN;
        for (int i = arguments.Length / 2 * 2 - 2; i >= 0; i -= 2)
        {
            value = Condition.Choose(arguments[i], arguments[i + 1], value);
        }

        return value;
    }

    /// <summary>The name to print: that of the table, or for a rule that is not in it the rule's own.</summary>
    public static string NameOf(Elementary function) => s_byRule.GetValueOrDefault(function.Rule)
        ?? (function.Given ?? function.Rule).Name.ToLowerInvariant();
}
