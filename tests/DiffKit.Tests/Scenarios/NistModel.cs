using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DiffKit.Tests.Scenarios;

/// <summary>A nonlinear regression problem of NIST's Statistical Reference Datasets, read from its own file.</summary>
/// <param name="Formula">The right-hand side of the model, without the error term.</param>
/// <param name="Parameters">b1, b2 ...</param>
/// <param name="Points">The certified parameters with the predictors of some observations: the first, one in the middle, the last.</param>
internal sealed partial record NistModel(string Formula, IReadOnlyList<string> Parameters, IReadOnlyList<JsonObject> Points)
{
    public static NistModel Read(string file)
    {
        string text = File.ReadAllText(file);
        var certified = ParameterLine().Matches(text).ToDictionary(m => m.Groups[1].Value, m => Number(m.Groups[2].Value));
        string[] predictors = [.. DataHeader().Match(text).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        string[] rows = [.. text[DataHeader().Match(text).Index..].Split('\n')[1..].Where(l => l.Trim().Length > 0)];
        string[] some = [rows[0], rows[rows.Length / 2], rows[^1]];
        string formula = Model().Match(text).Groups[1].Value.ReplaceLineEndings(" ");
        return new(formula, [.. certified.Keys], [.. some.Select(row => Point(certified, predictors, row))]);
    }

    private static JsonObject Point(Dictionary<string, double> certified, string[] predictors, string row)
    {
        string[] cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = new JsonObject();
        foreach (var (name, value) in certified)
        {
            at[name] = value;
        }

        for (int i = 0; i < predictors.Length; i++)
        {
            at[predictors[i]] = Number(cells[i + 1]);
        }

        return at;
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s+(b\d)\s*=\s*\S+\s+\S+\s+(\S+)\s+\S+\s*$", RegexOptions.Multiline)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^Data:\s+y\s+(x[x\d ]*?)\s*$", RegexOptions.Multiline)]
    private static partial Regex DataHeader();

    [GeneratedRegex(@"^\s+(?:y|log\[y\])\s*=\s*([^=]*?)\s*\+\s*e\s*$", RegexOptions.Multiline)]
    private static partial Regex Model();
}
