using DiffKit.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Laws;

/// <summary>Random formulas of x, y and z that have a value and derivatives wherever x, y and z are in (0, 2), and whose value in the middle
/// of that does not hang on the last digits, as the sine of millions would.</summary>
internal static class FormulaGenerator
{
    private static readonly Gen<Expr> s_leaf = Gen.OneOf(
        Gen.Elements<Expr>(Expr.Variable("x"), Expr.Variable("y"), Expr.Variable("z")),
        Gen.Choose(-5, 5).Select(n => (Expr)n),
        Gen.Choose(1, 99).Select(n => (Expr)(n / 10.0)),
        Gen.Choose(1, 6).Two().Select(pair => (Expr)pair.Item1 / pair.Item2),
        Gen.Elements(Expr.Pi, Expr.E));

    public static Arbitrary<Expr> Formulas { get; } = Gen.Sized(size => Of(Math.Min(size, 40)).Where(IsTame)).ToArbitrary();

    /// <summary>Single precision finds the value, too.</summary>
    private static bool IsTame(Expr f)
    {
        double value = f.Evaluate(("x", 0.7), ("y", 1.3), ("z", 0.4));
        float single = f.Evaluate<float>(("x", 0.7f), ("y", 1.3f), ("z", 0.4f));
        return Math.Abs(single - value) <= 1e-3 * (1 + Math.Abs(value));
    }

    private static Gen<Expr> Of(int size)
    {
        if (size <= 1)
        {
            return s_leaf;
        }

        Gen<Expr> half = Of(size / 2);
        Gen<Expr> less = Of(size - 1);
        return Gen.OneOf(
            s_leaf,
            half.Two().Select(pair => pair.Item1 + pair.Item2),
            half.Two().Select(pair => pair.Item1 - pair.Item2),
            half.Two().Select(pair => pair.Item1 * pair.Item2),
            half.Two().Select(pair => pair.Item1 / (1 + pair.Item2 * pair.Item2)),
            half.Two().Select(pair => Expr.Pow(1 + pair.Item1 * pair.Item1, Expr.Apply<Sin>(pair.Item2))),
            less.Select(f => -f),
            half.Select(f => Expr.Pow(f, 2)),
            half.Select(f => Expr.Pow(f, 3)),
            half.Select(f => Expr.Pow(1 + f * f, -2)),
            half.Select(f => Expr.Apply<Sqrt>(1 + f * f)),
            half.Select(Expr.Apply<Sin>),
            half.Select(Expr.Apply<Cos>),
            half.Select(Expr.Apply<Atan>),
            half.Select(Expr.Apply<Tanh>),
            half.Select(f => Expr.Apply<Exp>(Expr.Apply<Cos>(f))),
            half.Select(f => Expr.Apply<Log>(2 + Expr.Apply<Sin>(f))),
            half.Two().Select(pair => Expr.Apply2<Hypot>(1 + Expr.Pow(pair.Item1, 2), pair.Item2)));
    }
}
