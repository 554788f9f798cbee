namespace DiffKit;

/// <summary>A gradient was found wrong, or could not be checked.</summary>
/// <param name="message">A line for each component at fault.</param>
public sealed class GradientCheckException(string message) : Exception(message);
