namespace DiffKit.Text.Reading;

/// <summary>The signs of formulas: one spelling for all that mean the same.</summary>
internal static class Signs
{
    private static readonly Dictionary<string, string> s_signs = Pairs(
        "+ + - - − - – - * * · * ⋅ * × * ∙ * / / ÷ / ∕ / ⁄ / ^ ^ ** ^",
        "( ( ) ) [ [ ] ] { { } } , , ; ; | | ! ! √ √ ∛ ∛ ∜ ∜",
        "& & . . $ $ < < > > ≤ ≤ <= ≤ ⩽ ≤ ≥ ≥ >= ≥ ⩾ ≥ == == ≠ ≠ != ≠ = =",
        "and and ∧ and or or ∨ or not not ¬ not");

    private const int Longest = 2;

    /// <summary>The sign that this name is: and, or, not.</summary>
    public static bool IsWord(string name) => name is "and" or "or" or "not";

    /// <summary>The sign that starts here, as the token of its one spelling, and how many characters it is written in.</summary>
    public static (string? Symbol, int Length) At(string text, int start)
    {
        for (int length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            if (s_signs.TryGetValue(text.Substring(start, length), out string? symbol))
            {
                return (symbol, length);
            }
        }

        return (null, 1);
    }

    private static Dictionary<string, string> Pairs(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ').Chunk(2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
