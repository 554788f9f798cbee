using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>Times of derivatives as multiples of the time of the function.</summary>
internal sealed class RatioTable
{
    private static readonly TimeSpan UntilCompiled = TimeSpan.FromSeconds(0.5);

    private readonly Table _table = new Table().AddColumns("function", "derivative", "ns", "times f", "aim", "bytes");

    /// <summary>Timed after half a second of running, in which the compiler has put its best code in place.</summary>
    public static Timing Warm(Action action)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < UntilCompiled;)
        {
            action();
        }

        return Timing.Of(action);
    }

    /// <summary>Timed in turn with f, for a ratio of few nanoseconds to few: a row, and the time.</summary>
    public double Beside(string function, string derivative, Action f, Action action, string? aim)
    {
        double bytes = Warm(action).Bytes;
        Paired pair = Paired.Of(f, action);
        Row(function, derivative, new(pair.Nanoseconds, bytes), pair.BaseNanoseconds, aim);
        return pair.Nanoseconds;
    }

    /// <summary>A time counts only beside the right answer.</summary>
    public static void Agree(double[] truth, double[] gradient)
    {
        double scale = truth.Max(Math.Abs);
        for (int i = 0; i < truth.Length; i++)
        {
            if (!(Math.Abs(truth[i] - gradient[i]) <= 1e-10 * scale))
            {
                throw new InvalidOperationException($"The derivatives differ at {i}: {truth[i]} and {gradient[i]}.");
            }
        }
    }

    /// <summary>The function itself, to which the rows that follow are compared.</summary>
    public double Plain(string name, Action f)
    {
        Timing timing = Warm(f);
        Row(name, "f itself", timing, timing.Nanoseconds, null);
        return timing.Nanoseconds;
    }

    public void Row(string function, string derivative, Timing timing, double plain, string? aim)
    {
        string[] cells = [function, derivative, Text(timing.Nanoseconds, "0.0"), Text(timing.Nanoseconds / plain, "0.0"), aim ?? "",
            Text(timing.Bytes, "0")];
        _table.AddRow([.. cells.Select(Markup.Escape)]);
    }

    /// <summary>What one operation of f costs in reverse mode.</summary>
    public void Operation(string function, double nanoseconds, double bytes) =>
        _table.AddRow(function, "  an operation of f", Text(nanoseconds, "0.00"), "", "5 ns, 40 bytes", Text(bytes, "0"));

    public void Write() => AnsiConsole.Write(_table);

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
