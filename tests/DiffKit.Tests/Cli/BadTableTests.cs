namespace DiffKit.Tests.Cli;

/// <summary>Tables that cannot be used: one line that names the place, exit code 2, nothing written.</summary>
public sealed class BadTableTests : IDisposable
{
    private readonly Folder folder = new();

    [Theory]
    [InlineData("", "t.csv is empty")]
    [InlineData("\n\n", "t.csv is empty")]
    [InlineData("x,y\n", "0 row(s)")]
    [InlineData("x,y\n1,2\n", "1 row(s)")]
    [InlineData("x,z\n1,2\n2,3\n", "no column 'y' in t.csv; there are x, z.")]
    [InlineData("x,y,y\n1,2,3\n2,3,4\n", "more than one column 'y'")]
    [InlineData("x,y\n1,2\n2,3,4\n", "row 3 of t.csv has 3 cell(s), but the header has 2")]
    [InlineData("x,y\n1,2\n2\n", "row 3 of t.csv has 1 cell(s), but the header has 2")]
    [InlineData("x,y\n1,2\n2,abc\n", "row 3 of t.csv: 'y' is 'abc'")]
    [InlineData("x,y\n1,2\n2,\"1,5\"\n", "row 3 of t.csv: 'y' is '1,5'")]
    [InlineData("x,y\n1,2\n2,Infinity\n", "row 3 of t.csv: 'y' is 'Infinity'")]
    [InlineData("x,y\n1,2\n2,\n3,4\n", "row 3 of t.csv: 'y' is missing")]
    [InlineData("x,y\n1,2\n2,NA\n3,4\n", "row 3 of t.csv: 'y' is missing")]
    [InlineData("x,y\n1,2\n,3\n3,4\n", "row 3 of t.csv: 'x' is missing")]
    [InlineData("x,y\n1,2\nb,3\n3,4\n", "row 3 of t.csv: 'x' is 'b'")]
    [InlineData("x,y\n1,2\n1,3\n3,4\n", "row 3 of t.csv: 'x' is the same as in row 2")]
    [InlineData("x,y\n2001-01-01,2\n2001-13-01,3\n", "row 3 of t.csv: 'x' is '2001-13-01', not a date")]
    [InlineData("x,y\n2001-01-01,2\n5,3\n", "row 3 of t.csv: 'x' is '5', not a date")]
    [InlineData("x,y\n1,2\n2,\"3\n", "row 3 of t.csv is no CSV")]
    public void AreRefusedInOneLine(string table, string said)
    {
        var ran = Diffkit.Run("samples", folder.With("t.csv", table), "--y", "y", "--x", "x", "--out", folder.Path("slope.csv"));
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
        Assert.Equal(["t.csv"], folder.Names);
    }

    [Theory]
    [InlineData("y\n1\n\n3\n", "row 3 of t.csv: 'y' is missing")]
    [InlineData("y\n1\n", "1 row(s)")]
    public void SoAreThoseOfOneColumn(string table, string said)
    {
        var ran = Diffkit.Run("samples", folder.With("t.csv", table), "--y", "y");
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatCannotBeWrittenLeavesTheOldOne()
    {
        string table = folder.With("t.csv", "y\n1\n2\n");
        string old = folder.With("slope.csv", "as it was");
        Assert.Equal(2, Diffkit.Run("samples", table, "--y", "y", "--out", old, "--edge-order", "2").Code);
        Assert.Equal("as it was", File.ReadAllText(old));
        Assert.Equal(["slope.csv", "t.csv"], folder.Names);
    }

    [Fact]
    public void ADirectoryThatIsNotThereIsNamed()
    {
        var ran = Diffkit.Run("samples", folder.With("t.csv", "y\n1\n2\n"), "--y", "y", "--out", folder.Path("no/such/slope.csv"));
        Assert.Equal(2, ran.Code);
        Assert.Contains("there is no directory", ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
