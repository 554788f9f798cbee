using DiffKit.Cli;

namespace DiffKit.Tests.Cli;

/// <summary>Command lines that cannot be answered: words on the error stream, exit code 2, nothing on the output.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("the variable 'y' has no value: 'at' gives only x.", "gradient", "x*y", "--at", "x=1")]
    [InlineData("the variable 'x' has no value: 'at' gives none.", "derivative", "x")]
    [InlineData("'at' gives 'z', but the formula has only x, y.", "gradient", "x*y", "--at", "x=1", "--at", "y=1", "--at", "z=1")]
    [InlineData("'at' gives 'x', but the formula has no variables.", "derivative", "2", "--at", "x=1")]
    [InlineData("the formula has no variables", "derivative", "2")]
    [InlineData("the formula has no variables", "gradient", "2")]
    [InlineData("the formula has no variables", "differentiate", "2")]
    [InlineData("'at' gives 'e', but", "derivative", "x*e", "--at", "x=1", "--at", "e=1")]
    [InlineData("by which variable? Say 'by': there are x, y.", "derivative", "x*y", "--at", "x=1", "--at", "y=1")]
    [InlineData("no variable 'z' to differentiate by; there are x, y.", "derivative", "x*y", "--at", "x=1", "--at", "y=1", "--by", "z")]
    [InlineData("no variable 'z' to differentiate by; there are x.", "differentiate", "x^2", "--by", "z")]
    [InlineData("--at gives 'x' twice", "derivative", "x", "--at", "x=1", "--at", "x=2")]
    [InlineData("write it as name=value", "derivative", "x", "--at", "x")]
    [InlineData("write it as name=value", "derivative", "x", "--at", "=1")]
    [InlineData("'0,5' is not a number", "derivative", "x", "--at", "x=0,5")]
    [InlineData("'one' is not a number", "derivative", "x", "--at", "x=one")]
    [InlineData("'at' gives x = NaN; a derivative needs finite numbers.", "derivative", "x", "--at", "x=NaN")]
    [InlineData("1 to 100, not 0", "derivative", "x", "--at", "x=1", "--order", "0")]
    [InlineData("1 to 100, not -1", "differentiate", "x", "--order", "-1")]
    [InlineData("--order must be a whole number, not 'two'", "derivative", "x", "--at", "x=1", "--order", "two")]
    [InlineData("--order is given 2 times", "derivative", "x", "--at", "x=1", "--order", "1", "--order", "2")]
    [InlineData("unknown method 'guess'; there are auto, symbolic", "gradient", "x", "--at", "x=1", "--method", "guess")]
    [InlineData("unknown command or argument 'integrate'", "integrate", "x")]
    [InlineData("unknown command or argument '--nope'", "derivative", "x", "--nope", "--at", "x=1")]
    [InlineData("Required argument 'formula' missing", "derivative")]
    [InlineData("'--y' is required", "samples", "some.csv")]
    [InlineData("there is no file nope.csv", "samples", "nope.csv", "--y", "y")]
    [InlineData("is a directory", "samples", "/", "--y", "y")]
    public void IsRefusedInOneLine(string said, params string[] arguments)
    {
        var ran = Diffkit.Run(arguments);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("--edge-order", "3", "edge order is 1 or 2, not 3")]
    [InlineData("--edge-order", "1.5", "--edge-order must be a whole number")]
    [InlineData("--edge-order", "0", "edge order is 1 or 2, not 0")]
    [InlineData("--missing", "maybe", "--missing is fail, skip, nan or split, not 'maybe'")]
    [InlineData("--unit", "year", "name it with --x")]
    public void SoAreOptionsOfSamples(string option, string value, string said)
    {
        using var folder = new Folder();
        var ran = Diffkit.Run("samples", folder.With("t.csv", "y\n1\n2\n3\n"), "--y", "y", option, value);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("year", "needs dates")]
    [InlineData("fortnight", "unknown unit 'fortnight'; there are second, minute, hour, day, week, month, year, none.")]
    public void SoAreUnitsOfWhatIsNoDate(string unit, string said)
    {
        using var folder = new Folder();
        var ran = Diffkit.Run("samples", folder.With("t.csv", "x,y\n1,1\n2,2\n"), "--y", "y", "--x", "x", "--unit", unit);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFormulaThatCannotBeReadIsShownWithACaretUnderThePlace()
    {
        var ran = Diffkit.Run("derivative", "2*(x + ", "--at", "x=1");
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        string[] lines = ran.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("2*(x + ".Length, lines[2].IndexOf('^') - lines[1].IndexOf("2*(x", StringComparison.Ordinal));
    }

    [Fact]
    public void AnUnknownFunctionSuggestsTheNearest()
    {
        var ran = Diffkit.Run("differentiate", "sine(x)");
        Assert.Equal(2, ran.Code);
        Assert.Contains("sin", ran.Error.Split('\n')[0].Replace("sine", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>A full disk, a closed pipe: in words too.</summary>
    [Fact]
    public void AnOutputThatCannotBeWrittenIsAFault()
    {
        using var error = new StringWriter();
        int code = Tool.Run(["differentiate", "x"], new Streams(Stream.Null, new Full(), error, Rich: false));
        Assert.Equal((1, "No space left."), (code, error.ToString().TrimEnd()));
        Assert.Equal(1, Tool.Run(["differentiate", "x"], new Streams(Stream.Null, new Full(), new Full(), Rich: false)));
    }

    private sealed class Full : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left.");
    }
}
