namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A line whose values come from a recording. Where one is missing it is NaN, and noted: with it, the search can be played
/// again, as what it asks depends on nothing but the values that it was given.</summary>
/// <param name="method">How. Of one stencil the points are known beforehand: all that is asked after a missing value can be relied on.
/// Of a search only the mirror image can.</param>
internal sealed class ReplayLine(DiffKit.FiniteDifferences method) : PointLine(method)
{
    private readonly bool _plansAhead = !method.IsAdaptive;
    private readonly double[] _centre = new double[1];
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

    protected override ReadOnlySpan<double> Centre()
    {
        At(0, _centre);
        return _centre;
    }

    protected override void At(double t, Span<double> outputs)
    {
        if (_recording.Find(t) is { } value)
        {
            outputs[0] = value;
            return;
        }

        outputs[0] = double.NaN;
        if (_plansAhead || Missing.Count == 0 || (Missing.Count == 1 && t == -Missing[0]))
        {
            Missing.Add(t);
        }
    }
}
