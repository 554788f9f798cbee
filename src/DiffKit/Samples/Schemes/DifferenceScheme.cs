using static System.FormattableString;

namespace DiffKit.Samples.Schemes;

/// <summary>Polynomials through order + accuracy samples: <see cref="Stencil"/>'s weights. Symmetry gives one order more to even
/// derivatives on uniform axes, so a sample less does there.</summary>
internal sealed class DifferenceScheme(int order, int accuracy)
    : WindowScheme(Checked(order, 1, 6, "order"), Even(accuracy), Invariant($"order {order} with accuracy {Even(accuracy)}"))
{
    protected override bool NeedsDistinct => true;

    public override int Width(bool uniform, bool atEnd) => Order + Accuracy - (uniform && !atEnd && Order % 2 == 0 ? 1 : 0);

    public override double[] Weights(double[] places) => Stencil.WeightsFor(places, 0, Order);

    public override double[] Weights(int[] offsets)
    {
        var stencil = Stencil.FromOffsets(offsets, Order);
        var weights = new double[offsets.Length];
        for (int k = 0; k < stencil.Offsets.Length; k++)
        {
            weights[stencil.Offsets[k] - offsets[0]] = stencil.Weights[k];
        }

        return weights;
    }

    private static int Even(int accuracy) => Checked(accuracy, 2, 10, "accuracy") + accuracy % 2;

    private static int Checked(int value, int least, int greatest, string name) =>
        value >= least && value <= greatest
            ? value
            : throw new ArgumentOutOfRangeException(name, Invariant($"The {name} is {least} to {greatest}, not {value}."));
}
