namespace DiffKit.Cli.Asking;

/// <summary>Where to ask: variables and their values, in the order in which they were given.</summary>
internal sealed record Point(string[] Names, double[] Values)
{
    public static Point Empty { get; } = new([], []);

    /// <summary>The unit vector along one of the variables.</summary>
    public double[] Direction(string name)
    {
        var direction = new double[Values.Length];
        direction[Array.IndexOf(Names, name)] = 1;
        return direction;
    }

    /// <summary>The numbers given, one for each variable, by name.</summary>
    public OrderedDictionary<string, double> Named(IReadOnlyList<double> numbers)
    {
        var named = new OrderedDictionary<string, double>(Names.Length);
        for (int i = 0; i < Names.Length; i++)
        {
            named.Add(Names[i], numbers[i]);
        }

        return named;
    }
}
