using System.Xml.Linq;

namespace DiffKit.Tests.Cli;

/// <summary>Arrays in, and everything that comes out: CSV, JSON, .npy and pictures.</summary>
public sealed class SamplesFormsTests : IDisposable
{
    private const string Cities = "t,city,h,v\n0,Oslo,0,0\n0,Rome,5,0\n1,Oslo,2,0\n2,Rome,3,\n3,Oslo,6,0\n4,Rome,1,0\n";

    private readonly Folder folder = new();

    [Fact]
    public void Json_has_the_columns_of_the_table()
    {
        Run("t.csv", Cities, "--x", "t", "--y", "h", "--y", "v", "--group", "city", "--missing", "nan", "--out", folder.Path("o.json"));
        Assert.Equal(
            """{"city":["Oslo","Rome","Oslo","Rome","Oslo","Rome"],"t":[0,0,1,2,3,4],"h":[0,5,2,3,6,1],"v":[0,0,0,null,0,0],"""
            + """ "slope_h":[2,-1,2,-1,2,-1],"slope_v":[0,"NaN",0,0,0,"NaN"]}""".Replace(" ", "", StringComparison.Ordinal) + "\n",
            File.ReadAllText(folder.Path("o.json")));
    }

    [Fact]
    public void Npy_has_the_slopes_alone()
    {
        Run("t.csv", Cities, "--x", "t", "--y", "h", "--group", "city", "--out", folder.Path("one.npy"));
        Run("t.csv", "a,b\n0,0\n1,3\n", "--y", "a", "--y", "b", "--out", folder.Path("two.npy"));
        (NpyArray one, NpyArray two) = (NpyArray.Read(folder.Path("one.npy")), NpyArray.Read(folder.Path("two.npy")));
        Assert.Equal([2.0, -1, 2, -1, 2, -1], one.Values);
        Assert.Equal([6], one.Shape);
        Assert.Equal([1.0, 3, 1, 3], two.Values);
        Assert.Equal([2, 2], two.Shape);
    }

    /// <summary>numpy's own example: numpy.gradient([[1, 2, 6], [3, 4, 5]]).</summary>
    [Theory]
    [InlineData("0", new double[] { 2, 2, -1, 2, 2, -1 })]
    [InlineData("-1", new double[] { 1, 2.5, 4, 1, 1, 1 })]
    public void An_array_is_differentiated_along_an_axis(string axis, double[] expected)
    {
        string input = Npy("a.npy", [1, 2, 6, 3, 4, 5], 2, 3);
        var ran = Diffkit.Run("samples", input, "--axis", axis, "--out", folder.Path("d.npy"));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        NpyArray slope = NpyArray.Read(folder.Path("d.npy"));
        Assert.Equal(expected, slope.Values);
        Assert.Equal([2, 3], slope.Shape);
        Assert.Equal(["a.npy", "d.npy"], folder.Names);
    }

    [Fact]
    public void An_array_of_one_axis_needs_none_named() =>
        Assert.Equal(
            "value,slope\n1,2\n2,3\n4,NaN\nNaN,NaN\n",
            Diffkit.Run("samples", Npy("a.npy", [1, 2, 4, double.NaN], 4), "--spacing", "0.5").Out);

    [Theory]
    [InlineData("has 2 axes; name one with --axis, 0 to 1")]
    [InlineData("There is no axis 2", "--axis", "2")]
    [InlineData("--y does not go with a.npy: an array has no columns", "--y", "h")]
    [InlineData("which CSV cannot hold", "--axis", "0")]
    [InlineData("--plot shows arrays of one axis", "--axis", "0", "--plot", "p.svg")]
    [InlineData("needs at least 3", "--axis", "0", "--edge-order", "2")]
    [InlineData("element 1 of a.npy, in row-major order, is NaN", "--axis", "0", "--missing", "fail")]
    public void What_an_array_cannot_be_asked_is_refused(string said, params string[] options) =>
        Refused(said, [Npy("a.npy", [1, double.NaN, 6, 3, 4, 5], 2, 3), .. options]);

