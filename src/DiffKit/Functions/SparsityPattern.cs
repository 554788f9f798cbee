using System.Runtime.CompilerServices;

namespace DiffKit;

/// <summary>Which entries of a matrix may differ from 0: for each row its columns, ascending.</summary>
public sealed class SparsityPattern
{
    private readonly int[][] _rows;

    /// <summary>A pattern by rows.</summary>
    /// <param name="columns">n, the number of columns.</param>
    /// <param name="rows">For each row the columns that may differ from 0, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column lies outside 0 ... n - 1.</exception>
    public SparsityPattern(int columns, IEnumerable<IEnumerable<int>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Columns = NotNegative(columns, "columns");
        _rows = [.. rows.Select((row, i) => row?.Distinct().Order().ToArray() ?? throw new ArgumentException(
            $"Row {i} is null; a row without entries is [].", nameof(rows)))];
        foreach (int column in _rows.SelectMany(row => row))
        {
            if (column < 0 || column >= columns)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), $"A row names column {column}, but columns are 0 to {columns - 1}.");
            }
        }
    }

    /// <summary>m.</summary>
    public int Rows => _rows.Length;

    /// <summary>n.</summary>
    public int Columns { get; }

    /// <summary>How many entries may differ from 0.</summary>
    public int Count => _rows.Sum(row => row.Length);

    /// <summary>A band around the diagonal: |row - column| up to the half width.</summary>
    /// <param name="n">The number of rows and of columns.</param>
    /// <param name="halfWidth">0 for a diagonal, 1 for a tridiagonal matrix.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static SparsityPattern Banded(int n, int halfWidth) => Band(NotNegative(n, "rows"), NotNegative(halfWidth, "diagonals to a side"));

    private static SparsityPattern Band(int n, int halfWidth) =>
        new(n, Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Skip(i - halfWidth).Take(Math.Min(i, halfWidth) + halfWidth + 1)));

    /// <summary>The columns of a row that may differ from 0, ascending.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<int> Row(int row) => (uint)row < (uint)_rows.Length
        ? _rows[row]
        : throw new ArgumentOutOfRangeException(nameof(row), $"There is no row {row}; rows are 0 to {_rows.Length - 1}.");

    private static int NotNegative(int count, string what, [CallerArgumentExpression(nameof(count))] string? name = null) => count >= 0
        ? count
        : throw new ArgumentOutOfRangeException(name, $"A pattern has 0 {what} or more, not {count}.");
}
