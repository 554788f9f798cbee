namespace DiffKit.Samples.Schemes;

/// <summary>Another scheme on the samples that are there.</summary>
internal sealed class GapScheme(Scheme scheme, Gaps gaps) : LineScheme(scheme.Order, scheme.Accuracy, scheme.Name)
{
    /// <summary>What differentiates the samples that are there.</summary>
    public Scheme Scheme => scheme;

    public override Line On(Axis axis, int n) => (f, d) =>
    {
        int[] there = Finite(f);
        if (there.Length == n)
        {
            scheme.Apply(f, d, new(1, n, 1), axis);
            return;
        }

        d.Fill(double.NaN);
        foreach (int[] run in gaps == Gaps.Skip ? [there] : Runs(there, axis.IsPeriodic ? n : null))
        {
            Differentiate(axis, run, f, d);
        }
    };

    internal override int Least(Axis axis) => scheme.Least(axis);

    private static int[] Finite(ReadOnlySpan<double> f)
    {
        var there = new List<int>(f.Length);
        for (int i = 0; i < f.Length; i++)
        {
            if (!double.IsNaN(f[i]))
            {
                there.Add(i);
            }
        }

        return [.. there];
    }

    /// <summary>Samples that follow one another. Of a period the run at the end goes on with the one at the beginning, whose samples are
    /// counted on from n.</summary>
    private static List<int[]> Runs(int[] there, int? period)
    {
        var runs = new List<int[]>();
        for (int start = 0, end; start < there.Length; start = end)
        {
            end = start + 1;
            while (end < there.Length && there[end] == there[end - 1] + 1)
            {
                end++;
            }

            runs.Add(there[start..end]);
        }

        if (period is { } n && runs.Count > 1 && runs[0][0] == 0 && runs[^1][^1] == n - 1)
        {
            runs[^1] = [.. runs[^1], .. runs[0].Select(i => i + n)];
            runs.RemoveAt(0);
        }

        return runs;
    }

    /// <summary>Where the samples of a run lie. Of evenly spaced ones across a gap, in steps: whole numbers, which are not rounded.</summary>
    private Axis Part(Axis axis, int[] run, int n, out double unit)
    {
        bool periodic = axis.IsPeriodic && gaps == Gaps.Skip, even = axis.Points is null;
        unit = 1;
        if (even && gaps == Gaps.Split)
        {
            return Axis.Uniform(axis.Step);
        }

        unit = even ? axis.Step : 1;
        double[] places = Array.ConvertAll(run, i => even ? i : axis.Place(i, n));
        CoordinateNames names = axis.Names.Of(Array.ConvertAll(run, i => i % n));
        return periodic ? Axis.Periodic(places, even ? n : Math.Abs(axis.Place(n, n) - axis.Place(0, n)), names) : Axis.Coordinates(places, names);
    }

    private void Differentiate(Axis axis, int[] run, ReadOnlySpan<double> f, Span<double> d)
    {
        Axis part = Part(axis, run, f.Length, out double unit);
        if (run.Length < scheme.Least(part))
        {
            return;
        }

        (var values, var slopes) = (new double[run.Length], new double[run.Length]);
        for (int k = 0; k < run.Length; k++)
        {
            values[k] = f[run[k] % f.Length];
        }

        scheme.Apply<double>(values, slopes, new(1, run.Length, 1), part);
        double scale = Math.Pow(unit, scheme.Order);
        for (int k = 0; k < run.Length; k++)
        {
            d[run[k] % f.Length] = slopes[k] / scale;
        }
    }
}
