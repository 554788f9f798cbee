using DiffKit.Samples.Plotting;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Pictures as SVG text, which browsers show and editors open.</summary>
public static class Plot
{
    private const int Width = 840, Height = 620, Left = 92, Right = 24, Top = 44, Bottom = 56, Gap = 26;

    private const string SlopeColour = "#b3401f";

    /// <summary>Told apart by eyes of all kinds, and dark enough on white.</summary>
    private static readonly string[] Colours =
        ["#1f5fa8", "#c8501e", "#1a8a5a", "#8a4fa3", "#b08900", "#3ba3c7", "#c2477f", "#555555"];

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
        return Samples([new PlotCurve("", x, values, slope)], labels);
    }

    /// <summary>The same for several curves in colours of their own, with a line of their names below the title.</summary>
    /// <param name="curves">The curves, 1 to 8.</param>
    /// <param name="labels">The words, with units.</param>
    /// <returns>A whole SVG document, 840 by 620.</returns>
    /// <exception cref="ArgumentException">There are no curves or more than 8, their arrays are not as long as each other, or hold no
    /// finite number.</exception>
    public static string Samples(IReadOnlyList<PlotCurve> curves, PlotLabels? labels = null)
    {
        Check(curves);
        labels ??= new PlotLabels();
        bool one = curves.Count == 1;
        const int height = (Height - Top - Bottom - Gap) / 2;
        const int width = Width - Left - Right;
        var horizontal = Scale.Over([.. curves.SelectMany(curve => curve.X)], Left, Left + width, "x", room: 0, times: labels);
        var values = Scale.Over([.. curves.SelectMany(curve => curve.Values)], Top + height, Top, "values");
        var slopes = Scale.Over([.. curves.SelectMany(curve => curve.Slope)], Height - Bottom, Height - Bottom - height, "slope");

        var svg = new SvgText(Width, Height);
        svg.Text(Left + width / 2, one ? Top - 18 : Top - 26, labels.Title, size: 16);
        Panel above = new(horizontal, values, labels.Values), below = new(horizontal, slopes, labels.Slope);
        above.Frame(svg, numbered: false);
        below.Frame(svg, numbered: true);
        for (int i = 0; i < curves.Count; i++)
        {
            above.Draw(svg, curves[i].X, curves[i].Values, Colours[i], dotted: true);
            below.Draw(svg, curves[i].X, curves[i].Slope, one ? SlopeColour : Colours[i], dotted: false);
        }

        Legend(svg, one ? [] : [.. curves.Select(curve => curve.Name)], width);
        svg.Text(Left + width / 2, Height - 14, labels.X);
        return svg.ToString();
    }

    private static void Legend(SvgText svg, string[] names, int width)
    {
        const int dash = 20, dashGap = 6;
        int size = names.Length > 5 ? 9 : 12;
        double share = (double)width / Math.Max(names.Length, 1);
        int letters = SvgText.Letters(share - dash - 3 * dashGap, size);
        for (int i = 0; i < names.Length; i++)
        {
            double x = Left + i * share;
            svg.Curve([(x, Top - 12), (x + dash, Top - 12)], Colours[i]);
            svg.Text(x + dash + dashGap, Top - 8, SvgText.Cut(names[i], letters), size, anchor: "start");
        }
    }

    private static void Check(IReadOnlyList<PlotCurve> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Count < 1 || curves.Count > Colours.Length)
        {
            throw new ArgumentException(Invariant($"There are {curves.Count} curves; a picture shows 1 to {Colours.Length}."));
        }

        if (curves.FirstOrDefault(c => c.X.Length != c.Values.Length || c.X.Length != c.Slope.Length) is { } uneven)
        {
            throw new ArgumentException(Invariant(
                $"There are {uneven.X.Length} places, {uneven.Values.Length} samples and {uneven.Slope.Length} slopes; they must be as many."));
        }
    }
}
