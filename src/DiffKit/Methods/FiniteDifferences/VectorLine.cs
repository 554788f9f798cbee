namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables with m outputs, copied out of the delegate's array at once.</summary>
internal sealed class VectorLine(Func<double[], double[]> f, DiffKit.FiniteDifferences method) : PointLine(method)
{
    protected override ReadOnlySpan<double> Centre() => At(0);

    protected override void At(double t, Span<double> outputs)
    {
        double[] values = At(t);
        if (values.Length != outputs.Length)
        {
            throw new InvalidOperationException(
                $"f returned {outputs.Length} number(s) at x and {values.Length} beside it; their number must not change.");
        }

        values.CopyTo(outputs);
    }

    private double[] At(double t)
    {
        double[] values = f(Point(t));
        WasCalled();
        return values;
    }
}
