namespace DiffKit.Text;

/// <summary>How infix text is spelled.</summary>
/// <param name="Times">Between two factors.</param>
/// <param name="Superscripts">Whether whole exponents are raised, x², instead of x^2.</param>
/// <param name="Pi">The number π.</param>
/// <param name="LessOrEqual">The comparison ≤.</param>
internal sealed record InfixStyle(string Times, bool Superscripts, string Pi, string LessOrEqual)
{
    /// <summary>2·x², as people write.</summary>
    public static InfixStyle Unicode { get; } = new("·", true, "π", "≤");

    /// <summary>2*x^2, in ASCII as long as the names are.</summary>
    public static InfixStyle Ascii { get; } = new("*", false, "pi", "<=");
}
