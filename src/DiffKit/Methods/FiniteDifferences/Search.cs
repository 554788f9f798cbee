namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The choice of the steps, for one output along one line, from one side or both.</summary>
/// <remarks>It goes both ways: while truncation dominates, to smaller steps (by a leap, where nothing agrees yet); while rounding
/// dominates, to larger ones, as far as the data say that the function stays smooth.</remarks>
internal sealed partial class Search(Samples samples)
{
    /// <summary>No outcome yet. A value of its own, since a null is slow to carry from method to method.</summary>
    private const Outcome GoOn = (Outcome)(-1);

    /// <summary>One for all steps below the ceiling, one for the ladder in work: each goes on from what it has.</summary>
    private readonly Tableau _all = new(samples);
    private readonly Tableau _ladder = new(samples);

    private Question _question;
    private Goal _goal;
    private double _ratio;
    private double _reach;
    private int _rungs;

    /// <summary>The ends of the ladder of steps in work, and the largest step that has not been given up as too large.</summary>
    private double _top;
    private double _bottom;
    private double _ceiling;
    private int _leaps;
    private bool _grown;
    private bool _isAll;

    /// <summary>The best window of all steps below the ceiling.</summary>
    public ref readonly Candidate Best => ref _all.Best;

    /// <summary>The best window of the ladder in work.</summary>
    private ref readonly Candidate Now => ref (_isAll ? ref _all.Best : ref _ladder.Best);

    /// <summary>Steps until the error is within the tolerance, or no move can lower it. What was found is <see cref="Best"/>.</summary>
    public Outcome Run(in Question question, DiffKit.FiniteDifferences method)
    {
        _question = new(question.Order, question.Output, question.Side, question.Noise);
        (_goal, _rungs) = (Goal.Of(method, question.Order, samples.Ruler.Epsilon), question.Power + 2);
        _ratio = method.Ratio ?? Steps.Ratio(question.Order);
        (_reach, _leaps, _grown, _isAll) = (samples.Ruler.Reach(question.Side), 0, false, true);
        _all.Forget();
        _ladder.Forget();
        return Honest(!method.Steps.IsEmpty ? Follow(method.Steps.AsSpan())
            : Choose(method.Step is { } first ? first * samples.Ruler.Unit : Steps.First(samples.Ruler, question.Order)));
    }

    private Outcome Choose(double first)
    {
        Outcome end = Ladder(first);
        if (end == GoOn && _question.Power < 2)
        {
            end = StepDown(_ratio);
        }

        while (end == GoOn)
        {
            Look();
            end = IsGoodEnough() ? Outcome.Converged : Move();
        }

        return end;
    }

    /// <summary>An error as large as the answer is no matter of rounding, but for an answer of 0.</summary>
    private Outcome Honest(Outcome end)
    {
        if (!double.IsFinite(Best.Value) && end != Outcome.EvaluationLimit)
        {
            return Outcome.NotFinite;
        }

        return _question.Order > 1 && Kink.IsHidden(samples, _question, Best, _ceiling) ? Outcome.NotConverged
            : end != Outcome.RoundingLimited ? end
            : IsZero() ? Outcome.Converged
            : 4 * Best.Error > Best.Size && Best.Error > Steps.LostOfScale * Best.Scale ? Outcome.NotConverged
            : end;
    }

    /// <summary>Takes the steps in that are new; what to move from is the best window of the ladder in work.</summary>
    private void Look()
    {
        _all.TakeIn(_question, samples.Place(_ceiling), samples.Count - 1);
        _isAll = _top == _ceiling && _bottom == samples.Step(samples.Count - 1);
        if (!_isAll)
        {
            _ladder.TakeIn(_question, samples.Place(_top), samples.Place(_bottom));
        }
    }

    /// <summary>A higher derivative that looks like 0 may be hidden by rounding, which larger steps might tell: the higher, the more
    /// so.</summary>
    private bool IsGoodEnough() =>
        Best.Error <= _goal.Allowed(Best.Size) || (Best.IsConstant && Best.Largest == samples.Step(0))
            || (IsZero() && (_question.Power == 0 || (_question.Power < 3 && Best.Truncation == 0)));

    private bool IsZero() => Best.IsZeroWithinError && Best.Error <= _goal.Allowed(Best.Scale);

    private Outcome Move()
    {
        if (Now.Truncation < Now.Rounding)
        {
            return IsRoundingLessBelow() ? StepDown(Steps.Leap(0)) : StepUp();
        }

        if (_question.Power > 0)
        {
            return MoveHigher();
        }

        if (IsLost(Now))
        {
            return _grown ? Outcome.RoundingLimited : LeapDown(_bottom / Steps.Leap(_leaps));
        }

        bool isSmallerWorthwhile = Now.Error > Steps.Worthwhile * _ratio * Now.Rounding;
        if (!isSmallerWorthwhile)
        {
            return Outcome.RoundingLimited;
        }

        Outcome end = StepDown(_ratio);
        return end == GoOn ? GiveUpNoise() : end;
    }

    private static bool IsLost(in Candidate candidate) =>
        candidate.Truncation > Steps.Lost * candidate.Size && candidate.Truncation > Steps.LostOfScale * candidate.Scale;

    /// <summary>Where the best window ignores the last rungs, they drown in rounding, and going on is in vain.</summary>
    private Outcome GiveUpNoise()
    {
        if (_bottom * Powers.Of(_ratio, Steps.Ignored) >= Now.Smallest)
        {
            return GoOn;
        }

        return Now.Truncation > Steps.Rough * Now.Size && !_grown ? LeapDown(_bottom / Steps.Leap(_leaps)) : Unfinished();
    }

    /// <summary>Larger steps, once, as far as f looks smooth.</summary>
    private Outcome StepUp()
    {
        double larger = Steps.Larger(samples, _question, Now, _goal.Allowed(Now.Size), _ratio);
        if (_leaps > 0)
        {
            larger = Math.Min(larger, _ceiling * _ratio * _ratio);
        }

        larger = Math.Min(larger, _reach);
        if (_question.Power > 0)
        {
            return StepUpHigher(larger);
        }

        if (_grown || larger < Steps.Worthwhile * Now.Largest)
        {
            return Outcome.RoundingLimited;
        }

        _grown = true;
        larger = samples.Ruler.Fit(larger, _reach);
        if (!samples.TryTake(larger, _question.Side))
        {
            return Outcome.EvaluationLimit;
        }

        if (!samples.ReadLatest(_question).IsUsable)
        {
            return Outcome.RoundingLimited;
        }

        bool extends = larger <= Now.Largest * Steps.WidestBridge;
        _top = larger;
        _ceiling = Math.Max(_ceiling, larger);
        return extends ? GoOn : Descend(larger, _rungs + 1);
    }

    private Outcome Unfinished() =>
        Best.Steps > 0 && Best.Truncation <= Steps.Comparable * Best.Rounding ? Outcome.RoundingLimited : Outcome.NotConverged;

    /// <summary>As where f itself falls to 0 at x: then smaller steps are the less noisy ones.</summary>
    private bool IsRoundingLessBelow() =>
        NoiseOfStep(Now.Smallest) < NoiseOfStep(Now.Largest);

    private double NoiseOfStep(double h)
    {
        int p = samples.Place(h);
        double arguments = samples.Ruler.Magnitude * (_question.Order == 1 ? Now.Size : 0);
        return (samples.Read(p, _question).Magnitude + arguments) / Powers.Of(h, _question.Order);
    }
}
