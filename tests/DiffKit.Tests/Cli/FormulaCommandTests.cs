using System.Globalization;
using System.Text.Json.Nodes;
using DiffKit.Cli;

namespace DiffKit.Tests.Cli;

/// <summary>The commands on formulas; answers derived by hand.</summary>
public class FormulaCommandTests
{
    [Theory]
    [InlineData("auto")]
    [InlineData("symbolic")]
    [InlineData("finite")]
    [InlineData("forward")]
    [InlineData("reverse")]
    public void EveryMethodAnswersEveryOperation(string method)
    {
        var derivative = Json("derivative", "sin(x)*exp(-x)", "--at", "x=0.5", "--order", "2", "--method", method);
        Near(-2 * Math.Cos(0.5) * Math.Exp(-0.5), derivative["value"]);
        Assert.Contains((string?)derivative["outcome"], new[] { "Converged", "RoundingLimited" });

        var gradient = Json("gradient", "x^2 + y^2", "--at", "x=1", "--at", "y=2", "--method", method);
        Near(5, gradient["value"]);
        Near(2, gradient["gradient"]!["x"]);
        Near(4, gradient["gradient"]!["y"]);

        var hessian = Json("hessian", "a*b^2", "--at", "a=1", "--at", "b=2", "--method", method)["hessian"]!;
        Near(0, hessian[0]![0]);
        Near(4, hessian[0]![1]);
        Near(4, hessian[1]![0]);
        Near(2, hessian[1]![1]);

        var jacobian = Json("jacobian", "x*y; x-y", "--at", "x=3", "--at", "y=5", "--method", method);
        Near(5, jacobian["jacobian"]![0]![0]);
        Near(3, jacobian["jacobian"]![0]![1]);
        Near(1, jacobian["jacobian"]![1]![0]);
        Near(-1, jacobian["jacobian"]![1]![1]);
        Near(15, jacobian["value"]![0]);
        Near(-2, jacobian["value"]![1]);
    }

    [Theory]
    [InlineData("2·x\n", "x² + 1", "--by", "x")]
    [InlineData("2·x\n", "x² + 1")]
    [InlineData("2\n", "x² + 1", "--order", "2")]
    public void DifferentiatePrintsTheFormula(string printed, params string[] arguments) =>
        Assert.Equal(printed, Diffkit.Run(["differentiate", .. arguments]).Out);

    [Fact]
    public void PlainTextIsAligned()
    {
        Assert.Equal(
            "derivative   2\nerror        0\nevaluations  1\noutcome      Converged\n",
            Diffkit.Run("derivative", "x^2", "--at", "x=1").Out);
        Assert.Equal(
            "f            4\nevaluations  1\noutcome      Converged\n\nby  gradient  error\na   4         0\nb   4         0\n",
            Diffkit.Run("gradient", "a*b^2", "--at", "a=1", "--at", "b=2").Out);
    }

    [Fact]
    public void ATerminalGetsTables()
    {
        using var output = new StringWriter();
        var streams = new Streams(Stream.Null, output, TextWriter.Null, Rich: true);
        Assert.Equal(0, Tool.Run(["hessian", "a*b^2", "--at", "a=1", "--at", "b=2"], streams));
        Assert.Contains("Converged │", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(" │ 4 │ 2 │", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFormulaAloneNeedsNone()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, Tool.Run(["differentiate", "x²"], new(Stream.Null, output, TextWriter.Null, Rich: true)));
        Assert.Equal("2·x\n", output.ToString());
    }

    [Fact]
    public void OtherVariablesAreHeldWhereByNamesOne() =>
        Near(12, Json("derivative", "a*x^2", "--at", "a=2", "--at", "x=3", "--by", "x")["value"]);

    [Fact]
    public void AFormulaMayBeginWithAMinus() => Near(2, Json("derivative", "-x^2", "--at", "x=-1")["value"]);

    [Fact]
    public void AVariableThatCancelsMayBeGiven() => Near(0, Json("derivative", "5 + 0*x", "--at", "x=2")["value"]);

    [Fact]
    public void TheLocaleDoesNotMatter()
    {
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = german;
            Near(0.25, Json("derivative", "x^2/8", "--at", "x=1.0")["value"]);
            Assert.Contains("derivative   0.25", Diffkit.Run("derivative", "x^2/8", "--at", "x=1.0").Out, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void HelpNamesEveryCommandAndOption()
    {
        string help = Diffkit.Run().Out;
        Assert.All(
            ["derivative", "gradient", "hessian", "jacobian", "differentiate", "samples", "batch"],
            command => Assert.Contains($"  {command}", help, StringComparison.Ordinal));
        Assert.All(
            ["--at", "--by", "--order", "--method", "--json"],
            option => Assert.Contains(option, Diffkit.Run("derivative", "--help").Out, StringComparison.Ordinal));
    }

    private static JsonNode Json(params string[] arguments)
    {
        var ran = Diffkit.Run([.. arguments, "--json"]);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonNode.Parse(ran.Out)!;
    }

    /// <summary>To ten digits: finite differences of second order reach that, and exact methods more.</summary>
    private static void Near(double expected, JsonNode? actual) => Assert.Equal(expected, (double)actual!, 1e-10);
}
