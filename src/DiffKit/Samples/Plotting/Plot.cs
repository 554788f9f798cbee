using DiffKit.Samples.Plotting;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Pictures as SVG text, which browsers show and editors open.</summary>
public static class Plot
{
    private const int Width = 840, Height = 620, Left = 92, Right = 24, Top = 44, Bottom = 56, Gap = 26;

    /// <summary>Two panels over one axis: the samples, and their derivative. Lines break where a number is not finite.</summary>
    /// <param name="x">Where the samples lie.</param>
    /// <param name="values">The samples, as many.</param>
    /// <param name="slope">Their derivative, as many.</param>
    /// <param name="labels">The words, with units.</param>
    /// <returns>A whole SVG document, 840 by 620.</returns>
    /// <exception cref="ArgumentException">The arrays are not as long as each other, or hold no finite number.</exception>
    public static string Samples(double[] x, double[] values, double[] slope, PlotLabels? labels = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Length != values.Length || x.Length != slope.Length)
        {
            throw new ArgumentException(Invariant(
                $"There are {x.Length} places, {values.Length} samples and {slope.Length} slopes; they must be as many."));
        }

        labels ??= new PlotLabels();
        const int height = (Height - Top - Bottom - Gap) / 2;
        const int width = Width - Left - Right;
        var horizontal = Scale.Over(x, Left, Left + width, "x", room: 0);
        var above = new Panel(horizontal, Scale.Over(values, Top + height, Top, "values"), labels.Values, "#1f5fa8");
        var below = new Panel(horizontal, Scale.Over(slope, Height - Bottom, Height - Bottom - height, "slope"), labels.Slope, "#b3401f");

        var svg = new SvgText(Width, Height);
        svg.Text(Left + width / 2, Top - 18, labels.Title, size: 16);
        above.Draw(svg, x, values, numbered: false, dotted: true);
        below.Draw(svg, x, slope, numbered: true, dotted: false);
        svg.Text(Left + width / 2, Height - 14, labels.X);
        return svg.ToString();
    }
}
