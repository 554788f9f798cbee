using DiffKit.Functions;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode of a loop of N steps in the memory of √N: one run on double keeps every √N-th state; then, from the last
/// segment to the first, each is run again on a tape and swept (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 12).
/// A gradient costs one run of f more than without.</summary>
internal sealed class CheckpointedScalar<L>(L loop, int? inputs) : ScalarFunction where L : IGenericLoop
{
    private readonly UnrolledLoop<L> _unrolled = new(loop);
    private readonly ReverseScalar<UnrolledLoop<L>> _whole = new(new(loop), inputs);
    private readonly Kept<Tape<double>> _tapes = new();

    private delegate Adjoint<double>[] Stage(ReadOnlySpan<Adjoint<double>> state);

    /// <inheritdoc/>
    public override int? Inputs => inputs;

    /// <summary>The nodes that the calling thread's tape has room for, after any run: the memory of the longest stage.</summary>
    public int TapeCapacity => _tapes.Mine?.Capacity ?? 0;

    /// <inheritdoc/>
    public override int PullEvaluations(int n) => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x) => _whole.Value(x);

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => order > 1
        ? _whole.Along(x, v, order)
        : Estimate.Exact(Record.Slope(this, x, v));

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x) => _whole.HessianPattern(x);

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product) =>
        _whole.TryPullAlong(x, v, product);

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, inputs);
        Require.Destination(gradient.Length, x.Length);
        int segment = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(loop.Steps)));
        var states = new List<double[]> { loop.Start(x) };
        for (int k = 0; k < loop.Steps; k += segment)
        {
            states.Add(_unrolled.Run(states[^1], k, Math.Min(k + segment, loop.Steps)));
        }

        double[] adjoint = Back(states[^1], [1], state => [loop.Result(state)]);
        for (int i = states.Count - 2; i >= 0; i--)
        {
            int from = i * segment, to = Math.Min(from + segment, loop.Steps);
            adjoint = Back(states[i], adjoint, state => _unrolled.Run(state.ToArray(), from, to));
        }

        Back(x, adjoint, loop.Start).CopyTo(gradient);
        return true;
    }

    /// <summary>The adjoint before a stage, from the adjoint after it.</summary>
    private double[] Back(ReadOnlySpan<double> before, double[] adjoint, Stage stage)
    {
        Kept<Tape<double>>.Loan loan = _tapes.Borrow();
        var pulled = new double[before.Length];
        Record.Pull(loan.Item, Record.Weighted(stage(loan.Item.FirstVariables(before)), adjoint), pulled);
        loan.IsOut = false;
        return pulled;
    }
}
