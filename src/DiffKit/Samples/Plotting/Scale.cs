using System.Globalization;
using static System.FormattableString;

namespace DiffKit.Samples.Plotting;

/// <summary>Numbers as places on the paper, with ticks at round numbers or, of times, at round dates.</summary>
internal sealed class Scale
{
    /// <summary>About how many ticks read well in a panel.</summary>
    private const double Wanted = 6;

    /// <summary>Where numbers differ from one another by less than this part of themselves, ticks are counted from one of them.</summary>
    private const double Narrow = 1e-4;

    private readonly double low, high;

    private Scale(double low, double high, int from, int to, PlotLabels? times)
    {
        (this.low, this.high, From, To) = (low, high, from, to);
        Ticks = times?.Origin is { } origin ? [.. TimeTicks.Between(low, high, origin, times.Unit)] : [];
        if (Ticks.Count < 2)
        {
            double step = RoundStep((high - low) / Wanted);
            double offset = high - low < Narrow * Math.Max(Math.Abs(low), Math.Abs(high)) ? step * Math.Round((low + high) / 2 / step) : 0;
            Offset = offset == 0 ? "" : Invariant($"{(offset < 0 ? "-" : "+")} {Math.Abs(offset)}");
            Ticks = [.. Round(low, high, step).Select(tick => (tick, Label(tick - offset, step, Math.Max(Math.Abs(low - offset), Math.Abs(high - offset)))))];
        }
    }

    public int From { get; }

    public int To { get; }

    public IReadOnlyList<(double Value, string Label)> Ticks { get; }

    /// <summary>What is to be added to the labels: "+ 1000000", or nothing.</summary>
    public string Offset { get; } = "";

    /// <param name="values">What must find a place; numbers that are not finite aside.</param>
    /// <param name="from">Where on the paper the scale begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="name">What messages call the numbers.</param>
    /// <param name="room">How much is left free at either end, as a part of the whole.</param>
    /// <param name="times">Whether the numbers are times.</param>
    public static Scale Over(double[] values, int from, int to, string name, double room = 0.06, PlotLabels? times = null)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            throw new ArgumentException(Invariant($"{name} holds no finite number; there is nothing to draw."));
        }

        (double low, double high) = (finite.Min(), finite.Max());
        double margin = high > low ? room * (high - low) : Math.Max(Math.Abs(high), 1) / 2;
        return new Scale(low - margin, high + margin, from, to, times);
    }

    public double Place(double value) => From + (value - low) / (high - low) * (To - From);

    /// <summary>Multiples of a step; 0 is never -0.</summary>
    private static IEnumerable<double> Round(double low, double high, double step)
    {
        double first = Math.Ceiling(low / step);
        for (double k = 0; (first + k) * step <= high; k++)
        {
            yield return (first + k) * step + 0.0;
        }
    }

    private static string Label(double tick, double step, double largest)
    {
        const int longest = 6;
        int digits = -(int)Math.Floor(Math.Log10(step) + 1e-9);
        bool plain = digits < longest && largest < 1e7;
        double shown = Math.Abs(tick) < step / 2 ? 0 : tick;
        string format = plain ? Invariant($"F{Math.Max(0, digits)}") : shown == 0 ? "0" : "0.####e0";
        return shown.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static double RoundStep(double raw)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double lead = raw / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }
}
