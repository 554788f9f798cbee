namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line through a delegate of n variables, whose argument is an array of ours, written anew for each call.</summary>
internal abstract class PointLine : Line
{
    private double[] _x = [];
    private double[] _v = [];

    /// <summary>What the delegate is given; it may write there, and may return it.</summary>
    protected double[] Argument { get; private set; } = [];

    public void Aim(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        if (_x.Length != x.Length)
        {
            (_x, _v, Argument) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        }

        x.CopyTo(_x);
        v.CopyTo(_v);
        Ruler = Ruler.Along(x, v, double.BitIncrement(1) - 1);
    }

    protected double[] Point(double t)
    {
        for (int i = 0; i < Argument.Length; i++)
        {
            Argument[i] = _x[i] + t * _v[i];
        }

        return Argument;
    }
}
