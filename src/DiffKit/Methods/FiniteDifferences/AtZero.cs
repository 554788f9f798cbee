using System.Runtime.Intrinsics;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What polynomials through the samples of a window of steps give at u = 0: the coefficient wanted and, as a witness, by how
/// much the values of f miss f(x); and what rounding may contribute to both.</summary>
/// <remarks>Four numbers that one recurrence extrapolates, and one instruction at that.</remarks>
internal readonly struct AtZero
{
    private readonly Vector256<double> _all;

    private AtZero(Vector256<double> all) => _all = all;

    public AtZero(double value, double missed, double noise, double noiseMissed) =>
        _all = Vector256.Create(value, missed, noise, noiseMissed);

    /// <summary>The coefficient wanted; of one step alone, the odd or the even part of f, divided so that its value at u = 0 is a
    /// Taylor coefficient.</summary>
    public double Value => _all.GetElement(0);

    /// <summary>By how much the values, extrapolated to h = 0, miss f(x); of one step alone, how far the mean of the pair is
    /// from it.</summary>
    public double Missed => _all.GetElement(1);

    /// <summary>What rounding may contribute to <see cref="Value"/>.</summary>
    public double Noise => _all.GetElement(2);

    /// <summary>What rounding may contribute to <see cref="Missed"/>.</summary>
    public double NoiseMissed => _all.GetElement(3);

    /// <summary>uⱼ as it enters each of the four: the weights of the samples alternate in sign, so that the same with every sign positive
    /// carries Σ |weight| · noise.</summary>
    public static Vector256<double> Signed(double uj) => Vector256.Create(-uj, -uj, uj, uj);

    /// <summary>Of window i..j, from those of i+1..j and i..j-1, with what the coefficient of the power below contributes.</summary>
    public static AtZero Through(
        double ui, in AtZero below, Vector256<double> uj, in AtZero before, double perGap, in AtZero fromLower) =>
        new((ui * below._all + uj * before._all + fromLower._all) * perGap);
}
