using static System.FormattableString;

namespace DiffKit.Samples.Schemes;

/// <summary>Polynomials through order + accuracy samples: <see cref="Stencil"/>'s weights. Symmetry gives one order more to even
/// derivatives on uniform axes, so a sample less does there.</summary>
internal sealed class DifferenceScheme(int order, int accuracy)
    : WindowScheme(Checked(order, 1, 6, "order"), Even(accuracy), Invariant($"order {order} with accuracy {Even(accuracy)}"))
{
    public override int Width(bool uniform, bool atEnd) => Order + Accuracy - (uniform && !atEnd && Order % 2 == 0 ? 1 : 0);

    /// <summary>In units of a power of two about the window's size, which is exact, so that no product of many distances overflows.</summary>
    public override double[] Weights(double[] places)
    {
        int exponent = Math.ILogB(places.Max(Math.Abs));
        double[] weights = Stencil.WeightsFor(Array.ConvertAll(places, place => Math.ScaleB(place, -exponent)), 0, Order);
        return Array.ConvertAll(weights, weight => Math.ScaleB(weight, -Order * exponent));
    }

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

    /// <summary>No two samples of a window may lie at one place.</summary>
    protected override void Check(Axis axis, int n)
    {
        double[] x = axis.Points!;
        int width = Math.Min(Width(uniform: false, atEnd: false), n);
        for (int apart = 2; apart < width; apart++)
        {
            for (int i = apart; i < n; i++)
            {
                if (x[i] == x[i - apart])
                {
                    throw new ArgumentException(
                        $"{axis.Names[i - apart]} and {axis.Names[i]} are both {axis.Names.Value(x, i)}; {Name} reads {width} samples together, at distinct places.");
                }
            }
        }
    }

    private static int Even(int accuracy) => Checked(accuracy, 2, 10, "accuracy") + accuracy % 2;

    private static int Checked(int value, int least, int greatest, string name) =>
        value >= least && value <= greatest
            ? value
            : throw new ArgumentOutOfRangeException(name, Invariant($"The {name} is {least} to {greatest}, not {value}."));
}
