namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The pairs f(x ± h) taken so far along a line, largest step first. No call is made twice at the same point, and the
/// outputs of a vector function share all of them.</summary>
internal sealed class Samples
{
    private double[] _steps = new double[16];
    private double[] _pairs = [];
    private double[] _centre = [];
    private Line _line = null!;

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>Calls of the function.</summary>
    public int Evaluations { get; private set; }

    /// <summary>m.</summary>
    public int Outputs => _centre.Length;

    public Ruler Ruler => _line.Ruler;

    /// <summary>Begins anew on a line, with one call at its centre.</summary>
    public void Begin(Line line)
    {
        _line = line;
        ReadOnlySpan<double> centre = line.Centre();
        if (centre.Length != _centre.Length)
        {
            _centre = new double[centre.Length];
            _pairs = new double[2 * _steps.Length * centre.Length];
        }

        centre.CopyTo(_centre);
        (Count, Evaluations) = (0, 1);
    }

    public double Step(int p) => _steps[p];

    public double Centre(int output) => _centre[output];

    public double Plus(int p, int output) => _pairs[2 * p * Outputs + output];

    public double Minus(int p, int output) => _pairs[(2 * p + 1) * Outputs + output];

    public bool IsFinite(int p, int output) => double.IsFinite(Plus(p, output)) && double.IsFinite(Minus(p, output));

    /// <summary>The place of a step among those taken, the first that is not larger.</summary>
    public int Place(double h)
    {
        int p = 0;
        while (p < Count && _steps[p] > h)
        {
            p++;
        }

        return p;
    }

    public bool Has(double h) => Place(h) is var p && p < Count && _steps[p] == h;

    /// <summary>Makes sure that the pair at a step is among the samples.</summary>
    public void Take(double h)
    {
        int p = Place(h);
        if (p < Count && _steps[p] == h)
        {
            return;
        }

        MakeRoom(p);
        _steps[p] = h;
        _line.At(h, _pairs.AsSpan(2 * p * Outputs, Outputs));
        _line.At(-h, _pairs.AsSpan((2 * p + 1) * Outputs, Outputs));
        Count++;
        Evaluations += 2;
    }

    private void MakeRoom(int p)
    {
        if (Count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * Count);
            Array.Resize(ref _pairs, 4 * Count * Outputs);
        }

        int width = 2 * Outputs;
        _steps.AsSpan(p, Count - p).CopyTo(_steps.AsSpan(p + 1));
        _pairs.AsSpan(p * width, (Count - p) * width).CopyTo(_pairs.AsSpan((p + 1) * width));
    }
}
