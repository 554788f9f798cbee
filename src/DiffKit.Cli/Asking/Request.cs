namespace DiffKit.Cli.Asking;

/// <summary>What was asked, already read: the same whether it came as a line of JSON or as arguments.</summary>
internal sealed class Request
{
    private readonly Dictionary<Parameter, object?> values = [];

    public Request With<T>(Parameter<T> parameter, T value)
    {
        values[parameter] = value;
        return this;
    }

    public Request WithRead(Parameter parameter, object? value)
    {
        values[parameter] = value;
        return this;
    }

    /// <exception cref="BadInputException">The request does not say, and must.</exception>
    public T Get<T>(Parameter<T> parameter)
    {
        if (values.TryGetValue(parameter, out object? value))
        {
            return (T)value!;
        }

        return parameter.Default is { } fallback
            ? fallback()
            : throw new BadInputException($"'{parameter.Name}' is missing: {parameter.About}");
    }
}
