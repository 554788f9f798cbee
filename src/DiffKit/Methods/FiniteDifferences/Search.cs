namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The choice of the steps, for one output along one line.</summary>
/// <remarks>It goes both ways: while truncation dominates, to smaller steps (a leap, where nothing agrees yet); while rounding
/// dominates, to larger ones.</remarks>
internal ref struct Search
{
    private const double Ratio = 2;
    private const double Leap = 16;
    private const double FirstStep = 0.25;

    /// <summary>Above this relative error of the best window, the steps have not seen the function yet.</summary>
    private const double Lost = 0.03;

    private readonly Samples _samples;
    private readonly Tableau _tableau;
    private readonly DiffKit.FiniteDifferences _method;
    private readonly int _order;
    private readonly int _output;
    private readonly int _rungs;
    private double _largest;
    private double _smallest;
    private int _leaps;

    public Search(Samples samples, Tableau tableau, DiffKit.FiniteDifferences method, int order, int output)
    {
        (_samples, _tableau, _method, _order, _output) = (samples, tableau, method, order, output);
        _rungs = (order - 1) / 2 + 3;
        Ruler ruler = samples.Ruler;
        double scale = Math.Max(ruler.Unit, Math.Min(ruler.Magnitude, 16 * ruler.Unit));
        Ladder(FirstStep * scale * Math.Pow(Ratio, _rungs - 3));
    }

    /// <summary>Steps until the error is within the tolerance, or no move can lower it.</summary>
    public (Candidate Best, Outcome Outcome) Run()
    {
        if (!double.IsFinite(_samples.Centre(_output)))
        {
            return (Candidate.None, Outcome.NotFinite);
        }

        var best = Candidate.None;
        while (true)
        {
            Candidate now = _tableau.Best(_samples, _output, _order, _samples.Place(_largest), _samples.Place(_smallest));
            best = now.Error < best.Error ? now : best;
            if (best.Error <= Math.Max(_method.AbsoluteTolerance, _method.RelativeTolerance * Math.Abs(best.Value)))
            {
                return (best, Outcome.Converged);
            }

            if (_samples.Evaluations + 2 > _method.MaxEvaluations)
            {
                return (best, Outcome.EvaluationLimit);
            }

            if (!Move(now))
            {
                return (best, double.IsNaN(best.Value) ? Outcome.NotFinite : best.Truncation <= best.Rounding ? Outcome.RoundingLimited : Outcome.NotConverged);
            }
        }
    }

    private bool Move(Candidate now)
    {
        if (double.IsNaN(now.Value) || now.Truncation > Lost * Math.Abs(now.Value))
        {
            return LeapDown();
        }

        return now.Truncation >= now.Rounding ? StepDown() : StepUp();
    }

    private bool StepDown()
    {
        _smallest = _samples.Ruler.Fit(_smallest / Ratio);
        _samples.Take(_smallest);
        return true;
    }

    private bool LeapDown()
    {
        Ladder(_smallest / Leap);
        return ++_leaps <= 12;
    }

    private bool StepUp()
    {
        Ruler ruler = _samples.Ruler;
        double larger = ruler.Fit(_largest * Ratio * Ratio);
        if (larger > 4 * Math.Max(ruler.Unit, ruler.Magnitude) || _samples.Has(larger))
        {
            return false;
        }

        _samples.Take(larger);
        if (!_samples.IsFinite(_samples.Place(larger), _output))
        {
            return false;
        }

        _samples.Take(ruler.Fit(larger / Ratio));
        _largest = larger;
        return true;
    }

    private void Ladder(double top)
    {
        _largest = _smallest = _samples.Ruler.Fit(top);
        _samples.Take(_largest);
        for (int rung = 1; rung < _rungs; rung++)
        {
            StepDown();
        }
    }
}
