using System.Globalization;

namespace DiffKit.Tests.Cli;

/// <summary>Several columns, groups, gaps and higher orders; the slopes worked out by hand.</summary>
public sealed class SeveralSeriesTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void Each_column_has_slopes_named_after_it() =>
        Assert.Equal(
            "t,a,b,slope_a,slope_b\n0,0,1,1,-1\n1,1,0,2,-1\n3,9,-2,4,-1\n",
            Ran("t,b,a\n0,1,0\n1,0,1\n3,-2,9\n", "--x", "t", "--y", "a", "--y", "b"));

    [Fact]
    public void Each_group_is_differentiated_by_itself_and_rows_stay_where_they_are() =>
        Assert.Equal(
            "city,t,h,slope\nOslo,0,0,2\nRome,0,5,-1\nOslo,1,2,2\nRome,2,3,-1\nOslo,3,6,2\n",
            Ran("t,city,h\n0,Oslo,0\n0,Rome,5\n1,Oslo,2\n2,Rome,3\n3,Oslo,6\n", "--x", "t", "--y", "h", "--group", "city"));

    [Fact]
    public void Groups_without_x_are_evenly_spaced_within_themselves() =>
        Assert.Equal(
            "g,y,slope\na,0,4\nb,1,2\na,2,4\nb,2,2\n",
            Ran("g,y\na,0\nb,1\na,2\nb,2\n", "--y", "y", "--group", "g", "--spacing", "0.5"));

    /// <summary>Rows without any value are left out; one without a value in one column has no slope there, and no part in its neighbours'.</summary>
    [Fact]
    public void Skipping_goes_by_columns() =>
        Assert.Equal(
            "t,a,b,slope_a,slope_b\n0,0,0,2,3\n1,,3,NaN,3\n3,6,9,2,3\n",
            Ran("t,a,b\n0,0,0\n1,,3\n2,,\n3,6,9\n", "--x", "t", "--y", "a", "--y", "b", "--missing", "skip"));

    /// <summary>Each run between gaps has its own ends; a run of one row has no slope.</summary>
    [Fact]
    public void Splitting_leaves_one_sided_slopes_at_gaps() =>
        Assert.Equal(
            ["1", "2", "3", "NaN", "NaN", "NaN", "5", "5"],
            Last(Ran("y\n0\n1\n4\nNA\n7\nNA\n10\n15\n", "--y", "y", "--missing", "split")));

    /// <summary>y = x³ at uneven x, through four samples: y'' = 6x to rounding.</summary>
    [Fact]
    public void Higher_orders_are_named_and_exact_on_polynomials()
    {
        string[] lines = Ran("x,y\n0,0\n1,1\n2.5,15.625\n3,27\n5,125\n", "--x", "x", "--y", "y", "--order", "2").Split('\n')[..^1];
        Assert.Equal("x,y,derivative2", lines[0]);
        Assert.All(lines[1..].Select(l => l.Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray()), row =>
            Assert.Equal(6 * row[0], row[2], 1e-11));
    }

    /// <summary>y = x⁴ at whole x: with accuracy 4 the slope is 4x³ at the ends too.</summary>
    [Fact]
    public void Accuracy_holds_at_the_ends() =>
        Assert.Equal(
            [0.0, 4, 32, 108, 256, 500],
            Last(Ran("y\n0\n1\n16\n81\n256\n625\n", "--y", "y", "--accuracy", "4")).Select(s => Math.Round(double.Parse(s, CultureInfo.InvariantCulture), 9)));

    [Theory]
    [InlineData("hour", 2.0)]
    [InlineData("minute", 2.0 / 60)]
    [InlineData("day", 48.0)]
    public void Dates_may_have_times(string unit, double slope) =>
        Assert.All(
            Last(Ran("t,y\n2024-03-01T23:00,0\n2024-03-02T00:30:00,3\n2024-03-02T03:00+01:00,6\n", "--x", "t", "--y", "y", "--unit", unit)),
            cell => Assert.Equal(slope, double.Parse(cell, CultureInfo.InvariantCulture), 1e-12 * slope));

    [Theory]
    [InlineData("the group 'b' of t.csv has 1 row(s) with values of 'y'; a slope needs 2 or more.", "--group", "g")]
    [InlineData("the group 'a' of t.csv has 2 row(s) with values of 'y'; edge order 2 needs 3 or more.", "--group", "g", "--edge-order", "2")]
    [InlineData("t.csv has 3 row(s) with values of 'y'; order 2 with accuracy 4 needs 6 or more.", "--order", "2", "--accuracy", "4")]
    [InlineData("the column 'y' is named twice", "--group", "y")]
    [InlineData("The order is 1 to 6, not 7.", "--order", "7")]
    [InlineData("The accuracy is 2 to 10, not 1.", "--accuracy", "1")]
    [InlineData("--order must be a whole number, not 'two'", "--order", "two")]
    [InlineData("--edge-order is of numpy's formula", "--order", "2", "--edge-order", "2")]
    [InlineData("--axis does not go with t.csv", "--axis", "0")]
    [InlineData("--spacing is a number, not 'wide'", "--spacing", "wide")]
    [InlineData("a spacing is a finite number other than 0", "--spacing", "0")]
    [InlineData("--spacing is for rows without coordinates", "--spacing", "2", "--x", "t")]
    [InlineData("row 4 of t.csv: 't' is the same as in row 2", "--x", "t")]
    [InlineData("--out slope.xlsx: slopes are written as .csv, .json, .npy, not .xlsx.", "--out", "slope.xlsx")]
    public void What_cannot_be_done_is_refused_in_one_line(string said, params string[] options)
    {
        var ran = Diffkit.Run(["samples", folder.With("t.csv", "t,g,y\n0,a,1\n1,b,2\n0,a,3\n"), "--y", "y", .. options]);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_row_of_no_group_is_named() =>
        Assert.StartsWith(
            "row 3 of t.csv belongs to no group: 'g' is empty.",
            Diffkit.Run("samples", folder.With("t.csv", "g,y\na,1\n,2\na,3\n"), "--y", "y", "--group", "g").Error,
            StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private string Ran(string table, params string[] options)
    {
        var ran = Diffkit.Run(["samples", folder.With("t.csv", table), .. options]);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out;
    }

    private static string[] Last(string csv) => [.. csv.Split('\n')[1..^1].Select(line => line.Split(',')[^1])];
}
