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

    internal override bool IsLocal => true;

    internal override int Least(Axis axis) => axis.IsPeriodic ? 3 : EdgeOrder + 1;

    internal override void Apply<T>(ReadOnlySpan<T> f, Span<T> d, Layout layout, Axis axis) => ThreePoints(f, d, layout, axis);
}
