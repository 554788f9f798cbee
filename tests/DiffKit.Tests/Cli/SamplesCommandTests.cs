using System.Globalization;
using System.Runtime.CompilerServices;

namespace DiffKit.Tests.Cli;

/// <summary>Slopes of CSV files, checked against numpy's answers and by hand.</summary>
public sealed class SamplesCommandTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void RowsAreOneApartWithoutX() =>
        Assert.Equal(
            "y,slope\n1,1\n2,1.5\n4,2.5\n7,3.5\n11,4.5\n16,5\n",
            Diffkit.Run("samples", folder.With("t.csv", "y\n1\n2\n4\n7\n11\n16\n"), "--y", "y").Out);

    [Fact]
    public void ColumnsAreFoundByNameInAnyOrderAndWithAnySeparator() =>
        Assert.Equal(
            "t,h,slope\n0,0,1\n1,1,2\n3,9,4\n",
            Diffkit.Run("samples", folder.With("t.csv", "\uFEFFh; other ;t\n0;a;0\n1;b;1\n9;c;3\n"), "--y", "h", "--x", "t").Out);

    [Fact]
    public void EdgeOrderTwoIsExactOnAParabola() =>
        Assert.Equal(
            [0.0, 2, 6],
            Slopes("x,y\n0,0\n1,1\n3,9\n", "--x", "x", "--edge-order", "2"));

    [Theory]
    [InlineData(null, 1.0)]
    [InlineData("day", 1.0)]
    [InlineData("week", 7.0)]
    [InlineData("month", 365.25 / 12)]
    [InlineData("year", 365.25)]
    public void DatesAreCoordinatesInTheUnitAskedFor(string? unit, double days)
    {
        string[] options = unit is null ? [] : ["--unit", unit];
        foreach (string table in new[] { "x,y\n2000-02-28,1\n2000-03-01,5\n", "x,y\n20000228,1\n20000301,5\n" })
        {
            Assert.All(Slopes(table, ["--x", "x", .. options]), slope => Assert.Equal(2 * days, slope, 1e-12 * days));
        }
    }

    [Fact]
    public void NumbersThatLookLikeDatesArePlainOnRequest() =>
        Assert.Equal([1.0, 1.0], Slopes("x,y\n20000228,1\n20000301,74\n", "--x", "x", "--unit", "none"));

    [Fact]
    public void SkippedRowsLeaveTheirNeighboursFurtherApart() =>
        Assert.Equal(
            "x,y,slope\n0,0,2\n2,4,4\n3,9,5\n",
            Diffkit.Run("samples", folder.With("t.csv", "x,y\n0,0\n1,\n2,4\n3,9\n"), "--y", "y", "--x", "x", "--missing", "skip").Out);

    /// <summary>numpy.gradient([0, nan, 4, 9, 16]) is [nan, 2, nan, 6, 7].</summary>
    [Fact]
    public void MissingValuesAreNanAsWithNumpy() =>
        Assert.Equal([double.NaN, 2, double.NaN, 6, 7], Slopes("y\n0\nNA\n4\n9\n16\n", "--missing", "nan"));

    [Fact]
    public void BlankLinesAtTheEndAreNoRows() => Assert.Equal([1.0, 1.0], Slopes("y\n1\n2\n\n\n"));

    [Fact]
    public void StandardInputIsADash() =>
        Assert.Equal("y,slope\n1,1\n2,1\n", Diffkit.Fed("y\n1\n2\n", "samples", "-", "--y", "y").Out);

    [Fact]
    public void JsonIsWhatBatchAnswers()
    {
        string table = folder.With("t.csv", "x,y\n0,0\n1,1\n3,9\n");
        Assert.Equal(
            Diffkit.Batch("""{"op":"samples","shape":[3],"values":[0,1,9],"spacing":[[0,1,3]],"edgeOrder":2}""")[0] + "\n",
            Diffkit.Run("samples", table, "--y", "y", "--x", "x", "--edge-order", "2", "--json").Out);
    }

    [Fact]
    public void TheFileIsWrittenWholeAndSummedUp()
    {
        string slope = folder.Path("slope.csv");
        string table = folder.With("t.csv", "x,y\n0,0\n1,1\n2,\n3,9\n");
        var ran = Diffkit.Run("samples", table, "--y", "y", "--x", "x", "--missing", "skip", "--out", slope);
        Assert.Equal("x,y,slope\n0,0,1\n1,1,2\n3,9,4\n", File.ReadAllText(slope));
        Assert.Equal(
            $"written             3 slopes to {slope}\nskipped             1 rows without a value\nslope               y per x\n"
            + "least               1\nmedian              2\ngreatest            4\nfrom first to last  3\n",
            ran.Out);
        Assert.Equal(["slope.csv", "t.csv"], folder.Names);
    }

    /// <summary>Mauna Loa: CO2 rose from 315 to 370 ppm in 43 years, and by season it swings faster than it grows.</summary>
    [Fact]
    public void TheCarbonDioxideRecordGrowsAsItIsKnownTo()
    {
        var refused = Diffkit.Run("samples", Co2(), "--y", "co2", "--x", "date");
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.StartsWith("row 8 of co2.csv: 'co2' is missing", refused.Error, StringComparison.Ordinal);

        var ran = Diffkit.Run("samples", Co2(), "--y", "co2", "--x", "date", "--unit", "year", "--missing", "skip");
        var rows = ran.Out.Split('\n')[1..^1].Select(line => line.Split(',')).ToList();
        Assert.Equal(2225, rows.Count);
        double[] slopes = [.. rows.Select(r => double.Parse(r[2], CultureInfo.InvariantCulture))];
        Assert.InRange(slopes.Average(), 1, 2);
        Assert.Contains(slopes, s => s < -20);
        Assert.Contains(slopes, s => s > 20);
    }

    public void Dispose() => folder.Dispose();

    private double[] Slopes(string table, params string[] options)
    {
        var ran = Diffkit.Run(["samples", folder.With("t.csv", table), "--y", "y", .. options]);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return [.. ran.Out.Split('\n')[1..^1].Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture))];
    }

    private static string Co2([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "examples", "data", "co2.csv"));
}
