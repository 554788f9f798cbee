using System.Text.Json;

namespace DiffKit.Tests.Samples;

/// <summary>Answers of numpy.gradient itself, row by row: gradients and refusals.</summary>
public class NumpyTableTests
{
    public static TheoryData<int> Rows() => [.. Enumerable.Range(1, Lines.Length - 1)];

    private static string[] Lines { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "numpy_gradient.jsonl"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_is_answered_as_numpy_does(int row)
    {
        using var document = JsonDocument.Parse(Lines[row]);
        var request = document.RootElement;
        if (request.TryGetProperty("error", out _))
        {
            var refusal = Assert.ThrowsAny<ArgumentException>(() => Answer(request));
            Assert.DoesNotContain('\n', refusal.Message);
            return;
        }

        double[][] expected = [.. request.GetProperty("gradients").EnumerateArray().Select(Numbers)];
        double[][] actual = Answer(request);
        Assert.Equal(expected.Length, actual.Length);
        for (int axis = 0; axis < expected.Length; axis++)
        {
            Near.Relative(expected[axis], actual[axis], 1e-13);
        }
    }

    private static double[][] Answer(JsonElement request) => NumpyGradient.Of(
        Numbers(request.GetProperty("values")),
        request.GetProperty("shape").EnumerateArray().Select(n => n.GetInt32()).ToArray(),
        Optional(request.GetProperty("spacing"), Spacing),
        Optional(request.GetProperty("axis"), n => n.GetInt32()),
        request.GetProperty("edge_order").GetInt32());

    private static NumpySpacing Spacing(JsonElement spacing) =>
        spacing.ValueKind == JsonValueKind.Array ? Numbers(spacing) : spacing.GetDouble();

    private static T[]? Optional<T>(JsonElement list, Func<JsonElement, T> element) =>
        list.ValueKind == JsonValueKind.Null ? null : [.. list.EnumerateArray().Select(element)];

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(n => n.GetDouble())];
}
