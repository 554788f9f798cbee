namespace DiffKit;

/// <summary>A formula's text cannot be read: where, what was expected there, and a caret under the place.</summary>
public sealed class FormulaException : FormatException
{
    /// <summary>The text around the place that is shown above the caret.</summary>
    private const int Shown = 60;

    internal FormulaException(string formula, int position, string problem)
        : base(Show(formula, position, problem))
    {
        Formula = formula;
        Position = position;
        Problem = problem;
    }

    /// <summary>The text that was read.</summary>
    public string Formula { get; }

    /// <summary>The place of the problem: an index into <see cref="Formula"/>, its length where the text ended too soon.</summary>
    public int Position { get; }

    /// <summary>What is wrong, in one line, without the picture.</summary>
    public string Problem { get; }

    private static string Show(string formula, int position, string problem)
    {
        int start = Math.Max(0, position - Shown / 2);
        int end = Math.Min(formula.Length, start + Shown);
        string before = start > 0 ? "…" : "";
        string part = string.Concat(formula.AsSpan(start, end - start).ToString().Select(c => char.IsControl(c) ? ' ' : c));
        string after = end < formula.Length ? "…" : "";
        return $"{problem} (at character {position + 1})\n  {before}{part}{after}\n  {new string(' ', before.Length + position - start)}^";
    }
}
