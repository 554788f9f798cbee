using DiffKit.Samples;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Where the samples lie along one dimension: evenly spaced or at coordinates, once or periodically. An immutable value.</summary>
public sealed class Axis
{
    private Axis(
        double step,
        double[]? points = null,
        Regularity regularity = Regularity.Uniform,
        double? closing = null,
        CoordinateNames? names = null)
    {
        (Step, Inverse, Points, Regularity, Closing) = (step, 1 / step, points, regularity, closing);
        (IsEndless, Names) = (points is null && closing is null, names ?? CoordinateNames.Plain);
    }

    /// <summary>One unit from sample to sample: what is meant where no axis is given.</summary>
    public static Axis Unit { get; } = new(1);

    /// <summary>The distance from sample to sample; the mean one where the samples lie at coordinates.</summary>
    public double Step { get; }

    /// <summary>How many samples fit; null for an axis that goes on as long as the samples do.</summary>
    public int? Count => Points?.Length;

    /// <summary>Whether the sample after the last is the first again.</summary>
    public bool IsPeriodic => Closing is not null;

    /// <summary>1 / step.</summary>
    internal double Inverse { get; }

    /// <summary>Evenly spaced for as long as the samples go on.</summary>
    internal bool IsEndless { get; }

    /// <summary>Evenly spaced but for the rounding of coordinates: worked out anew each time.</summary>
    internal bool IsEven => Regularity == Regularity.Uniform || CoordinateCheck.IsEven(Points, Step, Closing);

    internal double[]? Points { get; }

    /// <summary>What messages call the coordinates.</summary>
    internal CoordinateNames Names { get; }

    internal Regularity Regularity { get; }

    /// <summary>The distance from the last sample to the first of the next period.</summary>
    internal double? Closing { get; }

    /// <summary>Samples at x₀, x₀ + h, x₀ + 2h ...; a negative h for an axis that runs backwards.</summary>
    /// <exception cref="ArgumentException">The spacing is 0, NaN or infinite.</exception>
    public static Axis Uniform(double h) => new(Spacing(h, "the spacing"));

    /// <summary>Samples at the coordinates given: increasing, decreasing, or turning back; the formulas need no more than that a
    /// sample and its two neighbours lie at three distinct places. The array is kept, not copied: leave it as it is.</summary>
    /// <exception cref="ArgumentException">A coordinate is NaN or infinite, or equals one of the two before it, or two neighbours are less
    /// than 1e-150 or more than 1e150 apart.</exception>
    public static Axis Coordinates(double[] x) => Coordinates(x, CoordinateNames.Plain);

    /// <summary>Samples a distance h apart whose last is followed by the first again: n samples make a period of n h.</summary>
    /// <exception cref="ArgumentException">The spacing is 0, NaN or infinite.</exception>
    public static Axis Periodic(double h) => new(Spacing(h, "the spacing"), closing: h);

    /// <summary>Samples at coordinates within one period, increasing or decreasing: x₀ + period, or x₀ - period, would be the next.</summary>
    /// <exception cref="ArgumentException">The coordinates do not fit into less than a period, turn back, or are refused by
    /// <see cref="Coordinates(double[])"/>.</exception>
    public static Axis Periodic(double[] x, double period) => Periodic(x, period, CoordinateNames.Plain);

    /// <summary>Samples at points of time, measured from the first in a unit such as a day: the derivative is per that unit. Local times
    /// count the hours that the clock shows; where it is put forward or back, give UTC or offsets.</summary>
    /// <exception cref="ArgumentException">Neighbouring times are equal or of different <see cref="DateTime.Kind"/>, or the unit is not
    /// positive.</exception>
    public static Axis Times(DateTime[] times, TimeSpan unit)
    {
        ArgumentNullException.ThrowIfNull(times);
        int other = Array.FindIndex(times, time => time.Kind != times[0].Kind);
        return other < 0 ? Times(times, unit, time => time - times[0], time => Invariant($"{time:yyyy-MM-ddTHH:mm:ss.FFFFFFFK}"))
            : throw new ArgumentException(
                Invariant($"times[0] is {times[0].Kind} and times[{other}] {times[other].Kind}; give all in UTC, or DateTimeOffsets."));
    }

