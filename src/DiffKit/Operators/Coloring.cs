namespace DiffKit.Operators;

/// <summary>Columns that share no row can be differentiated in one pass. They are grouped greedily, each into the first group that has
/// none of its rows (Curtis, Powell, Reid 1974): a band of width w takes w groups.</summary>
internal static class Coloring
{
    /// <summary>The group of each column, 0, 1 ...</summary>
    public static int[] Of(SparsityPattern pattern)
    {
        List<int>[] rowsOf = Transposed(pattern);
        var color = new int[pattern.Columns];
        Array.Fill(color, -1);
        var takenBy = new List<int>();
        for (int column = 0; column < color.Length; column++)
        {
            foreach (int row in rowsOf[column])
            {
                foreach (int neighbour in pattern.Row(row))
                {
                    if (color[neighbour] >= 0)
                    {
                        takenBy[color[neighbour]] = column;
                    }
                }
            }

            int first = takenBy.FindIndex(taken => taken != column);
            if (first < 0)
            {
                first = takenBy.Count;
                takenBy.Add(-1);
            }

            color[column] = first;
        }

        return color;
    }

    private static List<int>[] Transposed(SparsityPattern pattern)
    {
        var rowsOf = new List<int>[pattern.Columns];
        for (int column = 0; column < rowsOf.Length; column++)
        {
            rowsOf[column] = [];
        }

        for (int row = 0; row < pattern.Rows; row++)
        {
            foreach (int column in pattern.Row(row))
            {
                rowsOf[column].Add(row);
            }
        }

        return rowsOf;
    }
}
