using System.Globalization;

namespace DiffKit.Samples.Plotting;

/// <summary>Ticks at round dates and hours, for a scale that counts units of time.</summary>
internal static class TimeTicks
{
    /// <summary>No more than read well, and no more than fit side by side: so many letters, and room of a few between two labels.</summary>
    private const int Most = 9, Letters = 100, Room = 3;

    private const double OneDay = 86_400, Month = 30.44 * OneDay, Year = 12 * Month;

    /// <summary>Steps in seconds that divide the next larger unit, and how their ticks are written.</summary>
    private static readonly (double Seconds, string Format)[] Steps =
    [
        .. Each([1, 2, 5, 10, 15, 30], 1, "HH:mm:ss"),
        .. Each([1, 2, 5, 10, 15, 30], 60, "HH:mm"),
        .. Each([1, 2, 3, 6, 12], 3600, "MM-dd HH:mm"),
        .. Each([1, 2, 7, 14], OneDay, "yyyy-MM-dd"),
        .. Each([1, 2, 3, 6], Month, "yyyy-MM"),
        .. Each([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], Year, "yyyy"),
    ];

    /// <summary>Nothing where the dates are beyond the calendar, or lie closer together than seconds.</summary>
    public static IEnumerable<(double Value, string Label)> Between(double low, double high, DateTime origin, TimeSpan unit)
    {
        (double first, double last) = (low * unit.TotalSeconds, high * unit.TotalSeconds);
        (double seconds, string format) = Steps.FirstOrDefault(step => (last - first) / step.Seconds <= Math.Min(Most, Letters / (step.Format.Length + Room)));
        double ahead = (DateTime.MaxValue - origin).TotalSeconds, behind = (DateTime.MinValue - origin).TotalSeconds;
        if (seconds == 0 || last - first < 2 || first - seconds < behind || last + 2 * seconds > ahead)
        {
            yield break;
        }

        DateTime tick = Floor(origin.AddSeconds(first), seconds);
        for (DateTime end = origin.AddSeconds(last); tick <= end; tick = Next(tick, seconds))
        {
            double place = (tick - origin) / unit;
            if (place >= low)
            {
                yield return (place, tick.ToString(format, CultureInfo.InvariantCulture));
            }
        }
    }

    private static IEnumerable<(double, string)> Each(double[] counts, double seconds, string format) =>
        counts.Select(count => (count * seconds, format));

    private static int Months(double seconds) => (int)Math.Round(seconds / Month);

    private static DateTime Next(DateTime tick, double seconds) =>
        seconds < Month ? tick.AddSeconds(seconds) : tick.AddMonths(Months(seconds));

    /// <summary>The last round date that is not after a time.</summary>
    private static DateTime Floor(DateTime time, double seconds)
    {
        if (seconds < Month)
        {
            long step = (long)seconds * TimeSpan.TicksPerSecond;
            return new DateTime(time.Ticks / step * step, time.Kind);
        }

        int months = ((time.Year * 12) + time.Month - 1) / Months(seconds) * Months(seconds);
        return new DateTime(Math.Max(1, months / 12), months % 12 + 1, 1, 0, 0, 0, time.Kind);
    }
}
