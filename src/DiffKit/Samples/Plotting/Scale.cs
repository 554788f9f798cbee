using System.Globalization;
using static System.FormattableString;

namespace DiffKit.Samples.Plotting;

/// <summary>Numbers as places on the paper, with ticks at round numbers.</summary>
internal sealed class Scale
{
    private readonly double low, high;
    private readonly int from, to;

    private Scale(double low, double high, int from, int to)
    {
        (this.low, this.high, this.from, this.to) = (low, high, from, to);
        Step = RoundStep((high - low) / Wanted);
    }

    /// <summary>About how many ticks read well in a panel.</summary>
    private static double Wanted => 6;

    public int From => from;

    public int To => to;

    public double Step { get; }

    public static Scale Over(double[] values, int from, int to, string name, double room = 0.06)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            throw new ArgumentException(Invariant($"{name} holds no finite number; there is nothing to draw."));
        }

        (double low, double high) = (finite.Min(), finite.Max());
        double margin = high > low ? room * (high - low) : Math.Max(Math.Abs(high), 1) / 2;
        return new Scale(low - margin, high + margin, from, to);
    }

    public double Place(double value) => from + (value - low) / (high - low) * (to - from);

    public IEnumerable<double> Ticks()
    {
        for (double k = Math.Ceiling(low / Step); k * Step <= high; k++)
        {
            yield return k * Step;
        }
    }

    public string Label(double tick)
    {
        const int longest = 6;
        int digits = -(int)Math.Floor(Math.Log10(Step) + 1e-9);
        bool plain = digits < longest && Math.Max(Math.Abs(low), Math.Abs(high)) < 1e7;
        string format = plain ? Invariant($"F{Math.Max(0, digits)}") : tick == 0 ? "0" : "0.####e0";
        return tick.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static double RoundStep(double raw)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double lead = raw / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }
}
