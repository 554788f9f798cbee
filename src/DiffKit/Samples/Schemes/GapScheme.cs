namespace DiffKit.Samples.Schemes;

/// <summary>Another scheme on the samples that are there.</summary>
internal sealed class GapScheme(Scheme scheme, Gaps gaps) : LineScheme(scheme.Order, scheme.Accuracy, scheme.Name)
{
    /// <summary>What differentiates the samples that are there.</summary>
    public Scheme Scheme => scheme;

    internal override bool MayRefuseSamples => true;

    public override Line On(Axis axis, int n)
    {
        Line? whole = null;
        bool even = gaps == Gaps.Split && (axis.Points is null || scheme is CompactScheme && axis.IsEven);
        return (f, d) =>
        {
            int[] there = Finite(f);
            if (there.Length == n)
            {
                whole ??= OfWholeLines(axis, n);
                whole(f, d);
                return;
            }

            d.Fill(double.NaN);
            foreach (int[] run in gaps == Gaps.Skip ? [there] : Runs(there, axis.IsPeriodic ? n : null))
            {
                Differentiate(axis, even, run, f, d);
            }
        };
    }

    internal override int Least(Axis axis) => scheme.Least(axis);

    private Line OfWholeLines(Axis axis, int n) =>
        scheme is LineScheme lines ? lines.On(axis, n) : (f, d) => scheme.Apply(f, d, new(1, n, 1), axis);

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
        bool periodic = axis.IsPeriodic && gaps == Gaps.Skip, inSteps = axis.Points is null;
        unit = inSteps ? axis.Step : 1;
        double[] places = Array.ConvertAll(run, i => inSteps ? i : axis.Place(i, n));
        CoordinateNames names = axis.Names.Of(Array.ConvertAll(run, i => i % n));
        return periodic ? Axis.Periodic(places, inSteps ? n : Math.Abs(axis.Place(n, n) - axis.Place(0, n)), names) : Axis.Coordinates(places, names);
    }

    private void Differentiate(Axis axis, bool even, int[] run, ReadOnlySpan<double> f, Span<double> d)
    {
        double unit = 1;
        Axis part = even ? Axis.Uniform(axis.Step) : Part(axis, run, f.Length, out unit);
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
