using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Rays from a point, in opposite pairs and no special directions, such that any two variables go the same way on some and opposite
/// ways on others.</summary>
internal static class Rays
{
    /// <summary>In a plane they are at most 31° apart.</summary>
    private const int Few = 8;

    private const double Golden = 0.6180339887498949;

    /// <summary>How many: sixteen, and in more than 128 dimensions 2 + 2·log₂ n.</summary>
    public static int Count(int n) => n == 1 ? 2 : 2 * Math.Max(Few, Period(n));

    /// <summary>By how much the i-th variable moves, in units of its size.</summary>
    public static double Component(int ray, int i, ReadOnlySpan<double> x)
    {
        int line = ray / 2, digit = line % Period(x.Length) - 1;
        bool isBack = (digit >= 0 && (i >> digit & 1) == 1) != int.IsOddInteger(ray);
        double length = Math.Pow(2, 6 * ((line + 1) * (i + 1.0) * Golden % 1) - 3) * (x[i] == 0 ? 1 : Math.Abs(x[i]));
        return isBack ? -length : length;
    }

    /// <summary>Of n variables told apart by the binary digits of their numbers: as many lines as there are digits, and one.</summary>
    private static int Period(int n) => 1 + BitOperations.Log2((uint)Math.Max(n - 1, 1)) + 1;
}
