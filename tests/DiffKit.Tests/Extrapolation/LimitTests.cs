namespace DiffKit.Tests.Extrapolation;

public class LimitTests
{
    [Fact]
    public void Removable_singularities_have_limits()
    {
        Close(Limit.At(x => Math.Sin(x) / x, 0), 1, 1e-12);
        Close(Limit.At(x => (x * x - 4) / (x - 2), 2), 4, 1e-11);
        Close(Limit.At(x => (Math.Exp(x) - 1) / x, 0), 1, 1e-8);
    }

    [Fact]
    public void The_point_itself_is_never_called() =>
        Close(Limit.At(x => x == 1 ? throw new InvalidOperationException() : Math.Log(x) / (x - 1), 1), 1, 1e-8);

    [Fact]
    public void Each_side_has_its_own_limit()
    {
        Close(Limit.FromAbove(x => Math.Sqrt(x) + 2, 0), 2, 1e-6);
        Close(Limit.FromBelow(x => Math.Floor(x), 3), 2, 0);
        Estimate jump = Limit.At(x => Math.Sign(x), 0);
        Assert.Equal(Outcome.NotConverged, jump.Outcome);
        Assert.InRange(jump.Error, 1, 2);
    }

    [Fact]
    public void Limits_at_infinity()
    {
        Close(Limit.AtInfinity(x => (2 * x + 1) / (x - 3)), 2, 1e-10);
        Close(Limit.AtInfinity(x => Math.Pow(1 + 1 / x, x)), Math.E, 1e-8);
        Close(Limit.AtMinusInfinity(Math.Atan), -Math.PI / 2, 1e-10);
    }

    [Fact]
    public void What_has_no_limit_says_so()
    {
        Assert.True(Limit.FromAbove(x => 1 / x, 0) is { Outcome: Outcome.NotConverged or Outcome.NotFinite } or { Error: > 0.1 });
        Assert.Equal(Outcome.NotFinite, Limit.At(_ => double.NaN, 0).Outcome);
        Assert.Contains("AtInfinity", Assert.Throws<ArgumentException>(() => { Limit.At(Math.Sin, double.PositiveInfinity); }).Message);
    }

    private static void Close(Estimate limit, double truth, double within)
    {
        Assert.InRange(Math.Abs(limit.Value - truth), 0, within);
        Assert.InRange(limit.Error, Math.Abs(limit.Value - truth), 1e-3);
    }
}
