using System.Collections.Immutable;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables, whose argument is an array of ours, written anew for each call.</summary>
internal abstract class PointLine(ImmutableArray<Domain> domains) : Line
{
    private double[] _x = [];
    private double[] _v = [];
    private double[] _argument = [];
    private int _first;
    private int _end;

    public void Aim(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        if (_x.Length != x.Length)
        {
            (_x, _v, _argument) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        }

        x.CopyTo(_x);
        v.CopyTo(_v);
        _first = Math.Max(v.IndexOfAnyExcept(0), 0);
        _end = v.LastIndexOfAnyExcept(0) + 1;
        Ruler = Ruler.Along(x[_first.._end], v[_first.._end], domains.IsEmpty ? domains : domains[_first.._end], Border.Epsilon);
    }

    /// <summary>x + t·v in the array that the delegate is given; it may write there, and may return it. Along an axis only that one
    /// variable moves.</summary>
    protected double[] Point(double t)
    {
        _x.CopyTo(_argument.AsSpan());
        for (int i = _first; i < _end; i++)
        {
            double moved = _x[i] + t * _v[i];
            _argument[i] = domains.IsEmpty ? moved : Math.Clamp(moved, domains[i].Least, domains[i].Greatest);
        }

        return _argument;
    }
}
