namespace DiffKit.Tests.Methods;

public class StencilTests
{
    // Weights from Fornberg's tables (Math. Comp. 51, 1988) and from sympy.finite_diff_weights.
    [Theory]
    [InlineData(1, 2, new[] { -1, 1 }, new[] { -1.0 / 2, 1.0 / 2 })]
    [InlineData(2, 2, new[] { -1, 0, 1 }, new[] { 1.0, -2, 1 })]
    [InlineData(1, 4, new[] { -2, -1, 1, 2 }, new[] { 1.0 / 12, -2.0 / 3, 2.0 / 3, -1.0 / 12 })]
    [InlineData(4, 2, new[] { -2, -1, 0, 1, 2 }, new[] { 1.0, -4, 6, -4, 1 })]
    [InlineData(2, 8, new[] { -4, -3, -2, -1, 0, 1, 2, 3, 4 },
        new[] { -1.0 / 560, 8.0 / 315, -1.0 / 5, 8.0 / 5, -205.0 / 72, 8.0 / 5, -1.0 / 5, 8.0 / 315, -1.0 / 560 })]
    public void Central_stencils_are_those_of_the_tables(int order, int accuracy, int[] offsets, double[] weights)
    {
        var stencil = Stencil.Central(order, accuracy);

        Assert.Equal(offsets, stencil.Offsets);
        Assert.Equal(weights, stencil.Weights);
        Assert.Equal(accuracy, stencil.Accuracy);
    }

    [Fact]
    public void One_sided_stencils_are_those_of_the_tables()
    {
        Assert.Equal((double[])[-3.0 / 2, 2, -1.0 / 2], Stencil.Forward(1, 2).Weights);
        Assert.Equal((double[])[1.0 / 2, -2, 3.0 / 2], Stencil.Backward(1, 2).Weights);
        Assert.Equal((int[])[-2, -1, 0], Stencil.Backward(1, 2).Offsets);
        Assert.Equal((double[])[2.0, -5, 4, -1], Stencil.Forward(2, 2).Weights);
    }

    [Fact]
    public void Any_offsets_will_do()
    {
        var stencil = Stencil.FromOffsets([5, -2, 0], order: 1);

        Assert.Equal((int[])[-2, 0, 5], stencil.Offsets);
        Assert.Equal((double[])[-5.0 / 14, 3.0 / 10, 2.0 / 35], stencil.Weights);
        Assert.Equal(2, stencil.Accuracy);
        Assert.Equal(10.0 / 6, stencil.ErrorConstant);
    }

    [Fact]
    public void A_wide_stencil_is_rounded_only_once()
    {
        // sympy: the weight of the farthest point of the 31-point first derivative is 1/2326762800.
        Assert.Equal(1.0 / 2326762800, Stencil.Central(1, 30).Weights[^1]);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 6)]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    public void The_error_falls_at_the_order_claimed(int order, int accuracy)
    {
        AssertSlope(Stencil.Central(order, accuracy), order);
        AssertSlope(Stencil.Forward(order, accuracy), order);
        AssertSlope(Stencil.Backward(order, accuracy), order);
    }

    [Fact]
    public void Weights_for_points_anywhere_agree_with_the_exact_ones_and_interpolate()
    {
        double[] central = Stencil.WeightsFor([-2, -1, 0, 1, 2], at: 0, order: 2);
        Assert.Equal([-1.0 / 12, 4.0 / 3, -5.0 / 2, 4.0 / 3, -1.0 / 12], central, (a, b) => Math.Abs(a - b) < 1e-15);

        // The parabola through (1, 1), (2, 4), (4, 16) at 3.
        double[] interpolate = Stencil.WeightsFor([1, 2, 4], at: 3, order: 0);
        Assert.Equal(9, interpolate[0] + 4 * interpolate[1] + 16 * interpolate[2], 14);
    }

    [Fact]
    public void Equality_is_of_points_and_order()
    {
        Assert.Equal(Stencil.Central(2, 4), Stencil.FromOffsets([-2, -1, 0, 1, 2], order: 2));
        Assert.NotEqual(Stencil.Central(1, 2), Stencil.Central(2, 2));
        Assert.Equal(Stencil.Central(1).GetHashCode(), Stencil.FromOffsets([-1, 0, 1], order: 1).GetHashCode());
    }

    [Fact]
    public void Misuse_is_refused_by_name()
    {
        Assert.Contains("even accuracy, not 3", Assert.Throws<ArgumentException>(() => Stencil.Central(1, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Stencil.Central(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stencil.Forward(1, 0));
        Assert.Contains("appears twice", Assert.Throws<ArgumentException>(() => Stencil.FromOffsets([0, 1, 1], order: 1)).Message);
        Assert.Contains("at least 3", Assert.Throws<ArgumentException>(() => Stencil.FromOffsets([0, 1], order: 2)).Message);
        Assert.Throws<ArgumentException>(() => Stencil.WeightsFor([1, 1], 0, 1));
        Assert.Throws<ArgumentException>(() => Stencil.WeightsFor([1, double.NaN], 0, 1));
    }

    // sin at 0.7; the steps are large enough that rounding does not show.
    private static void AssertSlope(Stencil stencil, int order)
    {
        double truth = order switch { 1 => Math.Cos(0.7), 2 => -Math.Sin(0.7), _ => -Math.Cos(0.7) };
        double coarse = Math.Abs(stencil.Apply(Math.Sin, 0.7, 0.08) - truth);
        double fine = Math.Abs(stencil.Apply(Math.Sin, 0.7, 0.04) - truth);
        Assert.InRange(Math.Log2(coarse / fine), stencil.Accuracy - 0.35, stencil.Accuracy + 0.35);
    }
}
