namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A ladder of steps: begun where f can be seen, gone down rung by rung, left for a lower one.</summary>
internal sealed partial class Search
{
    /// <summary>A new ladder of steps: from the top given, or from the first below it where f is finite and two steps agree.</summary>
    private Outcome Ladder(double top)
    {
        int unusable = 0;
        for (int attempt = 0; unusable < Steps.MostUnusable; attempt++)
        {
            _top = _ceiling = _bottom = samples.Ruler.Fit(top, _reach);
            if (!samples.TryTake(_top, _question.Side))
            {
                return Outcome.EvaluationLimit;
            }

            Reading first = samples.ReadLatest(_question);
            if (!first.IsUsable)
            {
                top = Steps.Inside(samples.Ruler, _top, unusable++);
                continue;
            }

            Outcome end = Descend(_top, 2);
            if (end != GoOn)
            {
                return end;
            }

            if (attempt >= Steps.AgreeingAttempts || first.AgreesWith(samples.ReadLatest(_question), _bottom / _top))
            {
                return Descend(_bottom, _rungs - 1);
            }

            top = _bottom / Steps.Leap(0);
        }

        return Outcome.NotFinite;
    }

    /// <summary>Rungs below a step, which counts as the first.</summary>
    private Outcome Descend(double from, int rungs)
    {
        _bottom = from;
        Outcome end = GoOn;
        for (int rung = 1; rung < rungs && end == GoOn; rung++)
        {
            end = StepDown(_ratio);
        }

        return end;
    }

    /// <summary>Leaves these steps behind as too large to see the function.</summary>
    private Outcome LeapDown(double to)
    {
        if (_leaps == Steps.MostLeaps)
        {
            return Outcome.NotConverged;
        }

        _leaps++;
        Outcome end = Ladder(to);
        _ceiling = _top;
        return end;
    }

    /// <summary>One rung further down, so many times smaller.</summary>
    private Outcome StepDown(double ratio)
    {
        double smaller = samples.Ruler.Fit(_bottom / ratio, _reach);
        if (smaller >= _bottom)
        {
            return Unfinished();
        }

        _bottom = smaller;
        return samples.TryTake(smaller, _question.Side) ? GoOn : Outcome.EvaluationLimit;
    }
}
