using System.Text.Json;

namespace DiffKit.Cli.Asking;

/// <summary>One thing that a request may say: a key of the JSON object, and an argument or option of the command.</summary>
/// <param name="Name">The key; the option is <c>--name</c>.</param>
/// <param name="About">One sentence for the help.</param>
internal abstract record Parameter(string Name, string About)
{
    /// <summary>Whether the option may be given more than once.</summary>
    public bool Repeats { get; init; }

    /// <summary>Other spellings of the key.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the help shows in place of a value.</summary>
    public string Shown { get; init; } = Name;

    public bool IsCalled(string key) => key == Name || Aliases.Contains(key);

    /// <summary>Whether a request may leave it out, or say null.</summary>
    public abstract bool IsOptional { get; }

    public abstract object? FromJson(JsonElement element);

    /// <summary>From the texts given on the command line, one for each time that the option was given.</summary>
    public object? FromArguments(IReadOnlyList<string> texts) =>
        Repeats || texts.Count == 1 ? FromTexts(texts) : throw new BadInputException($"--{Name} is given {texts.Count.Shown()} times.");

    protected abstract object? FromTexts(IReadOnlyList<string> texts);
}

/// <summary>A parameter and how its value is read from either place.</summary>
/// <param name="Name">The key.</param>
/// <param name="About">One sentence for the help.</param>
/// <param name="Json">Reads the value of the key.</param>
/// <param name="Arguments">Reads the texts of the option; null for what only JSON can say.</param>
internal sealed record Parameter<T>(
    string Name, string About, Func<JsonValue, T> Json, Func<IReadOnlyList<string>, T>? Arguments = null) : Parameter(Name, About)
{
    /// <summary>The value where the request does not say; null where it must.</summary>
    public Func<T>? Default { get; init; }

    public override bool IsOptional => Default is not null;

    public override object? FromJson(JsonElement element) => Json(new(Name, element));

    protected override object? FromTexts(IReadOnlyList<string> texts) =>
        Arguments is { } read ? read(texts) : throw new NotSupportedException($"'{Name}' is no option of the command line.");
}
