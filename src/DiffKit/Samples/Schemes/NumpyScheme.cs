using System.Numerics;
using DiffKit.Samples.Kernels;
using static System.FormattableString;

namespace DiffKit.Samples.Schemes;

internal sealed class NumpyScheme : Scheme
{
    private static readonly NumpyScheme One = new(1), Two = new(2);
    private NumpyScheme(int edgeOrder)
        : base(1, edgeOrder, Invariant($"edge order {edgeOrder}")) => EdgeOrder = edgeOrder;

    public int EdgeOrder { get; }

    public static NumpyScheme Of(int edgeOrder) => edgeOrder switch
    {
        1 => One,
        2 => Two,
        _ => throw new ArgumentOutOfRangeException(nameof(edgeOrder), Invariant($"The edge order is 1 or 2, not {edgeOrder}.")),
    };

    public void ThreePoints<T>(ReadOnlySpan<T> f, Span<T> d, Layout layout, Axis axis)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new ThreePoint<T>(axis, layout.Length, EdgeOrder, layout.Inner == 1 ? layout.Outer : 0).Apply(f, d, layout.Inner);

    /// <summary>The row of sample i of n in the scheme's matrix.</summary>
    public WeightRow Row(Axis axis, int i, int n)
    {
        var weights = new ParabolaWeights<double>(axis);
        (bool first, bool last) = (i == 0 && !axis.IsPeriodic, i == n - 1 && !axis.IsPeriodic);
        if ((first || last) && EdgeOrder == 1)
        {
            double slope = 1 / axis.Distance(first ? 0 : n - 2);
            return new WeightRow(first ? 0 : -1, [-slope, slope]);
        }

        (double a, double b, double c) = first ? weights.First() : last ? weights.Last(n) : weights.Middle(i);
        return new WeightRow(first ? 0 : last ? -2 : -1, [a, b, c]);
    }

    internal override bool IsLocal => true;

    internal override int Least(Axis axis) => axis.IsPeriodic ? 3 : EdgeOrder + 1;

    internal override void Apply<T>(ReadOnlySpan<T> f, Span<T> d, Layout layout, Axis axis) => ThreePoints(f, d, layout, axis);
}
