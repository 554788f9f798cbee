using System.Runtime.ExceptionServices;
using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>One search a line: a single one, or many from one point, one after the other or side by side. What a line finds does not
/// depend on the others, so the answers are the same, bit by bit, whatever the degree.</summary>
/// <param name="method">How.</param>
/// <param name="create">A line of its own for each thread.</param>
/// <param name="solve">The search along the line that a workspace aims at.</param>
internal sealed class Searches<TLine, TEstimate>(
    DiffKit.FiniteDifferences method,
    Func<TLine> create,
    Func<Workspace<TLine>, DiffKit.FiniteDifferences, int, Centre?, TEstimate> solve) where TLine : PointLine
{
    private readonly Spare<Workspace<TLine>> _spare = new(() => new(create()));

    public TEstimate One(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Workspace<TLine> workspace = _spare.Rent();
        workspace.Line.MoveTo(x);
        workspace.Line.Aim(v);
        TEstimate estimate = Solve(workspace, order, null, CallWatch.Of(method));
        _spare.Return(workspace);
        return estimate;
    }

    /// <summary>Returns the calls that all have in common.</summary>
    public int Each(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<TEstimate> estimates)
    {
        ArgumentNullException.ThrowIfNull(direction);
        Require.Order(order);
        return method.MaxDegreeOfParallelism == 1
            ? InTurn(x, direction, order, estimates)
            : SideBySide(x.ToArray(), direction, order, estimates);
    }

    private int InTurn(ReadOnlySpan<double> x, DirectionOf direction, int order, Span<TEstimate> estimates)
    {
        CallWatch? watch = CallWatch.Of(method);
        Workspace<TLine> workspace = _spare.Rent();
        workspace.Centre.Forget();
        workspace.Line.MoveTo(x);
        using var v = new Scratch<double>(x.Length);
        for (int k = 0; k < estimates.Length; k++)
        {
            if (direction == Axes.Of)
            {
                workspace.Line.AimAlongAxis(k);
            }
            else
            {
                direction(k, v.Span);
                workspace.Line.Aim(v.Span);
            }

            estimates[k] = Solve(workspace, order, workspace.Centre, watch);
        }

        int calls = workspace.Centre.Calls;
        _spare.Return(workspace);
        return calls;
    }

    private int SideBySide(double[] x, DirectionOf direction, int order, Span<TEstimate> estimates)
    {
        CallWatch? watch = CallWatch.Of(method);
        var centre = new Centre();
        var found = new TEstimate[estimates.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = method.MaxDegreeOfParallelism };
        try
        {
            Parallel.For(0, found.Length, options, Begin, Body, static _ => { });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        found.CopyTo(estimates);
        return centre.Calls;

        Workspace<TLine> Begin()
        {
            var workspace = new Workspace<TLine>(create());
            workspace.Line.MoveTo(x);
            return workspace;
        }

        Workspace<TLine> Body(int k, ParallelLoopState state, Workspace<TLine> workspace)
        {
            var v = new double[x.Length];
            direction(k, v);
            workspace.Line.Aim(v);
            found[k] = Solve(workspace, order, centre, watch);
            return workspace;
        }
    }

    private TEstimate Solve(Workspace<TLine> workspace, int order, Centre? shared, CallWatch? watch)
    {
        workspace.Line.Watch = watch;
        TEstimate estimate = solve(workspace, method, order, shared);
        return workspace.Line.WasSpoilt(centreToo: shared is null) ? solve(workspace, method, order, shared) : estimate;
    }
}