    [Fact]
    public void Complex_arrays_are_differentiated_by_parts()
    {
        string input = folder.Path("z.npy");
        new ComplexNpyArray([new(1, 2), new(4, 7), new(11, 16)], [3]).Write(input, single: true);
        Assert.Equal("value_re,value_im,slope_re,slope_im\n1,2,3,5\n4,7,5,7\n11,16,7,9\n", Diffkit.Run("samples", input).Out);
        var ran = Diffkit.Run("samples", input, "--out", folder.Path("d.npy"), "--plot", folder.Path("p.svg"));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal([new(3, 5), new(5, 7), new(7, 9)], ComplexNpyArray.Read(folder.Path("d.npy")).Values);
        Assert.Contains("value_im", File.ReadAllText(folder.Path("p.svg")), StringComparison.Ordinal);
        Diffkit.Run("samples", input, "--out", folder.Path("d.json"));
        Assert.Equal(
            """{"shape":[3],"value_re":[1,4,11],"value_im":[2,7,16],"slope_re":[3,5,7],"slope_im":[5,7,9]}""" + "\n",
            File.ReadAllText(folder.Path("d.json")));
    }

    [Fact]
    public void Decimal_commas_are_never_taken_for_anything_else()
    {
        File.WriteAllText(folder.Path("c.csv"), "t;a\n0;1,5\n1;2,5\n");
        Refused("row 2 of c.csv: 'a' is '1,5', not a finite number (decimals have a point)", folder.Path("c.csv"), "--y", "a");
        Refused("neither a finite number (decimals have a point) nor a date", folder.Path("c.csv"), "--y", "t", "--x", "a");
    }

    [Fact]
    public void Arrays_that_have_no_slope_are_refused()
    {
        Refused("holds one number and has no axis", Npy("a.npy", [3]));
        byte[] header = [0x93, .. "NUMPY"u8, 2, 0, 0, 0, 32, 0];
        File.WriteAllBytes(folder.Path("long.npy"), [.. header, .. new byte[(32 << 16) + 8]]);
        Refused("its header is 2097152 bytes long", folder.Path("long.npy"));
    }

    [Fact]
    public void A_truncated_array_is_refused_and_nothing_written()
    {
        byte[] whole = File.ReadAllBytes(Npy("a.npy", [1, 2, 3], 3));
        File.WriteAllBytes(folder.Path("cut.npy"), whole[..^4]);
        File.WriteAllText(folder.Path("text.npy"), "y\n1\n2\n");
        Refused("is cut off", folder.Path("cut.npy"), "--out", folder.Path("d.npy"));
        Refused("is not an .npy file", folder.Path("text.npy"), "--out", folder.Path("d.npy"));
        Assert.Equal(["a.npy", "cut.npy", "text.npy"], folder.Names);
    }

    [Fact]
    public void The_picture_names_columns_and_units()
    {
        string svg = folder.Path("p.svg");
        Run("t.csv", "day,h\n2024-01-01,0\n2024-01-08,1\n2024-01-15,4\n", "--x", "day", "--y", "h", "--unit", "week", "--plot", svg);
        string[] texts = [.. XElement.Load(svg).Descendants(XName.Get("text", "http://www.w3.org/2000/svg")).Select(t => t.Value)];
        Assert.All((string[])["day, from 2024-01-01 on", "2024-01-08", "h", "h per week"], text => Assert.Contains(text, texts));
    }

    [Fact]
    public void Columns_and_groups_are_curves_with_names()
    {
        string svg = folder.Path("p.svg");
        Run("t.csv", Cities, "--x", "t", "--y", "h", "--group", "city", "--plot", svg);
        var picture = XElement.Load(svg);
        XNamespace names = "http://www.w3.org/2000/svg";
        Assert.All((string[])["t.csv", "Oslo", "Rome", "t", "h", "h per t"], text =>
            Assert.Contains(text, picture.Descendants(names + "text").Select(t => t.Value)));
        Assert.Equal(2 + 2 + 2, picture.Descendants(names + "polyline").Count());
    }

    /// <summary>From 16 MB on an array of one axis goes from file to file and is never whole in memory.</summary>
    [Fact]
    public void A_large_array_is_streamed()
    {
        const int n = (1 << 21) + 5;
        string input = Npy("big.npy", [.. Enumerable.Range(0, n).Select(i => (double)(i % 1000))], n);
        string output = folder.Path("d.npy");
        var ran = Diffkit.Run("samples", input, "--spacing", "0.5", "--edge-order", "2", "--out", output);
        Assert.Equal((0, $"written  {n} slopes to {output}\nshape    {n}\n", ""), (ran.Code, ran.Out, ran.Error));
        double[] whole = [.. Enumerable.Range(0, n).Select(i => (double)(i % 1000))];
        Assert.Equal(ArrayGradient.Of(whole, Axis.Uniform(0.5), edgeOrder: 2), NpyArray.Read(output).Values);
        Refused("--y does not go with big.npy", input, "--y", "h", "--out", folder.Path("e.npy"));
        Assert.Equal(["big.npy", "d.npy"], folder.Names);
    }

