using System.Numerics;

namespace DiffKit.Tests.Methods.ForwardMode;

/// <summary>Gradients by several variables a pass: any number of variables, on a function asked again and again.</summary>
public sealed class PassTests
{
    private static T Ring<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += T.Sin(x[i]) * x[(i + 1) % x.Length] / T.CreateChecked(3);
        }

        return sum;
    }

    [Fact]
    public void Any_number_of_variables_and_any_order_of_asking()
    {
        ScalarFunction f = Function.Forward(Ring);
        foreach (int n in (int[])[64, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 63, 64, 65, 100, 40, 40])
        {
            double[] x = Point(n, 0.1);
            f.Gradient(x);
            Check(f.Gradient(Point(n, 0.3)), Point(n, 0.3));
            Assert.Equal(Point(n, 0.1), x);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(70)]
    public void A_function_that_threw_is_asked_again(int n)
    {
        var f = new Stubborn();
        ScalarFunction wrapped = Function.Forward(f);
        wrapped.Gradient(Point(n, 0.2));
        f.Refuses = true;
        Assert.Throws<TimeoutException>(() => wrapped.Gradient(Point(n, 0.5)));
        f.Refuses = false;
        Check(wrapped.Gradient(Point(n, 0.2)), Point(n, 0.2));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    public void Threads_that_share_a_function_do_not_disturb_one_another(int n)
    {
        ScalarFunction forward = Function.Forward(Ring), reverse = Function.Reverse(Ring);
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, k =>
        {
            double[] x = Point(n, 0.01 * k);
            Check(forward.Gradient(x), x);
            Check(reverse.Gradient(x), x);
        });
    }

    [Fact]
    public void All_orders_come_from_one_call()
    {
        var wave = new CountedWave();
        double[] coefficients = Function.Forward(wave, 1).TaylorCoefficients(0, 12);
        double[] truth = [1, 0, -1, 0, 1 / 2.0, 0, -1 / 6.0, 0, 1 / 24.0, 0, -1 / 120.0, 0, 1 / 720.0];
        Assert.Equal(truth, coefficients, (a, b) => Math.Abs(a - b) < 1e-16);
        Assert.Equal(1, wave.Calls);
    }

    [Fact]
    public void A_lambda_on_duals_has_a_gradient_too()
    {
        ScalarFunction f = Function.Forward((ReadOnlySpan<Dual<double>> x) => x[0] * x[1] * x[1]);
        Assert.Equal([9, 12], f.Gradient([2, 3]));
        Assert.Equal([0, 0], f.Gradient([2, 0]));
        Assert.Equal(2, f.EstimateGradient([2, 3]).Evaluations);
    }

    [Fact]
    public void A_derivative_that_a_lambda_on_duals_cannot_give_says_so()
    {
        ScalarFunction f = Function.Forward((ReadOnlySpan<Dual<double>> x) => x[0] * x[1]);
        var thrown = Assert.Throws<NotSupportedException>(() => f.Hessian([2, 3]));
        Assert.Contains("pass a generic method", thrown.Message);
    }

    private static double[] Point(int n, double from) => [.. Enumerable.Range(0, n).Select(i => from + 0.05 * i)];

    private static void Check(double[] gradient, double[] x)
    {
        int n = x.Length;
        for (int i = 0; i < n; i++)
        {
            double truth = (Math.Cos(x[i]) * x[(i + 1) % n] + Math.Sin(x[(i + n - 1) % n])) / 3;
            Assert.InRange(gradient[i] - truth, -1e-14, 1e-14);
        }
    }

    private sealed class Stubborn : IGenericScalar
    {
        private int _calls;

        public bool Refuses { get; set; }

        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Refuses && (x.Length <= 32 || _calls++ > 0)
            ? throw new TimeoutException()
            : Ring(x);
    }

    /// <summary>exp(-x²).</summary>
    private sealed class CountedWave : IGenericScalar
    {
        public int Calls { get; private set; }

        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Calls++;
            return T.Exp(-x[0] * x[0]);
        }
    }
}
