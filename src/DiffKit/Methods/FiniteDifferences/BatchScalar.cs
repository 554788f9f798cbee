using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A delegate that takes many points of n variables at once. Each round plays every line's search as far as the values known
/// lead, and asks for what all of them lack in one batch: the answers are those of the same searches one by one.</summary>
internal sealed class BatchScalar(Func<IReadOnlyList<double[]>, double[]> f, DiffKit.FiniteDifferences method) : ScalarFunction
{
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return Call([x.ToArray()])[0];
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Length(v, x.Length, nameof(v));
        var estimate = new Estimate[1];
        double[] copy = v.ToArray();
        AlongEach(x, (_, direction) => copy.CopyTo(direction), order, estimate);
        return estimate[0];
    }

    public override void AlongEach(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<Estimate> estimates)
    {
        ArgumentNullException.ThrowIfNull(direction);
        Require.Order(order);
        CallWatch? watch = CallWatch.Of(method);
        var workspace = new Workspace<ReplayLine>(new(method));
        workspace.Line.MoveTo(x);
        var shared = new Recording.Shared();
        var lines = new Recording[estimates.Length];
        for (int k = 0; k < lines.Length; k++)
        {
            lines[k] = new(shared);
        }

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

        CountCentreOnce(lines, shared, estimates);
    }

    private Estimate Play(
        Workspace<ReplayLine> workspace, int n, DirectionOf direction, int k, int order, Recording recording)
    {
        using var v = new Scratch<double>(n);
        direction(k, v.Span);
        workspace.Line.Play(recording);
        workspace.Line.Aim(v.Span);
        return workspace.Estimate(method, order);
    }

    private static void CountCentreOnce(Recording[] lines, Recording.Shared shared, Span<Estimate> estimates)
    {
        for (int k = 0; k < lines.Length; k++)
        {
            int more = (k == 0 && shared.Centre is not null ? 1 : 0) - (lines[k].UsesCentre ? 1 : 0);
            estimates[k] = estimates[k] with { Evaluations = estimates[k].Evaluations + more };
        }
    }

    private double[] Call(List<double[]> points)
    {
        double[] values = f(points);
        return values.Length == points.Count ? values : throw new InvalidOperationException(
            $"f was given {points.Count} point(s) and returned {values.Length} number(s); it returns one for each point.");
    }
}
