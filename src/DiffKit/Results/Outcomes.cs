namespace DiffKit.Results;

/// <summary>An answer made of several is as good as its worst.</summary>
internal static class Outcomes
{
    public static Outcome Worst(Outcome a, Outcome b) => a > b ? a : b;
}
