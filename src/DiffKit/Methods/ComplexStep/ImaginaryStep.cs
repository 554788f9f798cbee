using System.Numerics;

namespace DiffKit.Methods.ComplexStep;

/// <summary>The two places beside x where f is called along a line: x + ih·v, whose imaginary part over h is the derivative, and
/// x + (1 + i)d·v, the witness. No difference of nearly equal numbers is taken at the first, so that nothing cancels.</summary>
/// <remarks>Squire and Trapp, SIAM Review 40 (1998) 110. At the witness the real part of an analytic f has moved by f′d, without a term
/// in d²: one that is not analytic (Abs, a branch on the imaginary part), or whose library loses a small imaginary part, does not
/// agree there.</remarks>
/// <param name="Size">h, a power of two.</param>
/// <param name="Witness">d, a power of two.</param>
internal readonly record struct ImaginaryStep(double Size, double Witness)
{
    /// <summary>h² is below 2⁻¹³⁰ of anything in scale: no error is left.</summary>
    private const int SizeExponent = -66;

    /// <summary>d leaves the better part of the digits to the real part's change, and of a function that varies over 2⁻³⁰ still sees the
    /// slope.</summary>
    private const int WitnessExponent = -34;

    /// <summary>d is that many binary digits of the largest variable above its rounding.</summary>
    private const int ResolvedExponent = -46;

    /// <summary>Keeps powers of two within those of a double.</summary>
    private const int Furthest = 900;

    /// <summary>How far off the witness may be: what is asked of it is whether the slope is right, not how exactly.</summary>
    private const double Coarse = 1.0 / 32;

    /// <summary>What a part of f may lose to rounding, of |f|: a few operations' worth, 2⁻⁴⁹.</summary>
    private const double Rounding = 1.0 / (1L << 49);

    /// <summary>For a line on which something moves; h and d suit the variable that moves fastest for its size.</summary>
    /// <param name="x">The point.</param>
    /// <param name="v">The direction.</param>
    /// <param name="power">The power of h that must be a number too.</param>
    public static ImaginaryStep Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int power = 1)
    {
        var (scale, magnitude) = (double.PositiveInfinity, 0.0);
        for (int i = 0; i < x.Length; i++)
        {
            if (v[i] != 0)
            {
                double distance = Math.Abs(x[i] / v[i]);
                scale = Math.Min(scale, Math.Min(1 / Math.Abs(v[i]), distance > 0 ? distance : double.PositiveInfinity));
                magnitude = Math.Max(magnitude, distance);
            }
        }

        int witness = Math.Max(Exponent(scale) + WitnessExponent, Exponent(magnitude) + ResolvedExponent);
        int size = Math.Max(Exponent(scale) + SizeExponent, -Furthest / power);
        return new(Math.ScaleB(1, size), Math.ScaleB(1, witness));
    }

    /// <summary>Where on the line the witness stands.</summary>
    public Complex Diagonal => new(Witness, Witness);

    /// <summary>Where on the line the derivative is read.</summary>
    public Complex Imaginary => new(0, Size);

    /// <summary>The derivative: exact to rounding, unless the witness contradicts.</summary>
    /// <param name="near">f(x + ih·v).</param>
    /// <param name="far">f(x + (1 + i)d·v).</param>
    public Estimate Read(Complex near, Complex far)
    {
        double slope = near.Imaginary / Size;
        double doubt = Math.Abs((far.Real - near.Real) / Witness - slope);
        double allowed = Coarse * Math.Abs(slope) + Rounding * (Complex.Abs(near) + Complex.Abs(far)) / Witness;
        return !double.IsFinite(slope) || doubt <= allowed ? Estimate.Exact(slope, 2) : new(slope, doubt, 2, Outcome.NotConverged);
    }

    private static int Exponent(double size) => Math.Clamp(Math.ILogB(size), -Furthest, Furthest);
}
