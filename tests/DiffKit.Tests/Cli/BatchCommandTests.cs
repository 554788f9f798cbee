using System.Text;
using DiffKit.Cli;

namespace DiffKit.Tests.Cli;

/// <summary>The protocol of batch: a line in, a line out, in order, whatever the line.</summary>
public class BatchCommandTests
{
    [Fact]
    public void AnswersAreThoseOfTheDocumentation()
    {
        string[] answers = Diffkit.Batch(
            """{"op":"derivative","formula":"x^3","at":{"x":2},"order":2}""",
            """{"op":"gradient","formula":"a*b^2","at":{"a":1.0,"b":2.0},"method":"symbolic"}""",
            """{"op":"hessian","formula":"a*b^2","at":{"a":1.0,"b":2.0},"method":"symbolic"}""",
            """{"op":"jacobian","formula":"a*b; b","at":{"a":1.0,"b":2.0}}""",
            """{"op":"differentiate","formula":"x² + 1","by":"x","order":1}""",
            """{"op":"samples","shape":[2,3],"values":[1,2,4,0,0,3],"spacing":null,"axis":null,"edgeOrder":1}""");
        Assert.Equal(
            [
                """{"value":12,"error":0,"evaluations":1,"outcome":"Converged"}""",
                """{"value":4,"gradient":{"a":4,"b":4},"error":{"a":0,"b":0},"evaluations":1,"outcome":"Converged"}""",
                """{"hessian":[[0,4],[4,2]],"error":[[0,0],[0,0]],"evaluations":2,"outcome":"Converged"}""",
                """{"value":[2,2],"jacobian":[[2,1],[0,1]],"error":[[0,0],[0,0]],"evaluations":2,"outcome":"Converged"}""",
                """{"formula":"2·x"}""",
                """{"gradients":[[-1,-2,-1,-1,-2,-1],[1,1.5,2,0,1.5,3]]}""",
            ],
            answers);
    }

