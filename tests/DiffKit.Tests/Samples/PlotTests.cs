using System.Globalization;
using System.Xml.Linq;

namespace DiffKit.Tests.Samples;

public class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_whole_document_with_labels_ticks_and_both_curves()
    {
        double[] x = [.. Enumerable.Range(0, 101).Select(i => 0.1 * i)];
        XElement picture = XElement.Parse(Plot.Samples(
            x, [.. x.Select(Math.Sin)], [.. x.Select(Math.Cos)], new("A <wave>", "time, s", "height, m", "speed, m/s")));
        string[] texts = [.. picture.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.All((string[])["A <wave>", "time, s", "height, m", "speed, m/s", "0.0", "-0.5", "10"], text => Assert.Contains(text, texts));
        Assert.Equal(2, picture.Descendants(Svg + "polyline").Count());
        Assert.Equal(101, picture.Descendants(Svg + "circle").Count());
    }

    [Fact]
    public void Gaps_break_the_line_and_many_points_are_thinned()
    {
        double[] x = [.. Enumerable.Range(0, 100_000).Select(i => (double)i)];
        double[] y = [.. x.Select(t => t is > 50_000 and < 60_000 ? double.NaN : Math.Sin(t / 1e4))];
        string text = Plot.Samples(x, y, ArrayGradient.Of(y));
        Assert.Equal(4, XElement.Parse(text).Descendants(Svg + "polyline").Count());
        Assert.InRange(text.Length, 0, 150_000);
    }

    [Fact]
    public void A_constant_and_a_single_place_have_room()
    {
        XElement picture = XElement.Parse(Plot.Samples([1, 1], [5, 5], [0, 0]));
        Assert.All(
            picture.Descendants(Svg + "polyline").SelectMany(line => line.Attribute("points")!.Value.Split(' ', ',')),
            number => Assert.True(double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Contains("3 places, 2 samples", Assert.Throws<ArgumentException>(() => Plot.Samples([1, 2, 3], [1, 2], [1, 2])).Message);
        Assert.Contains(
            "no finite", Assert.Throws<ArgumentException>(() => Plot.Samples([1, 2], [double.NaN, double.NaN], [1, 2])).Message);
    }
}
