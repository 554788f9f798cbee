namespace DiffKit.Tests.Methods;

public class DelegateTests
{
    [Fact]
    public void Lambdas_without_types_resolve_to_one_variable_to_many_and_to_vectors()
    {
        ScalarFunction one = Function.From(x => x * x + 1);
        ScalarFunction many = Function.From(x => x[0] * x[1]);
        VectorFunction vector = Function.From(x => new[] { x[0] * x[1], x[0] - x[1] });

        Assert.Equal(6, one.Derivative(3), 12);
        Assert.Equal([3, 2], many.Gradient([2, 3]), Close);
        Assert.Equal([5, -1], vector.Along([2, 3], [1, 2], 1).Value.Zip([2.0, 0], (a, b) => a - b), Close);
    }

    [Fact]
    public void A_method_group_resolves()
    {
        Estimate d = Function.From(Math.Sin).EstimateDerivative(0.5);

        Assert.Equal(Math.Cos(0.5), d.Value, 13);
        Assert.Equal(Outcome.Converged, d.Outcome);
    }

    [Fact]
    public void The_point_of_the_caller_is_never_given_to_f()
    {
        double[] x = [1, 2];
        ScalarFunction f = Function.From(y =>
        {
            Assert.NotSame(x, y);
            double value = y[0] * y[1];
            y[0] = y[1] = double.NaN;
            return value;
        });

        Assert.Equal([2, 1], f.Gradient(x), Close);
        Assert.Equal([1, 2], x);
    }

    [Fact]
    public void A_vector_function_may_return_its_argument_or_the_same_array()
    {
        var same = new double[2];
        VectorFunction identity = Function.From((double[] x) => x);
        VectorFunction reusing = Function.From(x =>
        {
            (same[0], same[1]) = (x[0] * x[0], x[1]);
            return same;
        });

        Assert.Equal([3, -1], identity.Along([5, 6], [3, -1], 1).Value, Close);
        Assert.Equal([10, 1], reusing.Along([5, 6], [1, 1], 1).Value, Close);
    }

    [Fact]
    public void An_exception_of_f_goes_straight_out_and_leaves_everything_usable()
    {
        bool angry = true;
        ScalarFunction f = Function.From(x => angry && x > 1 ? throw new InvalidTimeZoneException("mine") : x * x);

        Assert.Equal("mine", Assert.Throws<InvalidTimeZoneException>(() => f.Derivative(1)).Message);
        angry = false;
        Assert.Equal(2, f.Derivative(1), 12);
    }

    [Fact]
    public void A_direction_of_zeros_gives_zero()
    {
        Assert.Equal(new Estimate(0, 0, 1, Outcome.Converged), Function.From(x => x[0]).Along([3], [0], 1));
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(1, Math.Abs(a));
}
