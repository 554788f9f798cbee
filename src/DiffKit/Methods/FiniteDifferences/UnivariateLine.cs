namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of one variable, on numbers of the spacing epsilon at 1.</summary>
internal sealed class UnivariateLine(Func<double, double> f, DiffKit.FiniteDifferences method, double epsilon) : Line
{
    private readonly double[] _output = new double[1];
    private double _x;
    private double _v;

    public void Aim(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        (_x, _v) = (x[0], v[0]);
        MeasureWith(Ruler.Along(x, v, method, 0, epsilon));
    }

    protected override ReadOnlySpan<double> Centre()
    {
        _output[0] = f(_x);
        return _output;
    }

    protected override void At(double t, Span<double> outputs)
    {
        double x = _x + t * _v;
        outputs[0] = f(method.Domains.IsEmpty ? x : Math.Clamp(x, method.Domains[0].Least, method.Domains[0].Greatest));
    }
}
