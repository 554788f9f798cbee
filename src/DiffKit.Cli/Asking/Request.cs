namespace DiffKit.Cli.Asking;

/// <summary>What was asked, already read: the same whether it came as a line of JSON or as arguments.</summary>
internal sealed class Request
{
    private readonly Dictionary<Field, object?> values = [];

    public Request With<T>(Field<T> field, T value)
    {
        values[field] = value;
        return this;
    }

    public Request WithRead(Field field, object? value)
    {
        values[field] = value;
        return this;
    }

    /// <exception cref="BadInputException">The request does not say, and must.</exception>
    public T Get<T>(Field<T> field)
    {
        if (values.TryGetValue(field, out object? value))
        {
            return (T)value!;
        }

        return field.Default is { } fallback ? fallback() : throw new BadInputException($"'{field.Name}' is missing: {field.About}");
    }
}
