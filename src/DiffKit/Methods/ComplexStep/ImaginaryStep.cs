using System.Numerics;

namespace DiffKit.Methods.ComplexStep;

/// <summary>The step along the imaginary axis.</summary>
internal static class ImaginaryStep
{
    /// <summary>2⁻⁶⁶: its square, to which the error is proportional, is below 2⁻⁵² of anything in scale.</summary>
    public const double Size = 1.0 / (1L << 33) / (1L << 33);

    public static double Slope(Complex value) => value.Imaginary / Size;
}
