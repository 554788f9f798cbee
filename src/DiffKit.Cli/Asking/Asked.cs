using System.Globalization;

namespace DiffKit.Cli.Asking;

/// <summary>What the operations on formulas may be asked, each thing declared once.</summary>
internal static class Asked
{
    /// <summary>Some seconds' work for a formula of ten operations; from 171 on even those of 1/x at 1 are beyond a double.</summary>
    private const int HighestOrder = 100;

    public static readonly Parameter<string> Formula = new(
        "formula", "the formula, such as \"sin(x)*exp(-x)\"", json => json.Text(), texts => texts[0]);

    public static readonly Parameter<Point> At = new(
        "at", "a variable's value, such as x=0.5; once for each variable", ReadPoint, ReadPoint)
    {
        Shown = "name=value",
        Repeats = true,
        Default = () => Point.Empty,
    };

    public static readonly Parameter<string?> By = new(
        "by",
        "the variable to differentiate by; needed where there are several",
        json => json.Text(),
        texts => texts[0])
    {
        Shown = "name",
        Default = () => null,
    };

    public static readonly Parameter<int> Order = new(
        "order",
        $"the order of the derivative, 1 to {HighestOrder.Shown()}; 1 if not given",
        json => Possible(json.Whole()),
        texts => Possible(ReadWhole("order", texts[0])))
    {
        Shown = "k",
        Default = () => 1,
    };

    public static readonly Parameter<Method> Method = new(
        "method",
        $"how: {string.Join(", ", DiffKit.Cli.Asking.Method.All.Select(m => m.Name))}; auto if not given",
        json => DiffKit.Cli.Asking.Method.Named(json.Text()),
        texts => DiffKit.Cli.Asking.Method.Named(texts[0]))
    {
        Shown = "name",
        Default = () => DiffKit.Cli.Asking.Method.Auto,
    };

    public static int ReadWhole(string name, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new BadInputException($"--{name} must be a whole number, not '{text.Shortened()}'.");

    private static int Possible(int order) => order is >= 1 and <= HighestOrder
        ? order
        : throw new BadInputException($"the order of a derivative is 1 to {HighestOrder.Shown()}, not {order.Shown()}.");

    private static Point ReadPoint(JsonValue json)
    {
        var members = json.Members().ToList();
        return new([.. members.Select(m => m.Key)], [.. members.Select(m => m.Value.Number())]);
    }

    private static Point ReadPoint(IReadOnlyList<string> texts)
    {
        var (names, values) = (new List<string>(), new List<double>());
        foreach (string text in texts)
        {
            string[] parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } name, { Length: > 0 } number])
            {
                throw new BadInputException($"--at {text.Shortened()}: write it as name=value, such as --at x=0.5.");
            }

            values.Add(Texts.TryNumber(number, out double value)
                ? value
                : throw new BadInputException($"--at {text.Shortened()}: '{number.Shortened()}' is not a number."));
            names.Add(names.Contains(name) ? throw new BadInputException($"--at gives '{name}' twice.") : name);
        }

        return new([.. names], [.. values]);
    }
}
