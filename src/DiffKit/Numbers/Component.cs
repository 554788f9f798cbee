namespace DiffKit.Numbers;

/// <summary>A component of a number as text: one that is itself a sum, as of a dual of duals, in brackets.</summary>
internal static class Component
{
    public static string Text<T>(T component, string? format, IFormatProvider? provider) where T : IFormattable
    {
        string text = component.ToString(format, provider);
        return text.Contains(' ', StringComparison.Ordinal) ? $"({text})" : text;
    }
}
