using System.Runtime.CompilerServices;

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
    private Centre? _shared;
    private int _allowed;
    private int _latest;
    private bool _hasCentre;

    /// <summary>How many steps there are.</summary>
    public int Count { get; private set; }

    /// <summary>Calls of the function.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Calls of the function that no other line has a part in.</summary>
    public int OwnEvaluations => _hasCentre && _shared is not null ? Evaluations - 1 : Evaluations;

    /// <summary>m.</summary>
    public int Outputs => _centre.Length;

    public ref readonly Ruler Ruler => ref _line.Ruler;

    /// <summary>Begins anew on a line of one output, with no call yet.</summary>
    public void BeginWithoutCentre(Line line, Centre? shared)
    {
        if (_centre.Length != 1)
        {
            (_centre, _pairs) = (new double[1], new double[2 * _steps.Length]);
        }

        Follow(line, int.MaxValue, shared);
        (Count, Evaluations, _hasCentre) = (0, line.CallsInVain, false);
    }

    /// <summary>Begins anew on a line, with one call at its centre, or what another line has found there.</summary>
    public void Begin(Line line, int allowed, Centre? shared)
    {
        Follow(line, allowed, shared);
        ReadOnlySpan<double> centre = AtCentre();
        if (centre.Length != _centre.Length)
        {
            _centre = new double[centre.Length];
            _pairs = new double[2 * _steps.Length * centre.Length];
        }

        centre.CopyTo(_centre);
        (Count, Evaluations, _hasCentre) = (0, 1 + line.CallsInVain, true);
    }

    /// <summary>So many calls may follow those made.</summary>
    public void AllowMore(int calls) => _allowed = Evaluations + calls;

    /// <summary>A reference is written only where it is another: that costs as much as some flops.</summary>
    private void Follow(Line line, int allowed, Centre? shared)
    {
        _allowed = allowed;
        if (_line != line || _shared != shared)
        {
            (_line, _shared) = (line, shared);
        }
    }

    public double Step(int p) => _steps[p];

    public double Centre(int output) => _centre[output];

    /// <summary>What an output was at a step; missing where a side asked for was not sampled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Reading Read(int p, in Question question)
    {
        int plus = 2 * p * Outputs + question.Output;
        double centre = _centre[question.Output];
        if (question.Side == 0)
        {
            return _known[2 * p] && _known[2 * p + 1]
                ? Reading.Pair(_pairs[plus], _pairs[plus + Outputs], centre)
                : Reading.Missing;
        }

        int side = question.Side > 0 ? 0 : 1;
        return _known[2 * p + side] ? Reading.OneSided(_pairs[plus + side * Outputs], centre, question.Side) : Reading.Missing;
    }

    /// <summary>What an output was at the step asked for last.</summary>
    public Reading ReadLatest(in Question question) => Read(_latest, in question);

    /// <summary>The side on which the smallest pair is finite, if only one is: x lies on an edge of where f is defined.</summary>
    public int? OnlyFiniteSide(int output) =>
        (double.IsFinite(_pairs[2 * (Count - 1) * Outputs + output]), double.IsFinite(_pairs[(2 * Count - 1) * Outputs + output])) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => null,
        };

    /// <summary>The place of a step among those taken: of the first that is not larger.</summary>
    public int Place(double h)
    {
        int p = Count;
        while (p > 0 && _steps[p - 1] <= h)
        {
            p--;
        }

        return p;
    }

    /// <summary>Makes sure that a step is among the samples, from the side or sides asked for; false where the calls allowed do not
    /// suffice.</summary>
    public bool TryTake(double h, int side)
    {
        int p = Count == 0 || h < _steps[Count - 1] ? Count : Place(h);
        _latest = p;
        if (p == Count || _steps[p] != h)
        {
            MakeRoom(p);
            _steps[p] = h;
            Count++;
            if (side == 0 && Evaluations + 2 <= _allowed)
            {
                CallPair(p, h);
                return true;
            }

            _known[2 * p] = _known[2 * p + 1] = false;
        }

        return (side < 0 || TryCall(2 * p, h)) && (side > 0 || TryCall(2 * p + 1, -h));
    }

    /// <summary>f at one point of the line, whatever the calls allowed: the centre is known, any other costs a call the first
    /// time.</summary>
    public double Take(double t, int output)
    {
        if (t == 0)
        {
            if (!_hasCentre)
            {
                AtCentre().CopyTo(_centre);
                Evaluations++;
                _hasCentre = true;
            }

            return _centre[output];
        }

        int side = Math.Sign(t);
        TryTake(Math.Abs(t), side);
        return _pairs[(2 * Place(Math.Abs(t)) + (side > 0 ? 0 : 1)) * Outputs + output];
    }

    private ReadOnlySpan<double> AtCentre() => _shared is null ? _line.CallCentre() : _shared.Of(_line);

    private void CallPair(int p, double h)
    {
        _known[2 * p] = _known[2 * p + 1] = false;
        Span<double> pair = _pairs.AsSpan(2 * p * Outputs, 2 * Outputs);
        _line.Call(h, pair[..Outputs]);
        _line.Call(-h, pair[Outputs..]);
        Evaluations += 2;
        _known[2 * p] = _known[2 * p + 1] = true;
    }

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

        _line.Call(t, _pairs.AsSpan(slot * Outputs, Outputs));
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

        if (p == Count)
        {
            return;
        }

        int width = 2 * Outputs;
        _steps.AsSpan(p, Count - p).CopyTo(_steps.AsSpan(p + 1));
        _known.AsSpan(2 * p, 2 * (Count - p)).CopyTo(_known.AsSpan(2 * p + 2));
        _pairs.AsSpan(p * width, (Count - p) * width).CopyTo(_pairs.AsSpan((p + 1) * width));
    }
}
