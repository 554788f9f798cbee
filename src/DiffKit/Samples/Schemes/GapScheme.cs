namespace DiffKit.Samples.Schemes;

/// <summary>Another scheme on the samples that are there.</summary>
internal sealed class GapScheme(Scheme scheme, Gaps gaps) : LineScheme(scheme.Order, scheme.Accuracy, scheme.Name)
{
    /// <summary>What differentiates the samples that are there.</summary>
    public Scheme Scheme => scheme;

    public override Line On(Axis axis, int n) => (f, d) =>
    {
        d.Fill(double.NaN);
        int[] there = Finite(f);
        if (there.Length == n)
        {
            Differentiate(axis, there, f, d);
        }
        else if (gaps == Gaps.Skip)
        {
            Differentiate(Part(axis, there, n, axis.IsPeriodic), there, f, d);
        }
        else
        {
            foreach (int[] run in Runs(there))
            {
                Differentiate(Part(axis, run, n, periodic: false), run, f, d);
            }
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

    private static IEnumerable<int[]> Runs(int[] there)
    {
        for (int start = 0, end; start < there.Length; start = end)
        {
            end = start + 1;
            while (end < there.Length && there[end] == there[end - 1] + 1)
            {
                end++;
            }

            yield return there[start..end];
        }
    }

    private static Axis Part(Axis axis, int[] indices, int n, bool periodic)
    {
        double[] places = Array.ConvertAll(indices, i => axis.Place(i, n));
        double period = Math.Abs(axis.Place(n - 1, n) - axis.Place(0, n) + axis.Closing.GetValueOrDefault());
        return periodic ? Axis.Periodic(places, period) : Axis.Coordinates(places);
    }

    private void Differentiate(Axis axis, int[] indices, ReadOnlySpan<double> f, Span<double> d)
    {
        if (indices.Length < scheme.Least(axis))
        {
            return;
        }

        (var values, var slopes) = (new double[indices.Length], new double[indices.Length]);
        for (int k = 0; k < indices.Length; k++)
        {
            values[k] = f[indices[k]];
        }

        scheme.Apply<double>(values, slopes, new(1, indices.Length, 1), axis);
        for (int k = 0; k < indices.Length; k++)
        {
            d[indices[k]] = slopes[k];
        }
    }
}