    [Theory]
    [InlineData("", "the line is empty")]
    [InlineData("  \t\r", "the line is empty")]
    [InlineData("null", "a request must be an object, not null.")]
    [InlineData("[1]", "a request must be an object, not [1].")]
    [InlineData("hello", "not JSON, at byte 0")]
    [InlineData("{\"op\":", "not JSON")]
    [InlineData("{}", "the request has no 'op'")]
    [InlineData("""{"op":3}""", "op must be a string, not 3.")]
    [InlineData("""{"op":"\ud800"}""", "op is not valid text")]
    [InlineData("""{"op":"divine"}""", "unknown op 'divine'; there are derivative, differentiate, gradient, hessian, jacobian, samples.")]
    [InlineData("""{"op":"derivative","op":"derivative"}""", "Duplicate property 'op'")]
    [InlineData("""{"op":"derivative","at":{"x":1}}""", "'formula' is missing")]
    [InlineData("""{"op":"derivative","formula":null,"at":{"x":1}}""", "formula must be a string, not null.")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":"1"}}""", "at.x must be a number")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":1,"x":2}}""", "Duplicate property 'x'")]
    [InlineData("""{"op":"derivative","formula":"x","at":[1]}""", "at must be an object, not [1].")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":1e999}}""", "finite")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":1},"order":1.5}""", "order must be a whole number, not 1.5.")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":1},"order":99999999999}""", "order must be a whole number")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":1},"ordre":2}""", "unknown key 'ordre'; did you mean 'order'?")]
    [InlineData("""{"op":"derivative","formula":"x","at":{"x":1},"Method":"finite"}""", "unknown key 'Method'; did you mean 'method'?")]
    [InlineData("""{"op":"derivative","formula":"x +","at":{"x":1}}""", "expected")]
    [InlineData("""{"op":"samples","shape":[3],"values":[1,2]}""", "The shape [3] holds 3 value(s), but there are 2.")]
    [InlineData("""{"op":"samples","shape":[2147483647,2147483647],"values":[1]}""", "2147483647")]
    [InlineData("""{"op":"samples","shape":[3],"values":[1,"two",3]}""", "values[1] must be a number")]
    public void ABadLineSaysWhyAndTheRestGoOn(string line, string said)
    {
        string[] answers = Diffkit.Batch(line, """{"op":"differentiate","formula":"x"}""");
        Assert.StartsWith("""{"failure":""", answers[0], StringComparison.Ordinal);
        Assert.Contains(said, answers[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("""{"formula":"1"}""", answers[1]);
    }

    [Fact]
    public void DeepHugeAndBrokenLinesAreAnsweredToo()
    {
        const int deep = 100_000;
        string parentheses = new string('(', deep) + "x" + new string(')', deep);
        string sum = string.Join('+', Enumerable.Repeat("x", deep));
        string powers = string.Join('^', Enumerable.Repeat("x", deep));
        string minuses = new string('-', deep) + "x";
        string[] formulas = [parentheses, sum, powers, minuses];
        string[] requests =
        [
            .. formulas.Select(f => """{"op":"derivative","at":{"x":1},"formula":""" + $"\"{f}\"}}"),
            new string('[', deep),
            "\uFFFD\0\u0007",
            """{"op":"differentiate","formula":"x"}""",
        ];
        string[] answers = Diffkit.Batch(requests);
        Assert.Equal(requests.Length, answers.Length);
        Assert.All(answers, answer => Assert.StartsWith("{\"", answer, StringComparison.Ordinal));
        Assert.Equal("""{"formula":"1"}""", answers[^1]);
    }

    /// <summary>Requests with bytes changed, added and dropped: each is answered by one line of JSON, and none by a fault of ours.</summary>
    [Fact]
    public void BrokenRequestsAreAnsweredInWords()
    {
        string[] whole =
        [
            """{"op":"derivative","formula":"sin(x)*exp(-x)/gamma(x)","at":{"x":0.5},"order":2,"method":"finite"}""",
            """{"op":"gradient","formula":"a*b²+atan2(a,b)","at":{"a":1.0,"b":2.0},"method":"reverse"}""",
            """{"op":"jacobian","formula":"x*y; x-y","at":{"x":3,"y":5}}""",
            """{"op":"samples","shape":[2,3],"values":[1,2,4,0,0,3],"spacing":[0.5,[1,2,4]],"axis":null,"edgeOrder":1}""",
        ];
        byte[] strange = [.. "{}[]\":,.0e-+^()ax \\u"u8, 0xC2, 0xB2, 0xFF, 0];
        var random = new Random(5);
        var input = new MemoryStream();
        const int requests = 1000;
        for (int i = 0; i < requests; i++)
        {
            List<byte> line = [.. Encoding.UTF8.GetBytes(whole[i % whole.Length])];
            int place = random.Next(line.Count);
            line.RemoveRange(place, random.Next(2));
            line.InsertRange(random.Next(line.Count), random.GetItems(strange, random.Next(3)));
            input.Write([.. line, (byte)'\n']);
        }

        input.Position = 0;
        string[] answers = Diffkit.Fed(input, "batch").Out.Split('\n')[..^1];
        Assert.Equal(requests, answers.Length);
        Assert.All(answers, answer => Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(answer)));
        Assert.DoesNotContain(answers, answer => answer.Contains("report this", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"op":"derivative","formula":"x^3","at":{"x":2},"by":null,"order":null,"method":null,"note":[1]}""", "\"value\":12,")]
    [InlineData("""{"op":"derivative","formula":"ω_0·θ","at":{"θ":1,"ω_0":3},"by":"θ"}""", "\"value\":3,")]
    [InlineData("""{"op":"samples","shape":[3],"values":[0,1,4],"spacing":0.5,"axis":0,"edge_order":2}""", "[[0,4,8]]")]
    public void WhatIsNullIsNotSaidAndWhatIsUnknownPasses(string request, string said) =>
        Assert.Contains(said, Diffkit.Batch(request)[0], StringComparison.Ordinal);

    [Fact]
    public void NumbersThatAreNoneAreStringsBothWays() =>
        Assert.Equal(
            """{"gradients":[["Infinity",0.5,"NaN","NaN"]]}""",
            Diffkit.Batch("""{"op":"samples","shape":[4],"values":[0,"Infinity",1,"NaN"]}""")[0]);

    [Fact]
    public void NumbersRoundTrip()
    {
        double[] values = [0.1, 1.0 / 3, 1e-300, 123456789.123456789];
        string listed = string.Join(",", values.Select(v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        string answer = Diffkit.Batch($$"""{"op":"samples","shape":[8],"values":[0,0,0,0,{{listed}}],"edge_order":1,"extra":[] }""")[0];
        double last = values[3] - values[2];
        Assert.EndsWith(last.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "]]}", answer, StringComparison.Ordinal);
    }

    /// <summary>A program may write one request and wait for its answer before it writes the next.</summary>
    [Fact]
    public void EachAnswerIsThereBeforeTheNextRequestIsRead()
    {
        using var answers = new MemoryStream();
        using var output = new StreamWriter(answers, bufferSize: 1 << 16);
        var seen = new List<int>();
        var requests = new Requests(10, _ => seen.Add(answers.ToArray().Count(b => b == '\n')));
        Assert.Equal(0, Tool.Run(["batch"], new Streams(requests, output, TextWriter.Null, Rich: false)));
        Assert.Equal(Enumerable.Range(0, 11), seen);
    }

    [Fact]
    public void AnInterruptEndsBetweenTwoAnswers()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        var requests = new Requests(10, given => { if (given == 5) { stop.Cancel(); } });
        Assert.Equal(130, Tool.Run(["batch"], new Streams(requests, output, TextWriter.Null, Rich: false), stop.Token));
        Assert.Equal(5, output.ToString().Count(c => c == '\n'));
    }

    /// <summary>A stream that gives one request a read, and calls before each, and before the end.</summary>
    private sealed class Requests(int count, Action<int> beforeEach) : MemoryStream
    {
        private static readonly byte[] Request = Encoding.UTF8.GetBytes("""{"op":"differentiate","formula":"x"}""" + "\n");

        private int given;

        public override int Read(byte[] buffer, int offset, int wanted)
        {
            beforeEach(given);
            if (given == count)
            {
                return 0;
            }

            given++;
            Request.CopyTo(buffer, offset);
            return Request.Length;
        }
    }
}
