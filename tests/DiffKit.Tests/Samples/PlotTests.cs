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

    [Theory]
    [InlineData(40, "minute", new[] { "10:00", "10:05", "10:40" })]
    [InlineData(90, "second", new[] { "10:00:00", "10:01:30" })]
    [InlineData(40, "hour", new[] { "01-31 12:00", "02-02 00:00" })]
    [InlineData(30, "day", new[] { "2024-02-05", "2024-02-26" })]
    [InlineData(800, "day", new[] { "2024-07", "2026-01" })]
    [InlineData(9000, "day", new[] { "2025", "2045" })]
    public void Times_have_ticks_at_round_dates(int count, string unit, string[] expected)
    {
        TimeSpan span = unit switch { "second" => TimeSpan.FromSeconds(1), "minute" => TimeSpan.FromMinutes(1), "hour" => TimeSpan.FromHours(1), _ => TimeSpan.FromDays(1) };
        double[] x = [.. Enumerable.Range(0, count + 1).Select(i => (double)i)];
        string[] texts = Texts(Plot.Samples(x, x, x, new("t") { Origin = new DateTime(2024, 1, 31, 10, 0, 0), Unit = span }));
        Assert.All(expected, text => Assert.Contains(text, texts));
    }

    /// <summary>A letter of size 12 is about 6.6 wide; the paper is 840.</summary>
    [Theory]
    [InlineData(51, 3600)]
    [InlineData(26, 3600)]
    [InlineData(17, 60)]
    [InlineData(95, 1)]
    [InlineData(60, 86_400)]
    [InlineData(700, 86_400)]
    [InlineData(7000, 86_400)]
    public void Labels_of_ticks_stay_on_the_paper_and_apart(int count, int seconds)
    {
        double[] x = [.. Enumerable.Range(0, count).Select(i => (double)i)];
        PlotLabels labels = new() { Origin = new DateTime(2023, 12, 31, 22, 0, 0), Unit = TimeSpan.FromSeconds(seconds) };
        XElement[] ticks = [.. XElement.Parse(Plot.Samples(x, x, x, labels)).Descendants(Svg + "text").Where(
            text => text.Attribute("text-anchor")!.Value == "middle" && text.Attribute("font-size")!.Value == "12")];
        double end = 0;
        foreach (XElement tick in ticks)
        {
            (double middle, double half) = (Number(tick.Attribute("x")!), 3.3 * tick.Value.Length);
            Assert.InRange(middle - half, end, 840);
            end = middle + half;
        }

        Assert.InRange(end, 400, 840.1);
        Assert.InRange(ticks.Length, 3, 10);
    }

    /// <summary>Beyond the calendar, and closer together than seconds, numbers stand as they are.</summary>
    [Theory]
    [InlineData(1e9)]
    [InlineData(1e-9)]
    public void Times_that_no_date_tells_apart_have_numbers(double scale)
    {
        double[] x = [0, scale, 2 * scale];
        Assert.Contains("0", Texts(Plot.Samples(x, x, x, new() { Origin = new DateTime(2024, 1, 31) })));
    }

    [Fact]
    public void Small_differences_between_large_numbers_are_counted_from_one_of_them()
    {
        string[] texts = Texts(Plot.Samples([0, 1, 2], [1e6, 1e6 + 1e-3, 1e6 - 1e-3], [1, 2, 3]));
        Assert.Contains("+ 1000000", texts);
        Assert.Contains("-0.0005", texts);
    }

    [Fact]
    public void Zero_has_no_sign_and_long_words_are_cut()
    {
        string long_ = new('m', 200);
        string[] texts = Texts(Plot.Samples([0, 1, 2], [-1e-9, 5e-8, 4e-7], [-100, 0, 100], new("t", "x", long_, "slope")));
        Assert.DoesNotContain("-0", texts);
        Assert.Contains("0", texts);
        Assert.InRange(texts.Max(text => text.Length), 20, 50);
    }

    [Fact]
    public void A_sample_between_gaps_is_a_dot()
    {
        double[] x = [.. Enumerable.Range(0, 401).Select(i => (double)i)];
        double[] y = [.. x.Select(t => t is 199 or 201 ? double.NaN : t)];
        Assert.Single(XElement.Parse(Plot.Samples(x, y, x)).Descendants(Svg + "circle"));
    }

    private static double Number(XAttribute attribute) => double.Parse(attribute.Value, CultureInfo.InvariantCulture);

    private static string[] Texts(string picture) => [.. XElement.Parse(picture).Descendants(Svg + "text").Select(text => text.Value)];
}
