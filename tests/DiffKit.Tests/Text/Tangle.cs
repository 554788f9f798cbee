using DiffKit.Rules;

namespace DiffKit.Tests.Text;

/// <summary>Formulas of few variables put together at random, so that likes meet, cancel and hide in brackets: what is hard to print so that it reads back.</summary>
internal static class Tangle
{
    private static readonly string[] s_leaves =
        ["x", "y", "z", "x_1", "2", "-1", "1/3", "0.1", "1e300", "-1e-300", "0", "1/0", "0/0", "π", "e", "√2", "2^x", "hypot(x, y)", "exp(x)", "x < y", "x == 2", "if(x < y, z, 2)", "x·y", "1/(x·y)", "x + y", "(x·y)^(1/2)", "9^-9^9"];

    /// <summary>So many operations on leaves and on what came of them.</summary>
    public static Expr Of(Random random, int operations)
    {
        List<Expr> made = [.. s_leaves.Select(leaf => Expr.Parse(leaf))];
        int leaves = made.Count;
        Expr last = made[random.Next(leaves)];
        for (int i = 0; i < operations; i++)
        {
            Expr other = made[random.Next(2) == 0 ? random.Next(leaves) : random.Next(made.Count)];
            (Expr a, Expr b) = random.Next(2) == 0 ? (last, other) : (other, last);
            last = Combined(random, a, b, last);
            made.Add(last);
        }

        return last;
    }

    private static Expr Combined(Random random, Expr a, Expr b, Expr last) => random.Next(16) switch
    {
        < 4 => a * b,
        < 6 => a / b,
        < 8 => a + b,
        < 10 => a - b,
        10 => Expr.Pow(last, random.Next(-3, 4)),
        11 => Expr.Pow(last, Expr.Parse(random.Next(2) == 0 ? "1/2" : "-3/2")),
        12 => Expr.Apply<Sin>(last),
        13 => Expr.Apply2<Max>(a, b),
        14 => -last,
        _ => random.Next(4) == 0 ? Expr.Pow(a, b) : a * b,
    };
}
