namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables with one output.</summary>
internal sealed class ScalarLine(Func<double[], double> f, DiffKit.FiniteDifferences method, double epsilon)
    : PointLine(method, epsilon)
{
    private readonly double[] _output = new double[1];

    protected override ReadOnlySpan<double> Centre()
    {
        _output[0] = At(0);
        return _output;
    }

    protected override void At(double t, Span<double> outputs) => outputs[0] = At(t);

    private double At(double t)
    {
        double value = f(Point(t));
        WasCalled();
        return value;
    }
}
