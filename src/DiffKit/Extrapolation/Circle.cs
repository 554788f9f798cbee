using System.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace DiffKit.Extrapolation;

/// <summary>An analytic function on a circle: its values there, and their Fourier coefficients, which are its Laurent coefficients
/// times powers of the radius.</summary>
/// <remarks>Lyness and Moler, SIAM J. Numer. Anal. 4 (1967) 202; Fornberg, Numerical differentiation of analytic functions,
/// ACM TOMS 7 (1981) 512.</remarks>
internal readonly struct Circle
{
    private readonly Complex[] _coefficients;
    private readonly bool _hasPole;

    public Circle(Func<Complex, Complex> f, Complex centre, double radius, int points, bool hasPole)
    {
        _hasPole = hasPole;
        _coefficients = [.. Enumerable.Range(0, points).Select(j =>
            f(centre + Complex.FromPolarCoordinates(radius, 2 * Math.PI * j / points)))];
        Radius = radius;
        Largest = _coefficients.Max(Complex.Abs);
        Fourier.Forward(_coefficients, FourierOptions.NoScaling);
    }

    public double Radius { get; }

    /// <summary>max |f| on the circle.</summary>
    public double Largest { get; }

    public bool IsFinite => double.IsFinite(Largest);

    /// <summary>The coefficient of (z - centre)ᵏ, k negative for the principal part; aliased with k ± points.</summary>
    public Complex Coefficient(int k) => Scaled(k) * Math.Pow(Radius, -k);

    /// <summary>Whether nothing is where nothing ought to be: f is analytic inside, up to the pole, and the points suffice.</summary>
    public bool IsClean => IsFinite && Tail() <= 1e-6 * Largest;

    /// <summary>What rounding and aliasing may amount to in a coefficient.</summary>
    public double Error(int k) => (Math.ScaleB(Largest, -50) + Tail()) * Math.Pow(Radius, -k);

    /// <summary>The error relative to the coefficient.</summary>
    public double Doubt(int k) => Error(k) / Complex.Abs(Coefficient(k));

    /// <summary>The size of coefficients that ought to be nothing: about a pole, those farthest from 0; elsewhere those of the negative
    /// powers, which also tell of a singularity inside.</summary>
    private double Tail()
    {
        int n = _coefficients.Length;
        int first = _hasPole ? n / 2 - n / 8 : n - n / 4;
        double tail = 0;
        for (int j = first; j < first + n / 4; j++)
        {
            tail = Math.Max(tail, Complex.Abs(_coefficients[j]) / n);
        }

        return tail;
    }

    private Complex Scaled(int k)
    {
        int n = _coefficients.Length;
        return _coefficients[(k % n + n) % n] / n;
    }
}
