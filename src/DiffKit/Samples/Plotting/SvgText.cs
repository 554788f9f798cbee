using System.Security;
using System.Text;
using static System.FormattableString;

namespace DiffKit.Samples.Plotting;

/// <summary>An SVG document in the making.</summary>
internal sealed class SvgText
{
    public const string Grid = "#e4e4e4", Zero = "#909090";

    private const int Usual = 14, Smallest = 10;

    /// <summary>A letter is about this part of its size wide.</summary>
    private const double Wide = 0.55;

    private readonly StringBuilder svg = new();
    private readonly int width;

    public SvgText(int width, int height)
    {
        this.width = width;
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
        Add($"     font-family=\"Helvetica, Arial, sans-serif\" fill=\"#222222\">");
        Add($"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    }

    public void Line(double x1, double y1, double x2, double y2, string colour) =>
        Add($"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" stroke=\"{colour}\"/>");

    public void Frame(double left, double top, double right, double bottom) => Add(
        $"<rect x=\"{left}\" y=\"{top}\" width=\"{right - left}\" height=\"{bottom - top}\" fill=\"none\" stroke=\"#555555\"/>");

    public void Text(double x, double y, string text, int size = Usual, string anchor = "middle")
    {
        if (text.Length > 0)
        {
            Add($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{size}\" text-anchor=\"{anchor}\">{SecurityElement.Escape(text)}</text>");
        }
    }

    /// <summary>Below a tick: beside its middle where the paper ends.</summary>
    public void Below(double x, double y, string text, int size)
    {
        double half = Wide * size * text.Length / 2;
        Text(Math.Clamp(x, half, Math.Max(half, width - half)), y, text, size);
    }

    /// <summary>Along a stretch of paper: in smaller letters where it is long, and cut where it is longer still.</summary>
    public void Upright(double x, double y, string text, double room)
    {
        if (text.Length == 0)
        {
            return;
        }

        string shown = Cut(text, Letters(room, Smallest));
        int size = Enumerable.Range(Smallest, Usual - Smallest + 1).Last(size => size == Smallest || shown.Length <= Letters(room, size));
        string place = Invariant($"translate({x} {y}) rotate(-90)");
        Add($"<text transform=\"{place}\" font-size=\"{size}\" text-anchor=\"middle\">{SecurityElement.Escape(shown)}</text>");
    }

    /// <summary>A text that is too long ends in an ellipsis.</summary>
    public static string Cut(string text, int letters) => text.Length <= letters ? text : text[..(letters - 1)] + "…";

    /// <summary>How many letters fit.</summary>
    public static int Letters(double room, int size) => (int)(room / (Wide * size));

    public void Curve(IEnumerable<(double X, double Y)> points, string colour)
    {
        string places = string.Join(' ', points.Select(point => Invariant($"{point.X:0.##},{point.Y:0.##}")));
        Add($"<polyline points=\"{places}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\" stroke-linejoin=\"round\"/>");
    }

    public void Dots(IEnumerable<(double X, double Y)> points, string colour)
    {
        foreach ((double x, double y) in points)
        {
            Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"2.5\" fill=\"{colour}\"/>");
        }
    }

    public override string ToString() => svg + "</svg>\n";

    private void Add(FormattableString element) => svg.Append(Invariant(element)).Append('\n');
}
