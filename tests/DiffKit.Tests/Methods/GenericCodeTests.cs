using System.Numerics;
using System.Runtime.Intrinsics;

namespace DiffKit.Tests.Methods;

/// <summary>A user's own generic C#, wrapped by its name alone.</summary>
public class GenericCodeTests
{
    private static T Rosenbrock<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        T a = T.One - p[0], b = p[1] - p[0] * p[0];
        return a * a + T.CreateChecked(100) * b * b;
    }

    private static T Wave<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x) * T.Exp(-x);

    private static T[] Polar<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * T.Cos(p[1]), p[0] * T.Sin(p[1]), p[0]];

    public static TheoryData<ScalarFunction> Rosenbrocks =>
    [
        Function.Forward(Rosenbrock), Function.Reverse(Rosenbrock),
        Function.Forward(new Struct()), Function.Reverse(new Struct(), inputs: 2),
    ];

    [Theory]
    [MemberData(nameof(Rosenbrocks))]
    public void GradientAndHessianOfRosenbrock(ScalarFunction f)
    {
        Assert.Equal(24.2, f.Value([-1.2, 1]), 12);
        Assert.Equal([-215.6, -88], f.Gradient([-1.2, 1]).Select(g => Math.Round(g, 10)));
        Assert.Equal(new double[,] { { 802, -400 }, { -400, 200 } }, f.Hessian([1, 1]).ToArray());
    }

    [Fact]
    public void EveryOrderOfAFunctionOfOneVariable()
    {
        foreach (ScalarFunction f in new[] { Function.Forward(Wave), Function.Reverse(Wave) })
        {
            Assert.Equal(1, f.Inputs);
            for (int order = 1; order <= 5; order++)
            {
                Estimate d = f.EstimateDerivative(0.5, order);
                Assert.Equal(Truth(order), d.Value, 13);
                Assert.Equal((0, 1, Outcome.Converged), (d.Error, d.Evaluations, d.Outcome));
            }
        }

        // The n-th derivative of Im exp((i - 1)x) is Im (i - 1)ⁿ exp((i - 1)x).
        static double Truth(int n) => (Complex.Pow(new Complex(-1, 1), n) * Complex.Exp(new Complex(-0.5, 0.5))).Imaginary;
    }

    [Fact]
    public void HessianTimesVectorHoweverWrapped()
    {
        ScalarFunction finite = Function.From((double[] p) => Rosenbrock<double>(p));
        foreach (ScalarFunction f in new[] { Function.Forward(Rosenbrock), Function.Reverse(Rosenbrock), finite })
        {
            Assert.Equal([802 * 3 - 400 * 5, -400 * 3 + 200 * 5], f.HessianVector([1, 1], [3, 5]).Select(p => Math.Round(p, 6)));
            Assert.Equal([802, -400], f.HessianVector([1, 1], [1, 0]).Select(p => Math.Round(p, 6)));
        }
    }

    [Fact]
    public void SeventyVariablesTakeThreeVectorPasses()
    {
        static T Sum<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < x.Length; i++)
            {
                sum += T.CreateChecked(i) * x[i] * x[i] * x[(i + 1) % x.Length];
            }

            return sum;
        }

        double[] x = [.. Enumerable.Range(0, 70).Select(i => 0.02 * i - 0.7)];
        double[] truth = [.. x.Select((xi, i) => (2 * i * xi * x[(i + 1) % 70]) + (i + 69) % 70 * x[(i + 69) % 70] * x[(i + 69) % 70])];
        Assert.Equal(truth, Function.Forward(Sum).Gradient(x), (a, b) => Math.Abs(a - b) < 1e-13);
        Assert.Equal(Vector512.IsHardwareAccelerated ? 3 : 5, Function.Forward(Sum).EstimateGradient(x).Evaluations);
        Assert.Equal(1, Function.Reverse(Sum).EstimateGradient(x).Evaluations);
        Assert.Equal(Function.Reverse(Sum).Hessian(x).ToArray(), Function.Forward(Sum).Hessian(x).ToArray());
    }

    [Fact]
    public void JacobiansEitherWay()
    {
        double[,] truth = { { Math.Cos(0.5), -2 * Math.Sin(0.5) }, { Math.Sin(0.5), 2 * Math.Cos(0.5) }, { 1, 0 } };
        Assert.Equal(truth, Function.Forward(Polar).Jacobian([2, 0.5]).ToArray());
        Assert.Equal(truth, Function.Reverse(Polar).Jacobian([2, 0.5]).ToArray());
        Assert.Equal([Math.Cos(0.5) + 1, -2 * Math.Sin(0.5)], Function.Reverse(Polar).VectorJacobian([2, 0.5], [1, 0, 1]));
    }

    /// <summary>y′ = -p·y by the classical Runge-Kutta method: each step multiplies y
    /// by 1 - z + z²/2 - z³/6 + z⁴/24, with z = p·h.</summary>
    [Fact]
    public void AnIntegrationByTheUsersOwnRungeKuttaLoop()
    {
        const double p = 1.3, h = 0.01, z = p * h;
        const int steps = 100;
        double growth = 1 - z + z * z / 2 - z * z * z / 6 + z * z * z * z / 24, slope = -1 + z - z * z / 2 + z * z * z / 6;
        double truth = steps * Math.Pow(growth, steps - 1) * slope * h;
        Assert.Equal(truth, Function.Forward(Decay).Derivative(p), 14);
        Assert.Equal(truth, Function.Reverse(Decay).Derivative(p), 14);

        static T Decay<T>(T p) where T : IFloatingPointIeee754<T>
        {
            T y = T.One, step = T.CreateChecked(h), half = step / T.CreateChecked(2), two = T.CreateChecked(2);
            for (int i = 0; i < steps; i++)
            {
                T k1 = Rate(y), k2 = Rate(y + half * k1), k3 = Rate(y + half * k2), k4 = Rate(y + step * k3);
                y += step * (k1 + two * k2 + two * k3 + k4) / T.CreateChecked(6);
            }

            return y;

            T Rate(T at) => -p * at;
        }
    }

    /// <summary>∂ det A / ∂A is the matrix of cofactors.</summary>
    [Fact]
    public void ADeterminantByTheUsersOwnElimination()
    {
        double[] a = [4, 1, 2, 0, 3, 1, 1, 2, 5], cofactors = [13, 1, -3, -1, 18, -7, -5, -4, 12];
        foreach (ScalarFunction f in new[] { Function.Forward(Determinant), Function.Reverse(Determinant) })
        {
            Assert.Equal(cofactors, f.Gradient(a).Select(g => Math.Round(g, 12)));
        }

        static T Determinant<T>(ReadOnlySpan<T> entries) where T : IFloatingPointIeee754<T>
        {
            T[] m = entries.ToArray();
            T product = T.One;
            for (int k = 0; k < 3; k++)
            {
                for (int i = k + 1; i < 3; i++)
                {
                    T factor = m[3 * i + k] / m[3 * k + k];
                    for (int j = k; j < 3; j++)
                    {
                        m[3 * i + j] -= factor * m[3 * k + j];
                    }
                }

                product *= m[3 * k + k];
            }

            return product;
        }
    }

    [Fact]
    public void ALocalGenericFunctionKeepsWhatItCaptures()
    {
        double scale = 3;
        T Scaled<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(scale) * x[0] * x[0] * x[0];
        Assert.Equal([36], Function.Reverse(Scaled).Gradient([2]));
        Assert.Equal(36, Function.Forward(Scaled).Hessian([2])[0, 0]);
        Assert.Equal(24, Function.Forward(Scaled).Value([2]));
    }

    [Fact]
    public void ALambdaOnDualsDoesWhatDualsCanAndSaysWhatTheyCannot()
    {
        ScalarFunction f = Function.Forward((ReadOnlySpan<Dual<double>> x) => x[0] * x[0] * x[0]);
        Assert.Equal(8, f.Value([2]));
        Assert.Equal(12, f.Along([2], [1], 1).Value);
        string message = Assert.Throws<NotSupportedException>(() => f.Along([2], [1], 3)).Message;
        Assert.Contains("f at Jet<Double>, but f was written for Dual<Double> alone; pass a generic method", message);
    }

    [Fact]
    public void APointOfTheWrongLengthIsRefusedWhereTheLengthIsKnown()
    {
        Assert.Throws<ArgumentException>(() => Function.Reverse(Rosenbrock, inputs: 2).Gradient([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Function.Forward(Wave).Gradient([1, 2]));
    }

    private readonly struct Struct : IGenericScalar
    {
        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rosenbrock(x);
    }
}
