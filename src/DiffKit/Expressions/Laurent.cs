using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>The Laurent series tⁿ·(c₀ + c₁t + ...) of a formula at t = 0, its coefficients formulas and c₀ not 0. What a Taylor series
/// can't carry, a pole that another one or a zero cancels, is a shift of n here.</summary>
internal sealed class Laurent
{
    /// <summary>A coefficient that has more, multiplied out, is not known to be 0 or not.</summary>
    public const int MostTerms = 500;

    /// <summary>Functions with kinks and jumps, whose series hold on one side only.</summary>
    private static readonly HashSet<Elementary> s_angular =
    [
        Elementary.Of<Abs>(), Elementary.Of<Sign>(), Elementary.Of<Jump>(),
        Elementary.Of<Floor>(), Elementary.Of<Ceiling>(), Elementary.Of<Round>(), Elementary.Of<Truncate>(),
        Elementary.Of2<Max>(), Elementary.Of2<Min>(), Elementary.Of2<MaxMagnitude>(), Elementary.Of2<MinMagnitude>(),
        Elementary.Of2<CopySign>(), Elementary.Of2<Remainder>(), Elementary.Of2<Ieee754Remainder>(),
        Elementary.Of2<Less>(), Elementary.Of2<LessOrEqual>(), Elementary.Of2<Equal>(), Elementary.Of2<When>(),
    ];

    private readonly Jet<Expr> _unit;

    private Laurent(int start, Jet<Expr> unit) => (Start, _unit) = (start, unit);

    /// <summary>n: negative at a pole, positive at a zero.</summary>
    public int Start { get; }

    /// <summary>How many coefficients are known beyond c₀.</summary>
    public int Order(int ofConstant) => _unit.Order ?? ofConstant;

    /// <summary>cₖ.</summary>
    public Expr this[int k] => _unit.Coefficient(k);

    private bool IsStill => _unit.Order is null && Start == 0;

    private bool IsZero => _unit.Order is null && _unit.Primal.Equals(Expr.Zero);

    /// <summary>The series of a formula in t, to an order relative to its first term; null where it has none that can be told: beside a
    /// branch point, at a kink, or where all that is known cancels.</summary>
    public static Laurent? Of(Expr formula, string t, int order)
    {
        Dictionary<Expr, Laurent?> series = [];
        Rewriting.BottomUp(formula, (node, parts) => Note(series, node, parts, t, order));
        return series[formula];
    }

    /// <summary>The series of a node, of whose parts they are known; for a sweep from the leaves up.</summary>
    public static Expr Note(Dictionary<Expr, Laurent?> series, Expr node, IReadOnlyList<Expr> parts, string t, int order)
    {
        series[node] = Of(node, [.. parts.Select(part => series[part])], t, order);
        return node;
    }

    private static Laurent? Of(Expr node, Laurent?[] parts, string t, int order) =>
        Array.Exists(parts, part => part is null) ? null : node switch
        {
            Variable variable when variable.Name == t => new(1, Expr.One),
            Sum => parts.Aggregate((a, b) => a is null ? null : Added(a, b!, order)),
            Product => parts.Aggregate((a, b) => a is null ? null : Finite(a.Start + b!.Start, a._unit * b._unit)),
            Scaled => Finite(parts[0]!.Start, Jet<Expr>.Constant(new Literal(node.Coefficient)) * parts[0]!._unit),
            Power power => Raise(parts[0]!, power.Exponent, parts[1]!, order),
            Call call when parts.All(part => part!.Start >= 0)
                    && (!s_angular.Contains(call.Function) || parts.All(part => part!.IsStill)) =>
                Finite(0, call.Function.Chain(parts[0]!.Taylor(order), parts[^1]!.Taylor(order))),
            Call => null,
            _ => Finite(0, node),
        };

    private static Laurent? Added(Laurent a, Laurent b, int order)
    {
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : a;
        }

        int start = Math.Min(a.Start, b.Start);
        return Finite(start, a.Shifted(a.Start - start, order) + b.Shifted(b.Start - start, order));
    }

    private static Laurent? Raise(Laurent b, Expr exponent, Laurent n, int order) => exponent switch
    {
        _ when b.IsZero => exponent is Literal { Value: { IsNegative: false, IsFinite: true } } ? b : null,
        Literal { Value: { IsInteger: true } whole } when Math.Abs((double)whole.P * b.Start) < order =>
            Finite((int)whole.P * b.Start, Jet<Expr>.Apply2<Pow>(b._unit, exponent)),
        _ when b.Start == 0 && (n.Start >= 0 || n.IsZero) => Finite(0, Jet<Expr>.Apply2<Pow>(b._unit, n.Taylor(order))),
        _ => null,
    };

    /// <summary>The series with its zeros in front taken into the shift; null where a coefficient is no number, or all are 0.</summary>
    private static Laurent? Finite(int start, Jet<Expr> series)
    {
        if (series.Order is not { } order)
        {
            return HasValue(series.Primal) ? new(series.Primal.Equals(Expr.Zero) ? 0 : start, series) : null;
        }

        int first = 0;
        for (int k = 0; k <= order; k++)
        {
            Expr c = series.Coefficient(k);
            if (!HasValue(c) || (first == k ? Vanishes(c) : false) is not { } vanishes)
            {
                return null;
            }

            first += vanishes ? 1 : 0;
        }

        return first >= order ? null
            : first == 0 ? new(start, series)
            : new(start + first, Jet([.. Enumerable.Range(first, order - first + 1).Select(series.Coefficient)]));
    }

    /// <summary>Whether a formula has a finite value, as far as can be told without its variables.</summary>
    public static bool HasValue(Expr f) => f is Literal { Value: var value }
        ? value.IsFinite
        : Rewriting.Nodes([f]).All(node => node.Coefficient.IsFinite) && (f.Variables.Count > 0 || double.IsFinite(f.Evaluate()));

    /// <summary>Null where multiplying out, which would tell, would take too long.</summary>
    private static bool? Vanishes(Expr f) =>
        f is Literal ? f.Equals(Expr.Zero) : Expander.Of(f, MostTerms)?.Simplify().Equals(Expr.Zero);

    /// <summary>The Taylor series; its start is not negative.</summary>
    private Jet<Expr> Taylor(int order) => IsZero ? Expr.Zero : Shifted(Start, order);

    /// <summary>The series times t^by.</summary>
    private Jet<Expr> Shifted(int by, int order)
    {
        if (by == 0)
        {
            return _unit;
        }

        int known = Math.Min(Order(order) + by, order);
        return by > known ? Jet([.. Enumerable.Repeat(Expr.Zero, order + 1)])
            : Jet([.. Enumerable.Repeat(Expr.Zero, by), .. Enumerable.Range(0, known - by + 1).Select(k => _unit.Coefficient(k))]);
    }

    private static Jet<Expr> Jet(Expr[] coefficients)
    {
        if (coefficients.Length == 1)
        {
            return coefficients[0];
        }

        coefficients.AsSpan(1).CopyTo(Jet<Expr>.Begin(out Jet<Expr> series, coefficients[0], coefficients.Length - 1));
        return series;
    }
}
