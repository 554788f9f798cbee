using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiffKit.Tests.Cli;

namespace DiffKit.Tests.Scenarios;

/// <summary>The reference tables through <c>batch</c>, as a program in another language would ask.</summary>
public class BatchTests
{
    private const double Rounding = 1e-13;

    [Fact]
    public void SymbolicDerivativesAreExactToRounding()
    {
        var rows = Derivatives();
        var answers = Ask(rows, "symbolic");
        Assert.All(
            rows.Zip(answers),
            pair => Assert.True(pair.First.ErrorOf(pair.Second) <= Rounding, $"{pair.First}: {pair.Second.ToJsonString()}"));
        Assert.Equal(67, rows.Count);
    }

    [Fact]
    public void FiniteDerivativesAreNearlySoAtTwentyCalls()
    {
        var rows = Derivatives();
        var answers = Ask(rows, "finite");
        double[] errors = [.. rows.Zip(answers, (row, answer) => row.ErrorOf(answer)).Order()];
        Assert.True(errors[errors.Length / 2] <= Rounding, $"median {errors[errors.Length / 2]}");
        double calls = answers.Average(a => (double)a["evaluations"]!);
        Assert.True(calls <= 20, $"{calls} calls on average");
    }

    /// <summary>The rows as they are, but for the name of the operation; what numpy refuses is refused.</summary>
    [Fact]
    public void EveryRowOfNumpysTableIsReproduced()
    {
        var rows = Lines("numpy_gradient.jsonl").Where(row => row["shape"] is not null).ToList();
        foreach (var row in rows)
        {
            row["op"] = "samples";
        }

        var answers = Diffkit.Batch(rows.Select(row => row.ToJsonString())).Select(answer => JsonNode.Parse(answer)!).ToList();
        Assert.Equal(110, answers.Count);
        Assert.All(rows.Zip(answers), pair => Assert.Equal(pair.First["error"] is not null, pair.Second["failure"] is not null));
        Assert.All(rows.Zip(answers).Where(pair => pair.First["gradients"] is not null), Agree);
    }

    [Fact]
    public void ALineThatIsNoRequestIsAnsweredInItsPlace()
    {
        string source = File.ReadLines(DataFile("numpy_gradient.jsonl")).First();
        Assert.StartsWith("""{"failure":""", Diffkit.Batch(source)[0], StringComparison.Ordinal);
    }

    /// <summary>The models of NIST's nonlinear regression problems, at their certified parameters and each of some observations.</summary>
    [Theory]
    [InlineData("Chwirut2")]
    [InlineData("DanWood")]
    [InlineData("Gauss1")]
    [InlineData("Kirby2")]
    [InlineData("Lanczos3")]
    [InlineData("MGH17")]
    [InlineData("Misra1a")]
    [InlineData("Nelson")]
    [InlineData("Thurber")]
    public void GradientsOfNistsModelsAgreeWithinTheClaimedError(string problem)
    {
        var model = NistModel.Read(DataFile(Path.Combine("nist", problem + ".dat")));
        foreach (var at in model.Points)
        {
            var exact = Gradient(model, at, "symbolic");
            foreach (string method in new[] { "finite", "forward", "reverse" })
            {
                var other = Gradient(model, at, method);
                Assert.All(model.Parameters, parameter => AgreeWithinTheClaim(exact, other, parameter, $"{problem} {method} {parameter}"));
            }
        }
    }

    /// <summary>And the claim is worth something: six digits, where there is anything to tell.</summary>
    private static void AgreeWithinTheClaim(JsonNode exact, JsonNode other, string parameter, string what)
    {
        double expected = (double)exact["gradient"]![parameter]!;
        double claimed = (double)other["error"]![parameter]!;
        double error = Math.Abs((double)other["gradient"]![parameter]! - expected);
        Assert.True(error <= claimed + Rounding * Math.Abs(expected), $"{what}: off by {error}, claimed {claimed}");
        Assert.True(claimed <= 1e-6 * Math.Abs(expected) + 1e-12, $"{what}: {expected} claims {claimed}");
    }

    private static JsonNode Gradient(NistModel model, JsonObject at, string method)
    {
        var request = new JsonObject { ["op"] = "gradient", ["formula"] = model.Formula, ["at"] = at.DeepClone(), ["method"] = method };
        return JsonNode.Parse(Diffkit.Batch(request.ToJsonString())[0])!;
    }

    private static void Agree((JsonNode Row, JsonNode Answer) pair)
    {
        var expected = pair.Row["gradients"].Deserialize<double[][]>()!;
        var actual = pair.Answer["gradients"].Deserialize<double[][]>()!;
        Assert.Equal(expected.Select(g => g.Length), actual.Select(g => g.Length));
        foreach (var (e, a) in expected.Zip(actual))
        {
            double scale = e.Max(Math.Abs);
            Assert.All(e.Zip(a), entry => Assert.Equal(entry.First, entry.Second, Rounding * scale));
        }
    }

    private static List<JsonNode> Ask(IReadOnlyList<Truth> rows, string method) =>
        [.. Diffkit.Batch(rows.Select(row => row.Request(method))).Select(answer => JsonNode.Parse(answer)!)];

    private static List<Truth> Derivatives() =>
        [.. Lines("derivatives.jsonl").Where(row => (int)row["order"]! == 1).Select(row => new Truth(
            (string)row["expr"]!, (double)row["x"]!, double.Parse((string)row["value"]!, CultureInfo.InvariantCulture)))];

    private static IEnumerable<JsonNode> Lines(string file) => File.ReadLines(DataFile(file)).Select(line => JsonNode.Parse(line)!);

    private static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    private sealed record Truth(string Formula, double X, double Value)
    {
        public string Request(string method) => new JsonObject
        {
            ["op"] = "derivative",
            ["formula"] = Formula,
            ["at"] = new JsonObject { ["x"] = X },
            ["order"] = 1,
            ["method"] = method,
        }.ToJsonString();

        /// <summary>Relative, absolute where the truth is 0; infinite where there is no answer.</summary>
        public double ErrorOf(JsonNode answer) => answer["value"] is JsonValue value && value.TryGetValue(out double number)
            ? Math.Abs(number - Value) / (Value == 0 ? 1 : Math.Abs(Value))
            : double.PositiveInfinity;
    }
}
