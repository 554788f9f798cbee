using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>One search a line on a delegate that takes many points at once. Each round plays every line's search as far as the values
/// known lead, and asks for what all of them lack in one batch: the answers are those of the same searches one by one.</summary>
/// <param name="f">Points in, an array of outputs each out.</param>
/// <param name="method">How.</param>
/// <param name="solve">The search along the line that a workspace plays.</param>
internal sealed class Batches<TEstimate>(
    Func<IReadOnlyList<double[]>, double[][]> f,
    DiffKit.FiniteDifferences method,
    Func<Workspace<ReplayLine>, DiffKit.FiniteDifferences, int, TEstimate> solve)
{
    /// <summary>f at one point.</summary>
    public double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return Call([x.ToArray()])[0];
    }

    /// <summary>The search along one line.</summary>
    public TEstimate One(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Length(v, x.Length, nameof(v));
        var estimate = new TEstimate[1];
        double[] copy = v.ToArray();
        Each(x, (_, direction) => copy.CopyTo(direction), order, estimate);
        return estimate[0];
    }

    /// <summary>The searches along several lines from one point.</summary>
    /// <returns>For each line the calls to count beside those that it counts itself: f(x) belongs to the first.</returns>
    public int[] Each(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<TEstimate> estimates)
    {
        ArgumentNullException.ThrowIfNull(direction);
        Require.Order(order);
        CallWatch? watch = CallWatch.Of(method);
        var workspace = new Workspace<ReplayLine>(new(method));
        workspace.Line.MoveTo(x);
        var shared = new Recording.Shared();
        Recording[] lines = [.. Enumerable.Range(0, estimates.Length).Select(_ => new Recording(shared))];
        int[] unfinished = [.. Enumerable.Range(0, lines.Length)];
        while (unfinished.Length > 0)
        {
            var round = new Round();
            foreach (int k in unfinished)
            {
                estimates[k] = Play(workspace, x.Length, direction, k, order, lines[k]);
                round.Ask(k, workspace.Line);
            }

            unfinished = round.Lines();
            if (round.Points.Count > 0)
            {
                watch?.Before();
                round.Tell(lines, Call(round.Points));
                watch?.After(round.Points.Count);
            }
        }

        return [.. lines.Select((line, k) => (k == 0 && shared.Centre is not null ? 1 : 0) - (line.UsesCentre ? 1 : 0))];
    }

    private TEstimate Play(
        Workspace<ReplayLine> workspace, int n, DirectionOf direction, int k, int order, Recording recording)
    {
        using var v = new Scratch<double>(n);
        direction(k, v.Span);
        workspace.Line.Play(recording);
        workspace.Line.Aim(v.Span);
        return solve(workspace, method, order);
    }

    private double[][] Call(List<double[]> points)
    {
        double[][] values = f(points);
        return values.Length == points.Count ? values : throw new InvalidOperationException(
            $"f was given {points.Count} point(s) and returned {values.Length} value(s); it returns one for each point.");
    }
}
