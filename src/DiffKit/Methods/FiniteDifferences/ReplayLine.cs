namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line whose values come from a recording. Where one is missing it is NaN, and noted: with it, the search can be played
/// again, as what it asks depends on nothing but the values that it was given.</summary>
/// <param name="method">How. Of one stencil the points are known beforehand: all that is asked after a missing value can be relied on.
/// Of a search only the mirror image can.</param>
internal sealed class ReplayLine(DiffKit.FiniteDifferences method) : PointLine(method)
{
    private static readonly double[] s_unknown = [double.NaN];
    private readonly bool _plansAhead = !method.IsAdaptive;
    private Recording _recording = new(new());

    /// <summary>The t that were missing.</summary>
    public List<double> Missing { get; } = [];

    /// <summary>Begins anew, with what a line is known to give.</summary>
    public void Play(Recording recording)
    {
        _recording = recording;
        Missing.Clear();
    }

    /// <summary>x + t·v in an array that is the receiver's to keep.</summary>
    public double[] PointAt(double t) => [.. Point(t)];

    /// <summary>Where f(x) is not known yet, one NaN, however many outputs there are: the search ends there, or asks for the points of a
    /// stencil whose values nobody reads.</summary>
    protected override ReadOnlySpan<double> Centre() => Find(0) ?? s_unknown;

    protected override void At(double t, Span<double> outputs)
    {
        double[]? values = Find(t);
        if (values is null)
        {
            outputs.Fill(double.NaN);
            return;
        }

        if (values.Length != outputs.Length)
        {
            throw new InvalidOperationException(
                $"f returned {outputs.Length} number(s) at x and {values.Length} beside it; their number must not change.");
        }

        values.CopyTo(outputs);
    }

    private double[]? Find(double t)
    {
        double[]? values = _recording.Find(t);
        if (values is null && (_plansAhead || Missing.Count == 0 || (Missing.Count == 1 && t == -Missing[0])))
        {
            Missing.Add(t);
        }

        return values;
    }
}
