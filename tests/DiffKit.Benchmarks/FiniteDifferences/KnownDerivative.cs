using System.Globalization;
using System.Text.Json;

namespace DiffKit.Benchmarks.Differences;

/// <summary>A row of a table of true derivatives, worked out in 60-digit arithmetic.</summary>
internal sealed record KnownDerivative(string Formula, double X, int Order, double Truth)
{
    private readonly ScalarFunction _formula = Function.Parse(Formula);

    public double Value(double x) => _formula.Inputs == 0 ? _formula.Value([]) : _formula.Value([x]);

    public static KnownDerivative[] Table(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", name)).Select(Row)];

    private static KnownDerivative Row(string line)
    {
        JsonElement row = JsonDocument.Parse(line).RootElement;
        return new(
            row.GetProperty("expr").GetString()!,
            row.GetProperty("x").GetDouble(),
            row.GetProperty("order").GetInt32(),
            double.Parse(row.GetProperty("value").GetString()!, CultureInfo.InvariantCulture));
    }
}
