using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text;

/// <summary>A function that a formula's text may call: its name as it is printed, what else it is called, and what it builds.</summary>
/// <param name="Names">The name to print, then the others that are read.</param>
/// <param name="Least">The fewest arguments it takes.</param>
/// <param name="Most">The most arguments it takes.</param>
/// <param name="Build">The formula, from the arguments.</param>
/// <param name="Rule">The rule that prints under this name; null where it is made of others.</param>
internal sealed record NamedFunction(string[] Names, int Least, int Most, Func<Expr[], Expr> Build, Type? Rule)
{
    /// <summary>A rule of one argument.</summary>
    public static NamedFunction One<R>(params string[] names) where R : IRule => new(names, 1, 1, a => Expr.Apply<R>(a[0]), typeof(R));

    /// <summary>A rule of two arguments.</summary>
    public static NamedFunction Two<R>(params string[] names) where R : IRule2 =>
        new(names, 2, 2, a => Expr.Apply2<R>(a[0], a[1]), typeof(R));

    /// <summary>A rule of two arguments that more may be folded into, from the left.</summary>
    public static NamedFunction Many<R>(params string[] names) where R : IRule2 =>
        new(names, 1, int.MaxValue, a => a.Aggregate(Expr.Apply2<R>), typeof(R));

    /// <summary>A function made of others.</summary>
    public static NamedFunction Made(Func<Expr, Expr> build, params string[] names) => new(names, 1, 1, a => build(a[0]), null);
}
