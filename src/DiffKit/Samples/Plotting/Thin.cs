namespace DiffKit.Samples.Plotting;

/// <summary>A curve of more points than the paper has columns, drawn by the lowest and highest of each column: it looks the same.</summary>
internal static class Thin
{
    private const int Enough = 4000;

    public static IEnumerable<(double X, double Y)> Columns(List<(double X, double Y)> points) =>
        points.Count <= Enough ? points : points.GroupBy(point => Math.Floor(point.X)).SelectMany(Extremes);

    private static IEnumerable<(double X, double Y)> Extremes(IEnumerable<(double X, double Y)> column)
    {
        (double X, double Y)[] ends = [column.MinBy(point => point.Y), column.MaxBy(point => point.Y)];
        return ends[0].X <= ends[1].X ? ends : ends.Reverse();
    }
}
