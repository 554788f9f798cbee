using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Slopes;

/// <summary>What slopes along dates are per. A new unit is one line.</summary>
/// <param name="Seconds">Its length; a year is the Julian one, 365.25 days, and a month its twelfth.</param>
internal sealed record DateUnit(string Name, double Seconds)
{
    private const double OneDay = TimeSpan.SecondsPerDay;

    private const double JulianYear = 365.25 * OneDay;

    public static DateUnit Day { get; } = new("day", OneDay);

    /// <summary>Not dates at all: cells such as 20010203 are plain numbers.</summary>
    public static DateUnit None { get; } = new("none", double.NaN);

    public static IReadOnlyList<DateUnit> All { get; } =
    [
        new("second", 1),
        new("minute", TimeSpan.SecondsPerMinute),
        new("hour", TimeSpan.SecondsPerHour),
        Day,
        new("week", 7 * OneDay),
        new("month", JulianYear / 12),
        new("year", JulianYear),
        None,
    ];

    /// <summary>Its length; none where cells are not dates at all.</summary>
    public TimeSpan Span => double.IsNaN(Seconds) ? TimeSpan.Zero : TimeSpan.FromSeconds(Seconds);

    /// <summary>A span of time in the unit.</summary>
    public double Of(TimeSpan span) => span.Ticks / (Seconds * TimeSpan.TicksPerSecond);

    public static DateUnit Named(string name) =>
        All.FirstOrDefault(u => u.Name == name)
        ?? throw new BadInputException($"unknown unit '{name.Shortened()}'; there are {All.Select(u => u.Name).ToList().Listed()}.");
}
