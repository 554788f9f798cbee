namespace DiffKit.Cli;

/// <summary>The user's input cannot be used; the message is one line that names the value and the right call.</summary>
internal sealed class BadInputException(string message) : Exception(message);
