using System.Numerics;
using DiffKit.Samples.Kernels;
using DiffKit.Samples.Schemes;
using static System.FormattableString;

namespace DiffKit;

/// <summary>How samples are differentiated: which derivative, from which neighbours, with which error. An immutable value, for any
/// axis.</summary>
public abstract class Scheme
{
    private protected Scheme(int order, int accuracy, string name) => (Order, Accuracy, Name) = (order, accuracy, name);

    /// <summary>The order of the derivative.</summary>
    public int Order { get; }

    /// <summary>The order p of the error, hᵖ on axes of spacing h: the one everywhere, ends included.</summary>
    public int Accuracy { get; }

    /// <summary>What messages call it.</summary>
    internal string Name { get; }

    /// <summary>numpy.gradient's: the parabola through a sample and its neighbours, and at the two ends the line through two samples
    /// (edge order 1) or the parabola through three (edge order 2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edge order is neither 1 nor 2.</exception>
    public static Scheme Numpy(int edgeOrder = 1) => NumpyScheme.Of(edgeOrder);

    /// <summary>The derivative of the polynomial through order + accuracy neighbouring samples, centred inside and one-sided at the ends,
    /// with the same accuracy everywhere and on any coordinates.</summary>
    /// <param name="order">The order of the derivative, 1 to 6.</param>
    /// <param name="accuracy">The order of the error, 2 to 10; an odd one is met by the next even one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order or the accuracy is out of these ranges.</exception>
    public static Scheme Differences(int order = 1, int accuracy = 2) => new DifferenceScheme(order, accuracy);

    /// <summary>First derivatives by a compact (Padé) scheme on evenly spaced samples: for the same accuracy about a quarter of the error
    /// of differences, since each slope is tied to its neighbours'.</summary>
    /// <param name="accuracy">The order of the error, 4 or 6, at the ends too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The accuracy is neither 4 nor 6.</exception>
    public static Scheme Compact(int accuracy = 4) => new CompactScheme(accuracy);

    /// <summary>The derivative of the trigonometric polynomial through the samples of a periodic axis with even spacing, by FFT: to
    /// rounding where the samples resolve a smooth function.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public static Scheme Spectral(int order = 1) => new SpectralScheme(order);

    /// <summary>The derivative of the polynomial fitted by least squares to a window of samples (Savitzky and Golay, Anal. Chem. 36
    /// (1964) 1627), on any coordinates; at the ends the fit of the last whole window is differentiated.</summary>
    /// <param name="window">How many samples are fitted: odd, and more than the degree.</param>
    /// <param name="degree">The degree of the polynomial, at least the order.</param>
    /// <param name="order">The order of the derivative; 0 for the smoothed samples themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is even or too short, or the degree is less than the order.</exception>
    public static Scheme SavitzkyGolay(int window, int degree, int order = 1) => new SavitzkyGolayScheme(window, degree, order);

    /// <summary>The same scheme with a way of meeting samples that are NaN.</summary>
    /// <exception cref="ArgumentException">There is no such way, or the scheme cannot take it: the spectral one reads all samples of a
    /// period, and the compact one needs even spacing, which samples left by <see cref="Gaps.Skip"/> have not.</exception>
    public Scheme With(Gaps gaps)
    {
        Scheme bare = this is GapScheme { Scheme: var scheme } ? scheme : this;
        return gaps switch
        {
            Gaps.Propagate => bare,
            Gaps.Skip or Gaps.Split when bare.Takes(gaps) => new GapScheme(bare, gaps),
            Gaps.Skip or Gaps.Split => throw new ArgumentException(
                $"{bare.Name} needs even spacing, which gaps break; it cannot take Gaps.{gaps}. Scheme.Differences can."),
            _ => throw new ArgumentOutOfRangeException(nameof(gaps), Invariant($"There is no way {(int)gaps} of meeting gaps.")),
        };
    }

    /// <summary>The scheme in words, as messages name it.</summary>
    public override string ToString() => Name;

    /// <summary>Whether a derivative reads no more than <see cref="Least"/> samples to either side.</summary>
    internal virtual bool IsLocal => false;

    /// <summary>Whether it can meet gaps in a way other than to let NaN spread.</summary>
    internal virtual bool Takes(Gaps gaps) => true;

    /// <summary>Whether the samples, and not the axis alone, decide what can be differentiated: then some lines may be done when another is
    /// refused.</summary>
    internal virtual bool MayRefuseSamples => false;

    /// <summary>The fewest samples that it differentiates along an axis.</summary>
    internal abstract int Least(Axis axis);

    /// <summary>Samples and destination are of the layout's size and do not overlap; the axis fits, and is long enough.</summary>
    internal abstract void Apply<T>(ReadOnlySpan<T> f, Span<T> d, Layout layout, Axis axis)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