    /// <summary>Samples at points of time, measured from the first in a unit such as a day: the derivative is per that unit.</summary>
    /// <exception cref="ArgumentException">Neighbouring times are equal, or the unit is not positive.</exception>
    public static Axis Times(DateTimeOffset[] times, TimeSpan unit) =>
        Times(times, unit, time => time - times[0], time => Invariant($"{time:yyyy-MM-ddTHH:mm:ss.FFFFFFFK}"));

    /// <inheritdoc cref="Times(DateTimeOffset[], TimeSpan)"/>
    public static Axis Times(TimeSpan[] times, TimeSpan unit) => Times(times, unit, time => time - times[0], time => Invariant($"{time}"));

    internal static Axis Uniform(double h, string name) => new(Spacing(h, name));

    internal static Axis Coordinates(double[] x, CoordinateNames names)
    {
        ArgumentNullException.ThrowIfNull(x);
        var regularity = CoordinateCheck.RegularityOf(x, names);
        double step = regularity == Regularity.Uniform && x.Length > 1 ? x[1] - x[0]
            : x.Length > 1 ? (x[^1] - x[0]) / (x.Length - 1)
            : 1;
        return new Axis(step, x, regularity, names: names);
    }

    internal static Axis Periodic(double[] x, double period, CoordinateNames names)
    {
        var axis = Coordinates(x, names);
        double extent = x.Length > 0 ? x.Max() - x.Min() : 0;
        if (!(period > extent && double.IsFinite(period)))
        {
            throw new ArgumentException(
                Invariant($"The period is {period}, but the coordinates extend over {extent}; a period is longer."));
        }

        if (CoordinateCheck.Turn(x) is > 0 and var turn)
        {
            throw new ArgumentException(
                $"The coordinates turn at {names[turn - 1]}, {names.Value(x, turn - 1)}; along a period they go one way, on past its end.");
        }

        double signed = x.Length > 1 && x[^1] < x[0] ? -period : period, closing = x.Length > 0 ? x[0] + signed - x[^1] : period;
        if (!CoordinateCheck.InRange(closing))
        {
            throw new ArgumentException(Invariant(
                $"{names[x.Length - 1]} and the first of the next period lie {closing} apart; {CoordinateCheck.Range}."));
        }

        return axis.Regularity == Regularity.Uniform && closing == axis.Step
            ? new Axis(axis.Step, x, Regularity.Uniform, closing, names)
            : new Axis(signed / Math.Max(x.Length, 1), x, Regularity.Irregular, closing, names);
    }

    /// <summary>From sample i to the next, of an axis with an end or a period of n samples; the last of a period is followed by the
    /// first.</summary>
    internal double Distance(int i) =>
        Regularity == Regularity.Uniform ? Step
        : i < 0 || i + 1 == Points!.Length ? Closing!.Value
        : Points[i + 1] - Points[i];

    /// <summary>Where sample i lies, from the first on; i may lie beyond the ends of a periodic axis of n samples.</summary>
    internal double Place(int i, int n)
    {
        if (Points is null)
        {
            return i * Step;
        }

        int turns = i < 0 ? -1 : i >= n ? 1 : 0;
        return Points[i - turns * n] + (turns == 0 ? 0 : turns * (Points[^1] - Points[0] + Closing!.Value));
    }

    /// <summary>Whether samples lie at the same places.</summary>
    internal bool IsSameAs(Axis other) =>
        ReferenceEquals(this, other)
        || Step == other.Step && Closing == other.Closing && Points is null == other.Points is null
            && Points.AsSpan().SequenceEqual(other.Points);

    private static Axis Times<T>(T[] times, TimeSpan unit, Converter<T, TimeSpan> since, Func<T, string> text)
    {
        ArgumentNullException.ThrowIfNull(times);
        return unit > TimeSpan.Zero
            ? Coordinates(
                Array.ConvertAll(times, time => (double)since(time).Ticks / unit.Ticks), new CoordinateNames("times", Text: i => text(times[i])))
            : throw new ArgumentException(Invariant($"The unit of time is {unit}; it must be positive."));
    }

    private static double Spacing(double h, string name) =>
        double.IsFinite(h) && double.IsFinite(1 / h)
            ? h
            : throw new ArgumentException(Invariant($"{name} is {h}; a spacing is a finite number other than 0, and so is its reciprocal."));
}
