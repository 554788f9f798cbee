namespace DiffKit.Tests.Checking;

public class GradientCheckTests
{
    private static readonly double[] At = [0.5, -1.25, 3];

    [Fact]
    public void ARightGradientPasses()
    {
        GradientCheck check = GradientCheck.Of(F, x => Gradient(x, 1), at: At);
        check.ThrowIfWrong();
        Assert.True(check.IsRight);
        Assert.Equal("All 3 component(s) of the gradient are right.", check.ToString());
    }

    [Theory]
    [InlineData(1.0005)]
    [InlineData(0.9995)]
    [InlineData(1.00001)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void AComponentWrongBySoLittleIsNamed(double factor)
    {
        GradientCheck check = GradientCheck.Of(F, x => Gradient(x, factor), at: At);
        Assert.Equal(1, Assert.Single(check.Components, c => c.Verdict == GradientVerdict.Wrong).Index);
        Assert.Contains("∂f/∂x[1] is ", Assert.Throws<GradientCheckException>(check.ThrowIfWrong).Message);
    }

    [Fact]
    public void TheMessageSaysByHowMuch()
    {
        GradientCheck check = GradientCheck.Of(F, x => Gradient(x, 1.0005), at: At);
        Assert.EndsWith("off by 0.05%.", check.ToString());
    }

    [Fact]
    public void AZeroMadeOfRoundingIsRight() =>
        GradientCheck.Of(x => x[0] * x[0] + 3 * x[1], x => [2 * x[0] + 1e-16, 3], at: [0, 1]).ThrowIfWrong();

    [Fact]
    public void AKinkIsUndecidedAndNeverPasses()
    {
        GradientCheck check = GradientCheck.Of(x => Math.Abs(x[0]) + x[1], x => [0, 1], at: [0, 1]);
        Assert.Equal([GradientVerdict.Undecided, GradientVerdict.Right], check.Components.Select(c => c.Verdict));
        Assert.Throws<GradientCheckException>(check.ThrowIfWrong);
    }

    [Fact]
    public void AnyMethodCanBeTheJudge() =>
        GradientCheck.Of(Function.Parse("x^2*y"), x => [2 * x[0] * x[1], x[0] * x[0]], at: [3, 4]).ThrowIfWrong();

    [Fact]
    public void AGradientOfTheWrongLengthIsRefused() =>
        Assert.Contains("2 number(s), but the point has 3", Assert.Throws<ArgumentException>(
            () => GradientCheck.Of(F, x => [1, 2], at: At)).Message);

    [Fact]
    public void TheGradientCannotMoveThePoint()
    {
        double[] x = [.. At];
        GradientCheck.Of(F, p =>
        {
            double[] g = Gradient(p, 1);
            Array.Clear(p);
            return g;
        }, at: x).ThrowIfWrong();
        Assert.Equal(At, x);
    }

    private static double F(double[] x) => Math.Sin(x[0]) * x[1] + Math.Exp(x[1]) * x[2];

    private static double[] Gradient(double[] x, double factor) =>
        [Math.Cos(x[0]) * x[1], factor * (Math.Sin(x[0]) + Math.Exp(x[1]) * x[2]), Math.Exp(x[1])];
}
