using System.Numerics;

namespace DiffKit.Numbers;

/// <summary>Linear equations on any number, by Gaussian elimination with row pivoting.</summary>
internal static class Elimination
{
    /// <summary>x with A·x = b.</summary>
    /// <param name="columns">A by columns; overwritten.</param>
    /// <param name="b">The right side; overwritten.</param>
    public static T[] Solve<T>(T[][] columns, T[] b) where T : IFloatingPointIeee754<T>
    {
        int n = b.Length;
        for (int k = 0; k < n; k++)
        {
            SwapRows(columns, b, k, Pivot(columns[k], k));
            for (int i = k + 1; i < n; i++)
            {
                T factor = columns[k][i] / columns[k][k];
                for (int j = k + 1; j < n; j++)
                {
                    columns[j][i] -= factor * columns[j][k];
                }

                b[i] -= factor * b[k];
            }
        }

        for (int k = n - 1; k >= 0; k--)
        {
            b[k] /= columns[k][k];
            for (int i = 0; i < k; i++)
            {
                b[i] -= columns[k][i] * b[k];
            }
        }

        return b;
    }

    private static int Pivot<T>(T[] column, int from) where T : IFloatingPointIeee754<T>
    {
        int largest = from;
        for (int i = from + 1; i < column.Length; i++)
        {
            largest = T.Abs(column[i]) > T.Abs(column[largest]) ? i : largest;
        }

        return largest;
    }

    private static void SwapRows<T>(T[][] columns, T[] b, int i, int j)
    {
        foreach (T[] column in columns)
        {
            (column[i], column[j]) = (column[j], column[i]);
        }

        (b[i], b[j]) = (b[j], b[i]);
    }
}
