using System.Text.Json.Serialization;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Asking;

/// <summary>What comes back: its public properties, in order, are the keys of the JSON object; the report is what a person reads.</summary>
internal abstract record Answer
{
    [JsonIgnore]
    public abstract Report Report { get; }
}
