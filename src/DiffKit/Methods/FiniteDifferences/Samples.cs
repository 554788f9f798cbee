namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The values f(x ± h) taken so far along a line, largest step first. No call is made twice at the same point, and the
/// outputs of a vector function share all of them.</summary>
internal sealed class Samples
{
    private double[] _steps = new double[16];
    private double[] _pairs = [];
    private bool[] _known = new bool[32];
    private double[] _centre = [];
    private Line _line = null!;
    private int _allowed;

    /// <summary>How many steps there are.</summary>
    public int Count { get; private set; }

    /// <summary>Calls of the function.</summary>
    public int Evaluations { get; private set; }

    /// <summary>m.</summary>
    public int Outputs => _centre.Length;

    public Ruler Ruler => _line.Ruler;

    /// <summary>Begins anew on a line, with one call at its centre.</summary>
    public void Begin(Line line, int allowed)
    {
        (_line, _allowed) = (line, allowed);
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

    /// <summary>Half the difference of the pair; from one side, the difference from the centre in that direction.</summary>
    public double Odd(int p, Question question) => question.Side switch
    {
        0 => (Plus(p, question.Output) - Minus(p, question.Output)) / 2,
        > 0 => Plus(p, question.Output) - Centre(question.Output),
        _ => Centre(question.Output) - Minus(p, question.Output),
    };

    /// <summary>How far the mean of the pair, or the one value, is from the centre.</summary>
    public double Departure(int p, Question question) => question.Side switch
    {
        0 => (Plus(p, question.Output) - Centre(question.Output) + (Minus(p, question.Output) - Centre(question.Output))) / 2,
        > 0 => Plus(p, question.Output) - Centre(question.Output),
        _ => Minus(p, question.Output) - Centre(question.Output),
    };

    /// <summary>The mean size of the values, to which their rounding is proportional.</summary>
    public double Magnitude(int p, Question question) => question.Side switch
    {
        0 => (Math.Abs(Plus(p, question.Output)) + Math.Abs(Minus(p, question.Output))) / 2,
        > 0 => Math.Abs(Plus(p, question.Output)),
        _ => Math.Abs(Minus(p, question.Output)),
    };

    /// <summary>Whether the side was sampled at this step, and is finite there.</summary>
    public bool IsUsable(int p, Question question) =>
        (question.Side < 0 || _known[2 * p]) && (question.Side > 0 || _known[2 * p + 1])
        && double.IsFinite(Odd(p, question)) && double.IsFinite(Departure(p, question));

    /// <summary>The side on which the smallest pair is finite, if only one is: x lies on an edge of where f is defined.</summary>
    public int? OnlyFiniteSide(int output) =>
        (double.IsFinite(Plus(Count - 1, output)), double.IsFinite(Minus(Count - 1, output))) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => null,
        };

    /// <summary>The place of a step among those taken: of the first that is not larger.</summary>
    public int Place(double h)
    {
        int p = 0;
        while (p < Count && _steps[p] > h)
        {
            p++;
        }

        return p;
    }

    /// <summary>Whether two steps give about the same slope or the same curvature: then they have seen the function.</summary>
    public bool Agree(double larger, double smaller, Question question)
    {
        int a = Place(larger);
        int b = Place(smaller);
        return IsUsable(b, question)
            && (AreClose(Odd(a, question) / larger, Odd(b, question) / smaller)
                || AreClose(Departure(a, question) / larger / larger, Departure(b, question) / smaller / smaller));
    }

    /// <summary>Makes sure that a step is among the samples, from the side or sides asked for; false where the calls allowed do not
    /// suffice.</summary>
    public bool TryTake(double h, int side)
    {
        int p = Place(h);
        if (p == Count || _steps[p] != h)
        {
            MakeRoom(p);
            _steps[p] = h;
            _known[2 * p] = _known[2 * p + 1] = false;
            Count++;
        }

        return (side < 0 || TryCall(2 * p, h)) && (side > 0 || TryCall(2 * p + 1, -h));
    }

    private static bool AreClose(double a, double b) => Math.Abs(a - b) <= Steps.Agreement * Math.Abs(b);

    private bool TryCall(int slot, double t)
    {
        if (_known[slot])
        {
            return true;
        }

        if (Evaluations == _allowed)
        {
            return false;
        }

        _line.At(t, _pairs.AsSpan(slot * Outputs, Outputs));
        Evaluations++;
        return _known[slot] = true;
    }

    private void MakeRoom(int p)
    {
        if (Count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * Count);
            Array.Resize(ref _known, 4 * Count);
            Array.Resize(ref _pairs, 4 * Count * Outputs);
        }

        int width = 2 * Outputs;
        _steps.AsSpan(p, Count - p).CopyTo(_steps.AsSpan(p + 1));
        _known.AsSpan(2 * p, 2 * (Count - p)).CopyTo(_known.AsSpan(2 * p + 2));
        _pairs.AsSpan(p * width, (Count - p) * width).CopyTo(_pairs.AsSpan((p + 1) * width));
    }
}
