using System.Numerics.Tensors;

namespace DiffKit.Samples.Schemes;

/// <summary>A scheme whose derivative at a sample is a weighted sum over a window of samples around it, moved inwards at the ends: a banded
/// matrix.</summary>
internal abstract class WindowScheme : LineScheme
{
    /// <summary>Runs with the same weights are summed in pieces that stay in the first cache.</summary>
    private const int Piece = 1024;

    /// <summary>Rows of irregular axes are kept for the next line up to this many; beyond, memory is dearer than working them out
    /// again.</summary>
    private const int Remembered = 1 << 16;

    /// <summary>Weights on evenly spaced samples a unit apart: of the window around a sample, and of the end window in which it has k
    /// samples before it. They are the same for all axes, so they are worked out once, and only when asked for.</summary>
    private readonly Lazy<double[]> inside;
    private readonly Lazy<double[][]> ends;

    private protected WindowScheme(int order, int accuracy, string name)
        : base(order, accuracy, name)
    {
        inside = new(() => Weights(Offsets(Width(uniform: true, atEnd: false) / 2, Width(uniform: true, atEnd: false))));
        int width() => Width(uniform: true, atEnd: true);
        ends = new(() => [.. Enumerable.Range(0, width()).Select(before => Weights(Offsets(before, width())))]);
    }

    internal sealed override bool IsLocal => true;

    /// <summary>How many samples a window holds.</summary>
    public abstract int Width(bool uniform, bool atEnd);

    /// <summary>Weights of samples at places measured from the one whose derivative is asked for.</summary>
    public abstract double[] Weights(double[] places);

    /// <summary>Weights of samples at whole offsets, one unit apart.</summary>
    public abstract double[] Weights(int[] offsets);

    /// <summary>The row of sample i of n.</summary>
    public WeightRow Row(Axis axis, int i, int n)
    {
        bool uniform = axis.Regularity == Regularity.Uniform;
        int width = Width(uniform, atEnd: false);
        int first = i - width / 2;
        bool atEnd = !axis.IsPeriodic && (first < 0 || first + width > n);
        if (atEnd)
        {
            width = Width(uniform, atEnd);
            first = Math.Clamp(i - width / 2, 0, n - width);
        }

        return uniform ? Scaled(axis, first - i, atEnd ? ends.Value[i - first] : inside.Value) : At(axis, i, n, first, width);
    }

    public sealed override Line On(Axis axis, int n)
    {
        if (axis.Regularity != Regularity.Uniform)
        {
            Check(axis, n);
            WeightRow[] rows = [.. Enumerable.Range(0, Math.Min(n, Remembered)).Select(i => Row(axis, i, n))];
            return (f, d) =>
            {
                Each(rows, f, d);
                for (int i = rows.Length; i < n; i++)
                {
                    d[i] = Row(axis, i, n).Of(f, i);
                }
            };
        }

        int reach = Width(uniform: true, atEnd: false) / 2;
        WeightRow middle = Row(axis, n / 2, n);
        WeightRow[] head = [.. Enumerable.Range(0, reach).Select(i => Row(axis, i, n))];
        WeightRow[] tail = [.. Enumerable.Range(n - reach, reach).Select(i => Row(axis, i, n))];
        return (f, d) =>
        {
            Each(head, f, d);
            Inside(middle, f, d[reach..^reach]);
            Each(tail, f, d, n - reach);
        };
    }

    /// <summary>Coordinates that turn back may come again within a window; what that makes impossible is refused before anything is
    /// written.</summary>
    protected abstract void Check(Axis axis, int n);

    internal sealed override int Least(Axis axis)
    {
        bool uniform = axis.Regularity == Regularity.Uniform;
        return axis.IsPeriodic ? Width(uniform, atEnd: false) : Math.Max(Width(uniform, atEnd: true), Width(uniform, atEnd: false));
    }

    private static void Each(WeightRow[] rows, ReadOnlySpan<double> f, Span<double> d, int start = 0)
    {
        for (int k = 0; k < rows.Length; k++)
        {
            d[start + k] = rows[k].Of(f, start + k);
        }
    }

    /// <summary>d[i] = Σ weights[k] f[i + k]: the run is preceded by as many samples as the row reaches back.</summary>
    private static void Inside(WeightRow row, ReadOnlySpan<double> f, Span<double> d)
    {
        for (int start = 0; start < d.Length; start += Piece)
        {
            Span<double> piece = d.Slice(start, Math.Min(Piece, d.Length - start));
            piece.Clear();
            for (int k = 0; k < row.Weights.Length; k++)
            {
                if (row.Weights[k] != 0)
                {
                    TensorPrimitives.MultiplyAddEstimate(f.Slice(start + k, piece.Length), row.Weights[k], piece, piece);
                }
            }
        }
    }

    private static int[] Offsets(int before, int width) => [.. Enumerable.Range(-before, width)];

    private WeightRow Scaled(Axis axis, int first, double[] weights)
    {
        double scale = Math.Pow(axis.Step, Order);
        return new WeightRow(first, Array.ConvertAll(weights, weight => weight / scale));
    }

    private WeightRow At(Axis axis, int i, int n, int first, int width)
    {
        var places = new double[width];
        for (int k = 0; k < width; k++)
        {
            places[k] = axis.Place(first + k, n) - axis.Place(i, n);
        }

        return new WeightRow(first - i, Weights(places));
    }
}
