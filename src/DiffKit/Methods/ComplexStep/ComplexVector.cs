using System.Numerics;
using DiffKit.Functions;
using DiffKit.Results;

namespace DiffKit.Methods.ComplexStep;

/// <summary>A function of n complex variables with m outputs, real for real ones: two calls a column of the Jacobian.</summary>
internal sealed class ComplexVector(Func<Complex[], Complex[]> f, double radius) : VectorFunction
{
    public override double[] Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, null, nameof(x));
        return Array.ConvertAll(f(new ComplexLine(x, x).At(0)), y => y.Real);
    }

    public override Estimate<double[]> Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Line(x, v, null);
        Require.Order(order);
        var line = new ComplexLine(x, v);
        if (line.IsPoint)
        {
            int outputs = f(line.At(0)).Length;
            return new(new double[outputs], new double[outputs], 1, Outcome.Converged);
        }

        return order == 1 ? First(line) : Higher(line, order);
    }

    private Estimate<double[]> First(ComplexLine line)
    {
        Complex[] near = [.. f(line.At(line.Step.Imaginary))];
        Complex[] far = f(line.At(line.Step.Diagonal));
        return Together([.. near.Zip(far, line.Step.Read)], 2);
    }

    /// <summary>The outputs share the values on the circles.</summary>
    private Estimate<double[]> Higher(ComplexLine line, int order)
    {
        var known = new Dictionary<Complex, Complex[]>();
        int outputs = Values(0).Length;
        Estimate[] each =
        [
            .. Enumerable.Range(0, outputs).Select(
                i => AnalyticFunction.Derivative(t => Values(t)[i], 0, order, radius / line.Speed)),
        ];
        return Together(each, known.Count);

        Complex[] Values(Complex t)
        {
            if (!known.TryGetValue(t, out Complex[]? values))
            {
                known[t] = values = [.. f(line.At(t))];
            }

            return values;
        }
    }

    private static Estimate<double[]> Together(Estimate[] each, int evaluations) => new(
        Array.ConvertAll(each, e => e.Value), Array.ConvertAll(each, e => e.Error), evaluations,
        each.Aggregate(Outcome.Converged, (worst, e) => Outcomes.Worst(worst, e.Outcome)));
}
