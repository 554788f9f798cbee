using System.Text.Json;

namespace DiffKit.Cli.Asking;

/// <summary>A value in a request and the path to it, so that a failure can name both.</summary>
internal readonly record struct JsonValue(string Path, JsonElement Element)
{
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public bool IsList => Element.ValueKind == JsonValueKind.Array;

    public string Text()
    {
        Must(Element.ValueKind == JsonValueKind.String, "a string");
        return Valid(Element.GetString, Path);
    }

    /// <summary>A number, or one of the strings "NaN", "Infinity", "-Infinity".</summary>
    public double Number()
    {
        if (Element.ValueKind == JsonValueKind.Number)
        {
            return Element.GetDouble();
        }

        Must(Element.ValueKind == JsonValueKind.String, "a number");
        return Text() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw Wrong("a number"),
        };
    }

    public int Whole()
    {
        Must(Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out _), "a whole number");
        return Element.GetInt32();
    }

    public double[] Numbers() => Items(item => item.Number());

    public int[] Wholes() => Items(item => item.Whole());

    public T[] Items<T>(Func<JsonValue, T> read)
    {
        Must(Element.ValueKind == JsonValueKind.Array, "a list");
        var items = new T[Element.GetArrayLength()];
        int i = 0;
        foreach (var item in Element.EnumerateArray())
        {
            items[i] = read(new($"{Path}[{i}]", item));
            i++;
        }

        return items;
    }

    public IEnumerable<(string Key, JsonValue Value)> Members()
    {
        Must(Element.ValueKind == JsonValueKind.Object, "an object");
        foreach (var member in Element.EnumerateObject())
        {
            string key = Valid(() => member.Name, $"a key of {Path}");
            yield return (key, new($"{Path}.{key}", member.Value));
        }
    }

    /// <summary>The parser lets half a character and bytes that are not UTF-8 pass until they are asked for as text.</summary>
    private static string Valid(Func<string?> text, string what)
    {
        try
        {
            return text()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadInputException($"{what.Shortened()} is not valid text: half a character, or bytes that are not UTF-8.");
        }
    }

    private void Must(bool holds, string be)
    {
        if (!holds)
        {
            throw Wrong(be);
        }
    }

    private BadInputException Wrong(string expected) =>
        new($"{Path.Shortened()} must be {expected}, not {Element.GetRawText().Shortened()}.");
}
