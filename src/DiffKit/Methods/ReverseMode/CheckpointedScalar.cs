using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ReverseMode;

/// <summary>Reverse mode of a loop of N steps in the memory of √N: one run on double keeps every √N-th state; then, from the last
/// segment to the first, each is run again on a tape and swept (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 12).
/// A gradient costs one run of f more than without; so does ∇²f·v, on numbers that move along v. What is pushed, another
/// method of the same loop gives.</summary>
internal sealed class CheckpointedScalar<L>(L loop, ScalarFunction pushed) : ScalarFunction where L : IGenericLoop
{
    private readonly UnrolledLoop<L> _unrolled = new(loop);
    private readonly Kept<Tape<double>> _tapes = new();
    private readonly Kept<Tape<Dual<double>>> _dualTapes = new();

    private delegate Adjoint<T>[] Stage<T>(ReadOnlySpan<Adjoint<T>> state) where T : IFloatingPointIeee754<T>;

    /// <inheritdoc/>
    public override int? Inputs => pushed.Inputs;

    /// <summary>The nodes that the calling thread's tapes have room for, after any run: the memory of the longest stage.</summary>
    public int TapeCapacity => Math.Max(_tapes.Mine?.Capacity ?? 0, _dualTapes.Mine?.Capacity ?? 0);

    /// <inheritdoc/>
    public override int PullEvaluations(int n) => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x) => pushed.Value(x);

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) => order > 1
        ? pushed.Along(x, v, order)
        : Estimate.Exact(Record.Slope(this, x, v));

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x) => pushed.HessianPattern(x);

    /// <inheritdoc/>
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        Pull(_tapes, x, gradient);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Line(x, v, Inputs);
        Require.Destination(product.Length, x.Length);
        return TryChainRule(x, v, product) || pushed.TryPullAlong(x, v, product);
    }

    /// <inheritdoc/>
    public override double[][]? PullAlongEach(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return Axes.Columns(x, TryChainRule) ?? pushed.PullAlongEach(x);
    }

    /// <summary>∇²f·v; false where it has NaN.</summary>
    private bool TryChainRule(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        var moving = new Dual<double>[x.Length];
        Lines.Seed(x, v, moving);
        Pull(_dualTapes, moving, moving);
        Record.WriteTangents(moving, product);
        return !product.Contains(double.NaN);
    }

    /// <summary>The gradient, which may take the place of x.</summary>
    private void Pull<T>(Kept<Tape<T>> tapes, ReadOnlySpan<T> x, Span<T> gradient) where T : IFloatingPointIeee754<T>
    {
        int segment = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(loop.Steps)));
        var states = new List<T[]> { _unrolled.Start(x) };
        for (int k = 0; k < loop.Steps; k += segment)
        {
            states.Add(_unrolled.Run(states[^1], k, Math.Min(k + segment, loop.Steps)));
        }

        T[] adjoint = Back<T>(tapes, states[^1], [T.One], state => [loop.Result(state)]);
        for (int i = states.Count - 2; i >= 0; i--)
        {
            int from = i * segment, to = Math.Min(from + segment, loop.Steps);
            adjoint = Back<T>(tapes, states[i], adjoint, state => _unrolled.Run(state.ToArray(), from, to));
        }

        Back<T>(tapes, x, adjoint, _unrolled.Start).CopyTo(gradient);
    }

    /// <summary>The adjoint before a stage, from the adjoint after it.</summary>
    private static T[] Back<T>(Kept<Tape<T>> tapes, ReadOnlySpan<T> before, T[] adjoint, Stage<T> stage) where T : IFloatingPointIeee754<T>
    {
        Kept<Tape<T>>.Loan loan = tapes.Borrow();
        var pulled = new T[before.Length];
        Record.Pull(loan.Item, Record.Weighted<T>(stage(loan.Item.FirstVariables(before)), adjoint), pulled);
        loan.IsOut = false;
        return pulled;
    }
}
