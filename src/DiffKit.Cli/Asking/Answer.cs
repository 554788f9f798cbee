using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Asking;

/// <summary>What comes back: its public properties, in order, are the keys of the JSON object.</summary>
internal abstract record Answer
{
    /// <summary>What a person reads.</summary>
    public abstract Report Describe();
}
