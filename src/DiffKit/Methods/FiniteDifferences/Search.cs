namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The choice of the steps, for one output along one line, from one side or both.</summary>
/// <remarks>It goes both ways: while truncation dominates, to smaller steps (by a leap, where nothing agrees yet); while rounding
/// dominates, to larger ones, as far as the data say that the function stays smooth.</remarks>
internal ref struct Search
{
    private readonly Samples _samples;
    private readonly Tableau _tableau;
    private readonly Question _question;
    private readonly Goal _goal;
    private readonly double _ratio;
    private readonly int _rungs;

    /// <summary>The ends of the ladder of steps in work, and the largest step that has not been given up as too large.</summary>
    private double _top;
    private double _bottom;
    private double _ceiling;
    private int _leaps;
    private bool _grown;

    /// <summary>The best window of the ladder in work, and of all steps below the ceiling.</summary>
    private Candidate _now;
    private Candidate _best;

    public Search(Samples samples, Tableau tableau, Question question, Goal goal)
    {
        (_samples, _tableau, _question, _goal) = (samples, tableau, question, goal);
        _ratio = Steps.Ratio(question.Order);
        _rungs = question.Power + 2;
        (_now, _best) = (Candidate.None, Candidate.None);
    }

    /// <summary>Steps until the error is within the tolerance, or no move can lower it.</summary>
    public (Candidate Best, Outcome Outcome) Run()
    {
        Outcome? end = Ladder(Steps.First(_samples.Ruler, _question.Order)) ?? StepDown();
        while (end is null)
        {
            Look();
            end = IsGoodEnough() ? Outcome.Converged : Move();
        }

        return (_best, Honest(end.Value));
    }

    /// <summary>An error as large as the answer is no matter of rounding.</summary>
    private readonly Outcome Honest(Outcome end) =>
        !double.IsFinite(_best.Value) && end != Outcome.EvaluationLimit ? Outcome.NotFinite
        : end == Outcome.RoundingLimited && 4 * _best.Error > _best.Size
            && _best.Error > Steps.LostOfScale * _best.Scale ? Outcome.NotConverged
        : end;

    /// <summary>The best window is of all steps below the ceiling; the one to move from, of the ladder in work.</summary>
    private void Look()
    {
        int first = _samples.Place(_ceiling);
        _best = _tableau.Best(_samples, _question, first, _samples.Count - 1);
        bool isAll = _top == _ceiling && _bottom == _samples.Step(_samples.Count - 1);
        _now = isAll ? _best : _tableau.Best(_samples, _question, _samples.Place(_top), _samples.Place(_bottom));
    }

    private readonly bool IsGoodEnough() =>
        _best.Error <= _goal.Allowed(_best.Size) || (_best.IsZeroWithinError
            && _best.Error <= _goal.Allowed(_best.Scale)) || _best.IsConstant;

    private Outcome? Move()
    {
        if (_now.Truncation < _now.Rounding)
        {
            return IsRoundingLessBelow() ? StepDown() : StepUp();
        }

        if (IsLost(_now))
        {
            return _grown ? Outcome.RoundingLimited : LeapDown();
        }

        bool isSmallerWorthwhile = _now.Error > Steps.Worthwhile * _ratio * _now.Rounding;
        return isSmallerWorthwhile ? StepDown() ?? GiveUpNoise() : Outcome.RoundingLimited;
    }

    private static bool IsLost(Candidate candidate) =>
        candidate.Truncation > Steps.Lost * candidate.Size && candidate.Truncation > Steps.LostOfScale * candidate.Scale;

    /// <summary>One rung further down.</summary>
    private Outcome? StepDown()
    {
        double smaller = _samples.Ruler.Fit(_bottom / _ratio, _question.Side);
        if (smaller >= _bottom)
        {
            return Unfinished();
        }

        _bottom = smaller;
        return _samples.TryTake(smaller, _question.Side) ? null : Outcome.EvaluationLimit;
    }

    /// <summary>Where the best window ignores the last rungs, they drown in rounding, and going on is in vain.</summary>
    private Outcome? GiveUpNoise()
    {
        if (_bottom * Powers.Of(_ratio, Steps.Ignored) >= _now.Smallest)
        {
            return null;
        }

        return _now.Truncation > Steps.Rough * _now.Size && !_grown ? LeapDown() : Unfinished();
    }

    /// <summary>Leaves these steps behind as too large to see the function.</summary>
    private Outcome? LeapDown()
    {
        if (_leaps == Steps.MostLeaps)
        {
            return Outcome.NotConverged;
        }

        Outcome? end = Ladder(_bottom / Steps.Leap(_leaps++));
        _ceiling = _top;
        return end;
    }

    /// <summary>Larger steps, once, as far as f looks smooth.</summary>
    private Outcome? StepUp()
    {
        double larger = Steps.Larger(_samples, _question, _now, _goal.Allowed(_now.Size), _ratio);
        if (_leaps > 0)
        {
            larger = Math.Min(larger, _ceiling * _ratio * _ratio);
        }

        larger = Math.Min(larger, _samples.Ruler.Reach(_question.Side));
        if (_grown || larger < Steps.Worthwhile * _now.Largest)
        {
            return Outcome.RoundingLimited;
        }

        _grown = true;
        larger = _samples.Ruler.Fit(larger, _question.Side);
        if (!_samples.TryTake(larger, _question.Side))
        {
            return Outcome.EvaluationLimit;
        }

        if (!_samples.IsUsable(_samples.Place(larger), _question))
        {
            return Outcome.RoundingLimited;
        }

        bool extends = larger <= _now.Largest * _ratio * _ratio;
        _top = larger;
        _ceiling = Math.Max(_ceiling, larger);
        return extends ? null : Descend(larger, _rungs + 1);
    }

    /// <summary>A new ladder of steps: from the top given, or from the first below it where f is finite and two steps agree.</summary>
    private Outcome? Ladder(double top)
    {
        int unusable = 0;
        for (int attempt = 0; unusable < Steps.MostUnusable; attempt++)
        {
            _top = _ceiling = _bottom = _samples.Ruler.Fit(top, _question.Side);
            if (!_samples.TryTake(_top, _question.Side))
            {
                return Outcome.EvaluationLimit;
            }

            if (!_samples.IsUsable(_samples.Place(_top), _question))
            {
                top = Steps.Inside(_samples.Ruler, _top, unusable++);
                continue;
            }

            if (Descend(_top, 2) is { } end)
            {
                return end;
            }

            if (attempt >= Steps.AgreeingAttempts || _samples.Agree(_top, _bottom, _question))
            {
                return Descend(_bottom, _rungs - 1);
            }

            top = _bottom / Steps.Leap(0);
        }

        return Outcome.NotFinite;
    }

    /// <summary>Rungs below a step, which counts as the first.</summary>
    private Outcome? Descend(double from, int rungs)
    {
        _bottom = from;
        Outcome? end = null;
        for (int rung = 1; rung < rungs && end is null; rung++)
        {
            end = StepDown();
        }

        return end;
    }

    private readonly Outcome Unfinished() =>
        _best.Steps > 0 && _best.Truncation <= Steps.Comparable * _best.Rounding ? Outcome.RoundingLimited : Outcome.NotConverged;

    /// <summary>As where f itself falls to 0 at x: then smaller steps are the less noisy ones.</summary>
    private readonly bool IsRoundingLessBelow() =>
        NoiseOfStep(_now.Smallest) < NoiseOfStep(_now.Largest);

    private readonly double NoiseOfStep(double h)
    {
        int p = _samples.Place(h);
        double arguments = _samples.Ruler.Magnitude * (_question.Order == 1 ? _now.Size : 0);
        return (_samples.Read(p, _question).Magnitude + arguments) / Powers.Of(h, _question.Order);
    }
}
