using System.Numerics;
using DiffKit.Functions;

namespace DiffKit.Methods.ComplexStep;

/// <summary>A function of a complex variable, real on the real line. f′(x) = Im f(x + ih) / h with h so small that its square is
/// nothing: no difference is taken, so that nothing cancels. Higher orders come from a circle about x.</summary>
/// <remarks>Squire and Trapp, SIAM Review 40 (1998) 110.</remarks>
internal sealed class ComplexUnivariate(Func<Complex, Complex> f, double radius) : ScalarFunction
{
    public override int? Inputs => 1;

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, 1, nameof(x));
        return f(x[0]).Real;
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Point(x, 1);
        Require.Length(v, 1, nameof(v));
        Require.Order(order);
        double x0 = x[0];
        double v0 = v[0];
        if (order == 1)
        {
            return Estimate.Exact(ImaginaryStep.Slope(f(new Complex(x0, ImaginaryStep.Size * v0))));
        }

        return v0 == 0 ? Estimate.Exact(0, 0) : AnalyticFunction.Derivative(t => f(x0 + t * v0), 0, order, radius / Math.Abs(v0));
    }
}
