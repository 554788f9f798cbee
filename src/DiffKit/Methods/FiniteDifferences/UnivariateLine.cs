using System.Collections.Immutable;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of one variable, on numbers of the spacing epsilon at 1.</summary>
internal sealed class UnivariateLine(Func<double, double> f, ImmutableArray<Domain> domains, double epsilon) : Line
{
    private readonly double[] _output = new double[1];
    private double _x;
    private double _v;

    public void Aim(double x, double v)
    {
        (_x, _v) = (x, v);
        Ruler = Ruler.Along([x], [v], domains, epsilon);
    }

    protected override ReadOnlySpan<double> Centre()
    {
        _output[0] = f(_x);
        return _output;
    }

    protected override void At(double t, Span<double> outputs)
    {
        double x = _x + t * _v;
        outputs[0] = f(domains.IsEmpty ? x : Math.Clamp(x, domains[0].Least, domains[0].Greatest));
    }
}
