using System.Runtime.InteropServices;
using DiffKit.Functions;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables, whose argument is an array of ours, which it may write to: each call finds x + t·v
/// there.</summary>
/// <remarks>For a function that leaves its argument alone, as nearly all do, only the variables that move are written, so that the cost of
/// a call does not grow with n. Whether it does is seen after its first call, and after each line.</remarks>
/// <param name="method">How.</param>
/// <param name="epsilon">The spacing of the function's numbers at 1.</param>
internal abstract class PointLine(DiffKit.FiniteDifferences method, double epsilon = Border.Epsilon) : Line
{
    private double[] _x = [];
    private double[] _v = [];
    private double[] _argument = [];

    /// <summary>The variables that the direction moves are between these.</summary>
    private int _first;
    private int _end;

    private int _calls;
    private int _callsAtCentre;
    private bool _isFirst = true;
    private bool _writesAll = true;

    /// <summary>Lines are through this point from now on.</summary>
    public void MoveTo(ReadOnlySpan<double> x)
    {
        Border.CheckPoint(x, null, method);
        if (_x.Length != x.Length)
        {
            (_x, _v, _argument) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        }

        x.CopyTo(_x);
        (_first, _end, _isFirst, _writesAll) = (0, 0, true, true);
    }

    /// <summary>The line through the point in this direction.</summary>
    public void Aim(ReadOnlySpan<double> v)
    {
        Require.Length(v, _x.Length, nameof(v));
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(v);
        int first = Math.Max(bits.IndexOfAnyExcept(0), 0);
        ReadOnlySpan<double> moving = v[first..(bits.LastIndexOfAnyExcept(0) + 1)];
        Border.CheckFinite(moving, v, nameof(v));
        Aim(first, moving);
    }

    /// <summary>The line through the point along which one variable moves, and no other: nothing need be looked for.</summary>
    public void AimAlongAxis(int i) => Aim(i, [1.0]);

    /// <summary>Whether f has written to its argument along this line, so that calls did not find x + t·v there. It is not trusted
    /// again, and the line is to be searched once more.</summary>
    /// <param name="centreToo">Whether f(x) will be called once more, too.</param>
    public bool WasSpoilt(bool centreToo)
    {
        if (_writesAll || IsUntouched())
        {
            return false;
        }

        (_writesAll, CallsInVain) = (true, centreToo ? _calls : _calls - _callsAtCentre);
        return true;
    }

    /// <summary>x + t·v in the array that the delegate is given; it may write there, and may return it. Along an axis only that one
    /// variable moves.</summary>
    protected double[] Point(double t)
    {
        double[] point = _argument;
        if (_writesAll)
        {
            _x.AsSpan().CopyTo(point);
        }

        _calls++;
        _callsAtCentre += t == 0 ? 1 : 0;
        for (int i = _first; i < _end; i++)
        {
            point[i] = _x[i] + t * _v[i];
        }

        if (!method.Domains.IsEmpty)
        {
            StayInside(point);
        }

        return point;
    }

    /// <summary>To be told after each call.</summary>
    protected void WasCalled()
    {
        if (_isFirst)
        {
            (_isFirst, _writesAll) = (false, !IsUntouched());
        }
    }

    private void Aim(int first, ReadOnlySpan<double> moving)
    {
        _x.AsSpan(_first.._end).CopyTo(_argument.AsSpan(_first));
        (_first, _end) = (first, first + moving.Length);
        moving.CopyTo(_v.AsSpan(first));
        (_calls, _callsAtCentre, CallsInVain) = (0, 0, 0);
        MeasureWith(Ruler.Along(_x.AsSpan(first, moving.Length), moving, method, first, epsilon));
    }

    private bool IsUntouched() => IsSame(_argument.AsSpan(0, _first), _x) && IsSame(_argument.AsSpan(_end), _x.AsSpan(_end));

    private static bool IsSame(ReadOnlySpan<double> part, ReadOnlySpan<double> x) =>
        MemoryMarshal.AsBytes(part).SequenceEqual(MemoryMarshal.AsBytes(x[..part.Length]));

    private void StayInside(double[] point)
    {
        for (int i = _first; i < _end; i++)
        {
            Domain domain = method.Domains[i];
            point[i] = Math.Clamp(point[i], domain.Least, domain.Greatest);
        }
    }
}
