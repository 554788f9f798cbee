using System.Numerics;
using DiffKit.Functions;

namespace DiffKit.Methods.ComplexStep;

/// <summary>A function of n complex variables, real for real ones: two calls a variable, each derivative to full precision. Higher
/// orders come from a circle about x.</summary>
internal sealed class ComplexScalar(Func<Complex[], Complex> f, int? inputs, double radius) : ScalarFunction
{
    public override int? Inputs => inputs;

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, inputs, nameof(x));
        return f(new ComplexLine(x, x).At(0)).Real;
    }

    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Line(x, v, inputs);
        Require.Order(order);
        var line = new ComplexLine(x, v);
        if (line.IsPoint)
        {
            return Estimate.Exact(0, 0);
        }

        return order == 1
            ? line.Step.Read(f(line.At(line.Step.Imaginary)), f(line.At(line.Step.Diagonal)))
            : AnalyticFunction.Derivative(t => f(line.At(t)), 0, order, radius / line.Speed);
    }
}
