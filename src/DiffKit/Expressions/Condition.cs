using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>Conditions are formulas of value 1 or 0; a choice is a sum, when(c, a) + when(not c, b),
/// of which one term is always 0.</summary>
internal static class Condition
{
    /// <summary>A comparison or a when, as what it can be told to be; null of any other function.</summary>
    public static Expr? Of(Elementary function, Expr a, Expr b) => function == Elementary.Of2<When>() ? When(a, b)
        : function == Elementary.Of2<Less>() ? Less(a, b)
        : function == Elementary.Of2<LessOrEqual>() ? LessOrEqual(a, b)
        : function == Elementary.Of2<Equal>() ? Equal(a, b)
        : null;

    /// <summary>a where c holds, b where it does not; NaN where it can't be told.</summary>
    public static Expr Choose(Expr c, Expr a, Expr b) => When(c, a) + When(Not(c), b);

    /// <summary>u where c holds, 0 where it does not, also where u is NaN or infinite.</summary>
    public static Expr When(Expr c, Expr u) =>
        u.Coefficient.IsZero ? Expr.Zero
        : c is Literal { Value: var known } && known.IsFinite ? (known.IsZero ? Expr.Zero : u)
        : u.Coefficient.IsFinite ? Scaled.Of(u.Coefficient, Call.Plain(Elementary.Of2<When>(), c, u.Rest))
        : Call.Plain(Elementary.Of2<When>(), c, u);

    public static Expr Less(Expr a, Expr b) => Compare<Less>(a, b, (p, q) => p < q);

    public static Expr LessOrEqual(Expr a, Expr b) => Compare<LessOrEqual>(a, b, (p, q) => p <= q);

    public static Expr Equal(Expr a, Expr b) => Compare<Equal>(a, b, (p, q) => p == q);

    /// <summary>Both hold: their product.</summary>
    public static Expr And(Expr a, Expr b) => a * b;

    /// <summary>One holds or both do: the larger.</summary>
    public static Expr Or(Expr a, Expr b) =>
        a is Literal p ? (p.Value.IsZero ? b : a) : b is Literal q ? (q.Value.IsZero ? a : b) : Expr.Apply2<Max>(a, b);

    /// <summary>Not a &lt; b is b ≤ a; of any other condition 1 - c.</summary>
    public static Expr Not(Expr c) => c is not Call { Second: { } b } call ? 1 - c
        : call.Function == Elementary.Of2<Less>() ? LessOrEqual(b, call.First)
        : call.Function == Elementary.Of2<LessOrEqual>() ? Less(b, call.First)
        : 1 - c;

    /// <summary>when(c, u) as its condition and what it chooses; null for any other formula.</summary>
    public static (Expr Condition, Expr Value)? Chosen(Expr f) =>
        f is Call { Second: { } value } call && call.Function == Elementary.Of2<When>() ? (call.First, value) : null;

    /// <summary>The two sides of a choice, when(c, a) + when(not c, b); null of any other two terms.</summary>
    public static (Expr Condition, Expr Then, Expr Otherwise)? Choice(Expr a, Expr b) =>
        Chosen(a.Rest) is var (condition, then) && Chosen(b.Rest) is var (opposite, otherwise) && Not(condition).Equals(opposite)
            ? (condition, Scaled.Of(a.Coefficient, then), Scaled.Of(b.Coefficient, otherwise))
            : null;

    private static Expr Compare<R>(Expr a, Expr b, Func<double, double, bool> holds) where R : IRule2 =>
        a is Literal p && b is Literal q && p.Value.IsFinite && q.Value.IsFinite
            ? holds((p.Value + -q.Value).ToDouble(), 0) ? Expr.One : Expr.Zero
            : Call.Plain(Elementary.Of2<R>(), a, b);
}
