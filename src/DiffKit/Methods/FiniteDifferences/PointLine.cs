using System.Runtime.InteropServices;
using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables, whose argument is an array of ours, written anew for each call.</summary>
internal abstract class PointLine(DiffKit.FiniteDifferences method) : Line
{
    private double[] _x = [];
    private double[] _v = [];
    private double[] _argument = [];

    /// <summary>The variables that the direction moves are between these.</summary>
    private int _first;
    private int _end;

    /// <summary>Lines are through this point from now on.</summary>
    public void MoveTo(ReadOnlySpan<double> x)
    {
        Border.CheckPoint(x, null, method);
        if (_x.Length != x.Length)
        {
            (_x, _v, _argument) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        }

        x.CopyTo(_x);
    }

    /// <summary>The line through the point in this direction.</summary>
    public void Aim(ReadOnlySpan<double> v)
    {
        Require.Length(v, _x.Length, nameof(v));
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(v);
        _first = Math.Max(bits.IndexOfAnyExcept(0), 0);
        _end = bits.LastIndexOfAnyExcept(0) + 1;
        ReadOnlySpan<double> moving = v[_first.._end];
        Border.CheckFinite(moving, v, nameof(v));
        moving.CopyTo(_v.AsSpan(_first));
        MeasureWith(Ruler.Along(_x.AsSpan(_first, moving.Length), moving, method, _first, Border.Epsilon));
    }

    /// <summary>x + t·v in the array that the delegate is given; it may write there, and may return it. Along an axis only that one
    /// variable moves.</summary>
    protected double[] Point(double t)
    {
        double[] point = _argument;
        _x.AsSpan().CopyTo(point);
        for (int i = _first; i < _end; i++)
        {
            point[i] += t * _v[i];
        }

        if (!method.Domains.IsEmpty)
        {
            StayInside(point);
        }

        return point;
    }

    private void StayInside(double[] point)
    {
        for (int i = _first; i < _end; i++)
        {
            Domain domain = method.Domains[i];
            point[i] = Math.Clamp(point[i], domain.Least, domain.Greatest);
        }
    }
}
