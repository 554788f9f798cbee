using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Tables;

/// <summary>What slopes along dates are per. A new unit is one line.</summary>
/// <param name="Days">Its length; a year is the Julian one, 365.25 days, and a month its twelfth.</param>
internal sealed record DateUnit(string Name, double Days)
{
    private const double JulianYear = 365.25;

    public static DateUnit Day { get; } = new("day", 1);

    /// <summary>Not dates at all: cells such as 20010203 are plain numbers.</summary>
    public static DateUnit None { get; } = new("none", double.NaN);

    public static IReadOnlyList<DateUnit> All { get; } =
        [Day, new("week", 7), new("month", JulianYear / 12), new("year", JulianYear), None];

    public static DateUnit Named(string name) =>
        All.FirstOrDefault(u => u.Name == name)
        ?? throw new BadInputException($"unknown unit '{name.Shortened()}'; there are {All.Select(u => u.Name).ToList().Listed()}.");
}