    /// <summary>A straight line with a little noise: every way of smoothing finds its slope of 2.</summary>
    [Theory]
    [InlineData("spline")]
    [InlineData("spline=1000000")]
    [InlineData("savitzky-golay=41,1")]
    [InlineData("total-variation=0.02")]
    public void Noisy_samples_are_smoothed_first(string way)
    {
        var random = new Random(3);
        string rows = string.Concat(Enumerable.Range(0, 60)
            .Select(i => FormattableString.Invariant($"{i},{2 * i + 0.02 * random.NextDouble()}\n")));
        string said = Run("t.csv", "t,h\n" + rows, "--x", "t", "--y", "h", "--smooth", way, "--out", folder.Path("o.csv"));
        Assert.Contains("residual ", said, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(folder.Path("o.csv"));
        Assert.Equal("t,h,smooth,slope", lines[0]);
        Assert.All(lines[1..], line =>
            Assert.Equal(2, double.Parse(line.Split(',')[3], System.Globalization.CultureInfo.InvariantCulture), 0.02));
    }

    [Theory]
    [InlineData("--smooth is spline, spline=λ", "--smooth", "moving-average")]
    [InlineData("--smooth is spline, spline=λ", "--smooth", "total-variation")]
    [InlineData("'wide' is no number", "--smooth", "spline=wide")]
    [InlineData("The window is an odd number of samples, 3 or more, not 4.", "--smooth", "savitzky-golay=4,2")]
    [InlineData("has 3 row(s) with values of 'y'; a spline needs 4 or more", "--smooth", "spline")]
    [InlineData("--order does not go with --smooth: it has a slope of its own", "--smooth", "spline", "--order", "2")]
    [InlineData("--smooth needs a value in each row", "--smooth", "spline", "--missing", "nan")]
    public void Smoothing_that_cannot_be_done_is_refused(string said, params string[] options) =>
        Refused(said, [folder.With("t.csv", "y\n1\n2\n3\n"), "--y", "y", .. options]);

    [Fact]
    public void Smoothing_by_less_than_nothing_is_refused() =>
        Refused("λ is -1; it must be 0 or more", folder.With("t.csv", "y\n1\n2\n3\n4\n"), "--y", "y", "--smooth", "spline=-1");

    [Fact]
    public void Too_many_curves_are_refused()
    {
        string table = folder.With("t.csv", "g,y\n" + string.Concat(Enumerable.Range(0, 18).Select(i => $"{i / 2},{i}\n")));
        Refused("There are 9 curves; a picture shows 1 to 8.", table, "--y", "y", "--group", "g", "--plot", folder.Path("p.svg"));
        Assert.Equal(["t.csv"], folder.Names);
    }

    [Fact]
    public void Of_two_files_one_that_cannot_be_written_keeps_the_other_from_it()
    {
        string table = folder.With("t.csv", "y\n1\n2\n");
        Refused("--plot", table, "--y", "y", "--out", folder.Path("o.csv"), "--plot", folder.Path("no/such/p.svg"));
        Refused("are the same file", table, "--y", "y", "--out", folder.Path("o.csv"), "--plot", folder.Path("o.csv"));
        Assert.Equal(["t.csv"], folder.Names);
    }

    [Fact]
    public void Several_series_are_summed_up_in_a_table()
    {
        string ran = Run(
            "t.csv", Cities, "--x", "t", "--y", "h", "--y", "v", "--group", "city", "--missing", "nan", "--out", folder.Path("o.csv"));
        Assert.Equal(
            $"written  6 rows to {folder.Path("o.csv")}\nskipped  0 rows without a value\ngroups   2\n\n"
            + "         least  median  greatest\nh per t  -1     0.5     2\nv per t  0      0       0\n",
            ran);
    }

    public void Dispose() => folder.Dispose();

    private string Npy(string name, double[] values, params int[] shape)
    {
        new NpyArray(values, shape).Write(folder.Path(name));
        return folder.Path(name);
    }

    private string Run(string name, string table, params string[] options)
    {
        var ran = Diffkit.Run(["samples", folder.With(name, table), .. options]);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out;
    }

    private static void Refused(string said, params string[] arguments)
    {
        var ran = Diffkit.Run(["samples", .. arguments]);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
    }
}
