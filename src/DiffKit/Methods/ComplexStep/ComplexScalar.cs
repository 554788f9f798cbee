using System.Numerics;
using DiffKit.Functions;

namespace DiffKit.Methods.ComplexStep;

/// <summary>A function of n complex variables, real for real ones: n calls a gradient, each to full precision.</summary>
internal sealed class ComplexScalar(Func<Complex[], Complex> f, double radius) : ScalarFunction
{
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return f(Point(x.ToArray(), new double[x.Length], 0)).Real;
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Point(x, null);
        Require.Length(v, x.Length, nameof(v));
        Require.Order(order);
        double[] from = x.ToArray();
        double[] direction = v.ToArray();
        if (order == 1)
        {
            return Estimate.Exact(ImaginaryStep.Slope(f(Point(from, direction, new Complex(0, ImaginaryStep.Size)))));
        }

        double fastest = direction.Max(Math.Abs);
        return fastest == 0
            ? Estimate.Exact(0, 0)
            : AnalyticFunction.Derivative(t => f(Point(from, direction, t)), 0, order, radius / fastest);
    }

    private static Complex[] Point(double[] x, double[] v, Complex t) => [.. x.Zip(v, (xi, vi) => xi + t * vi)];
}
