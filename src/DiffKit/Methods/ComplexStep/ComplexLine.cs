using System.Numerics;

namespace DiffKit.Methods.ComplexStep;

/// <summary>The line t → x + t·v, for complex t.</summary>
internal sealed class ComplexLine(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
{
    private readonly double[] _x = x.ToArray();
    private readonly double[] _v = v.ToArray();

    /// <summary>How far the fastest variable moves while t moves by 1.</summary>
    public double Speed => _v.Max(Math.Abs);

    /// <summary>Whether the direction is 0, so that every derivative along it is.</summary>
    public bool IsPoint => Speed == 0;

    /// <summary>The places where a first derivative is read.</summary>
    public ImaginaryStep Step => ImaginaryStep.Along(_x, _v);

    /// <summary>x + t·v, in an array that is the receiver's to keep.</summary>
    public Complex[] At(Complex t) => [.. _x.Zip(_v, (xi, vi) => xi + t * vi)];
}
