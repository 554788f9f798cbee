using System.Collections.Immutable;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables, whose argument is an array of ours, written anew for each call.</summary>
internal abstract class PointLine(ImmutableArray<Domain> domains) : Line
{
    private double[] _x = [];
    private double[] _v = [];
    private double[] _argument = [];

    public void Aim(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        if (_x.Length != x.Length)
        {
            (_x, _v, _argument) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        }

        x.CopyTo(_x);
        v.CopyTo(_v);
        Ruler = Ruler.Along(x, v, domains, Border.Epsilon);
    }

    /// <summary>x + t·v in the array that the delegate is given; it may write there, and may return it.</summary>
    protected double[] Point(double t)
    {
        for (int i = 0; i < _argument.Length; i++)
        {
            _argument[i] = _x[i] + t * _v[i];
        }

        for (int i = 0; i < domains.Length; i++)
        {
            _argument[i] = Math.Clamp(_argument[i], domains[i].Least, domains[i].Greatest);
        }

        return _argument;
    }
}
