using System.Numerics;

namespace DiffKit.Numbers.Sides;

/// <summary>Rays from a point, in opposite pairs and no special directions, such that any two variables go the same way on some and opposite
/// ways on others.</summary>
internal static class Rays
{
    private const int Few = 4;

    private const double Golden = 0.6180339887498949;

    /// <summary>How many: eight, and in more than 8 dimensions 2 + 2·log₂ n.</summary>
    public static int Count(int n) => n == 1 ? 2 : 2 * Math.Max(Few, Period(n));

    /// <summary>By how much the i-th variable moves, in units of its size.</summary>
    public static double Component(int ray, int i, ReadOnlySpan<double> x)
    {
        int line = ray / 2, digit = line % Period(x.Length) - 1;
        bool isBack = (digit >= 0 && (i >> digit & 1) == 1) != int.IsOddInteger(ray);
        double length = Math.Pow(2, 6 * ((line + 1) * (i + 1.0) * Golden % 1) - 3) * Size(x[i]);
        return isBack ? -length : length;
    }

    /// <summary>A ray of all variables, or of some alone.</summary>
    public static double[] Direction(int ray, ReadOnlySpan<double> x, Func<int, bool>? isMoved = null)
    {
        var direction = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            direction[i] = isMoved?.Invoke(i) ?? true ? Component(ray, i, x) : 0;
        }

        return direction;
    }

    /// <summary>Of a variable, as far as its value tells.</summary>
    public static double Size(double x) => x == 0 ? 1 : Math.Abs(x);

    /// <summary>A direction of some variables alone, and how many times v it has to lose to be across v. All 0 where it would be v itself.</summary>
    public static (double[] Direction, double Share) Across(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Func<int, bool> isMoved)
    {
        double[] one = Direction(0, x, isMoved), other = Direction(2, x, isMoved);
        (double share, double cos) = Along(one, x, v);
        (double shareOfOther, double cosOfOther) = Along(other, x, v);
        return cos <= cosOfOther && cos < 1 ? (one, share) : cosOfOther < 1 ? (other, shareOfOther) : (new double[x.Length], 0);
    }

    /// <summary>In units of the variables' sizes: w·v/v² and the square of the cosine between w and v, 1 where it is one to rounding.</summary>
    private static (double Share, double Cos) Along(double[] w, ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        double product = 0, square = 0, length = 0;
        for (int i = 0; i < w.Length; i++)
        {
            double a = w[i] / Size(x[i]), b = v[i] / Size(x[i]);
            (product, length, square) = (product + a * b, length + a * a, square + b * b);
        }

        double cos = product * product / (length * square);
        return (product / square, cos < 1 - 1e-12 ? cos : 1);
    }

    /// <summary>Of n variables told apart by the binary digits of their numbers: as many lines as there are digits, and one.</summary>
    private static int Period(int n) => 1 + BitOperations.Log2((uint)Math.Max(n - 1, 1)) + 1;
}
