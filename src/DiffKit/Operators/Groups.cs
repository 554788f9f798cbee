namespace DiffKit.Operators;

/// <summary>The groups of columns of a pattern: which direction asks for one, and whose entry each answer is.</summary>
internal sealed class Groups(SparsityPattern pattern)
{
    private readonly int[] _colors = Coloring.Of(pattern);

    /// <summary>How many passes it takes.</summary>
    public int Count => _colors.Length == 0 ? 0 : _colors.Max() + 1;

    /// <summary>The sum of the group's unit vectors.</summary>
    public void Seed(int group, Span<double> v)
    {
        for (int column = 0; column < v.Length; column++)
        {
            v[column] = _colors[column] == group ? 1 : 0;
        }
    }

    /// <summary>Each row has at most one column of the group, which its answer belongs to.</summary>
    /// <exception cref="ArgumentException">f has another number of outputs than the pattern has rows.</exception>
    public void Collect(int group, double[] answers, List<(int Row, int Column, double Value)> entries)
    {
        if (answers.Length != pattern.Rows)
        {
            throw new ArgumentException($"The pattern has {pattern.Rows} rows, but f has {answers.Length} output(s).", nameof(pattern));
        }

        for (int row = 0; row < answers.Length; row++)
        {
            foreach (int column in pattern.Row(row))
            {
                if (_colors[column] == group)
                {
                    entries.Add((row, column, answers[row]));
                }
            }
        }
    }
}
