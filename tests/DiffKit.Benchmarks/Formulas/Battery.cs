using System.Numerics;

namespace DiffKit.Benchmarks.Formulas;

/// <summary>The formulas that are timed, as generic C# (traced into formulas) and as gradients written by hand.</summary>
internal static class Battery
{
    public static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T rise = x[i + 1] - x[i] * x[i];
            T rest = T.One - x[i];
            sum += T.CreateChecked(100) * rise * rise + rest * rest;
        }

        return sum;
    }

    public static double RosenbrockByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double sum = 0;
        gradient.Clear();
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double rise = x[i + 1] - x[i] * x[i];
            double rest = 1 - x[i];
            sum += 100 * rise * rise + rest * rest;
            gradient[i] += -400 * rise * x[i] - 2 * rest;
            gradient[i + 1] += 200 * rise;
        }

        return sum;
    }

    public static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T product = T.One;
        foreach (T factor in x)
        {
            product *= factor;
        }

        return product;
    }

    /// <summary>Products from the left, then from the right: 3n multiplications.</summary>
    public static double ProductByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double left = 1;
        for (int i = 0; i < x.Length; i++)
        {
            gradient[i] = left;
            left *= x[i];
        }

        double right = 1;
        for (int i = x.Length - 1; i >= 0; i--)
        {
            gradient[i] *= right;
            right *= x[i];
        }

        return left;
    }

    /// <summary>A formula of n variables x0, x1, ... from a generic method.</summary>
    public static Expr Trace(ScalarOf<Expr> f, int n) => f(Names(n).Select(Expr.Variable).ToArray());

    public static string[] Names(int n) => Enumerable.Range(0, n).Select(i => $"x{i}").ToArray();

    public static double[] Point(int n) => Enumerable.Range(0, n).Select(i => 1 + 0.01 * Math.Sin(i)).ToArray();
}
