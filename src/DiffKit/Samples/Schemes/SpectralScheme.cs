using System.Numerics;
using MathNet.Numerics.IntegralTransforms;
using static System.FormattableString;

namespace DiffKit.Samples.Schemes;

/// <summary>The derivative of the trigonometric polynomial through the samples: exact for waves slower than two samples a period, with
/// error falling faster than any power of h for smooth periodic functions.</summary>
internal sealed class SpectralScheme(int order) : LineScheme(Checked(order), int.MaxValue, "the spectral scheme")
{
    public override Line On(Axis axis, int n)
    {
        if (!axis.IsPeriodic || !axis.IsEven)
        {
            throw new ArgumentException("The spectral scheme needs a periodic axis with even spacing: Axis.Periodic(h).");
        }

        Complex[] factors = [.. Enumerable.Range(0, n).Select(k => Factor(k, n, axis.Step))];
        return (f, d) =>
        {
            var waves = new Complex[n];
            for (int i = 0; i < n; i++)
            {
                waves[i] = f[i];
            }

            Fourier.Forward(waves, FourierOptions.AsymmetricScaling);
            for (int k = 0; k < n; k++)
            {
                waves[k] *= factors[k];
            }

            Fourier.Inverse(waves, FourierOptions.AsymmetricScaling);
            for (int i = 0; i < n; i++)
            {
                d[i] = waves[i].Real;
            }
        };
    }

    internal override bool Takes(Gaps gaps) => false;

    internal override int Least(Axis axis) => 2;

    private static int Checked(int order) => order >= 1
        ? order
        : throw new ArgumentOutOfRangeException(nameof(order), Invariant($"The order of a derivative is 1 or more, not {order}."));

    /// <summary>(i κ)ᵏ. The wave of two samples a period stands for a cosine, whose odd derivatives vanish at the samples.</summary>
    private Complex Factor(int k, int n, double h)
    {
        int wave = 2 * k > n ? k - n : k;
        double number = 2 * k == n && Order % 2 == 1 ? 0 : 2 * Math.PI * wave / (n * h);
        Complex unit = (Order % 4) switch { 0 => 1, 1 => Complex.ImaginaryOne, 2 => -1, _ => -Complex.ImaginaryOne };
        return unit * Math.Pow(number, Order);
    }
}
