using System.Collections.Immutable;

namespace DiffKit.Tests.Methods;

public class DomainTests
{
    public static TheoryData<Domain, double> Edges => new()
    {
        { Domain.Closed(0, 1), 0 }, { Domain.Closed(0, 1), 1 }, { Domain.Closed(0, 1), 0.999999 }, { Domain.Closed(0, 1), 0.1 },
        { Domain.Open(0, 1), 1e-9 }, { Domain.AtLeast(0.1), 0.1 }, { Domain.Above(0.1), Math.BitIncrement(0.1) },
        { Domain.AtMost(1e10), 1e10 },
        { Domain.Below(0.3), Math.BitDecrement(0.3) }, { Domain.Closed(-0.0, 5), 0.0 },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void No_call_is_ever_outside_and_the_slope_is_right(Domain domain, double x)
    {
        var method = new FiniteDifferences { Domains = [domain] };
        Estimate d = Function.From(
            y =>
            {
                Assert.True(domain.Contains(y), $"{y} is outside {domain}");
                return Math.Exp(Math.Min(y, 1)) + y;
            },
            method).EstimateDerivative(x);

        double truth = x >= 1 ? (x > 1 ? 1 : Math.E + 1) : Math.Exp(x) + 1;
        Assert.InRange(Math.Abs(d.Value - truth), 0, Math.Min(d.Error, 1e-5));
    }

    [Fact]
    public void Every_variable_has_its_own_domain()
    {
        var method = new FiniteDifferences { Domains = [Domain.AtLeast(0), Domain.Everywhere] };
        ScalarFunction f = Function.From(p => Math.Sqrt(p[0] + 1) * Math.Sin(p[1] + (p[0] < 0 ? double.NaN : 0)), method);

        Estimate<double[]> g = f.EstimateGradient([0, 1]);

        Assert.Equal(0.5 * Math.Sin(1), g.Value[0], 1e-10);
        Assert.Equal(Math.Cos(1), g.Value[1], 1e-13);
        Assert.Equal(0.5 * Math.Sin(1) - Math.Cos(1), f.Along([0, 1], [1, -1], 1).Value, 1e-10);
    }

    [Fact]
    public void A_domain_of_one_point_has_a_defined_outcome()
    {
        Estimate d = Function.From(Math.Exp, new FiniteDifferences { Domains = [Domain.Closed(2, 2)] }).EstimateDerivative(2);

        Assert.Equal((double.NaN, 1, Outcome.NotConverged), (d.Value, d.Evaluations, d.Outcome));
    }

    [Theory]
    [InlineData(Sides.Forward, 1)]
    [InlineData(Sides.Backward, -1)]
    public void One_side_can_be_asked_for(Sides sides, int sign)
    {
        Estimate d = Function.From(
            x =>
            {
                Assert.True(sign * (x - 1) >= 0);
                return Math.Exp(x);
            },
            new FiniteDifferences { Sides = sides }).EstimateDerivative(1, order: 2);

        Assert.InRange(Math.Abs(d.Value - Math.E), 0, Math.Min(d.Error, 1e-6));
    }

    [Fact]
    public void Misuse_is_refused_by_name()
    {
        Assert.Contains("crossed", Assert.Throws<ArgumentException>(() => { Domain.Closed(1, 0); }).Message);
        Assert.Throws<ArgumentException>(() => { Domain.AtLeast(double.NaN); });
        var method = new FiniteDifferences { Domains = [Domain.Closed(0, 1)] };
        Assert.Contains("outside its domain [0, 1]",
            Assert.Throws<ArgumentException>(() => { Function.From(Math.Exp, method).Derivative(3); }).Message);
        Assert.Contains("1 domain(s)",
            Assert.Throws<ArgumentException>(() => { Function.From(p => p[0] * p[1], method).Gradient([0.5, 0.5]); }).Message);
    }

    [Fact]
    public void A_domain_prints_as_an_interval()
    {
        ImmutableArray<string> texts = [Domain.Closed(0, 1).ToString(), Domain.Above(0).ToString()];
        Assert.Equal(new[] { "[0, 1]", "(0, Infinity]" }, texts);
    }
}
