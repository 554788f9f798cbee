namespace DiffKit.Methods.FiniteDifferences;

/// <summary>From the third derivative on a step too small costs far more than one too large: moves are short, and none is made that does
/// not promise to pay.</summary>
internal sealed partial class Search
{
    /// <summary>The move while truncation dominates.</summary>
    private Outcome MoveHigher()
    {
        if (IsLost(Now))
        {
            if (_grown)
            {
                return Outcome.RoundingLimited;
            }

            if (Steps.Balanced(Now) < _bottom)
            {
                return LeapDown(Steps.Landing(Now, _bottom, _ratio, _leaps));
            }
        }

        if (_bottom * _ratio < Now.Smallest)
        {
            return Unfinished();
        }

        bool pays = Now.Error > Steps.Paying * Powers.Of(_ratio, _question.Order) * Now.Rounding;
        return pays ? StepDown(_ratio) : Outcome.RoundingLimited;
    }

    /// <summary>Larger steps on top of those in work, once, without a wide gap.</summary>
    private Outcome StepUpHigher(double larger)
    {
        bool pays = Powers.Of(larger / Now.Largest, _question.Order) >= Steps.Worthwhile;
        if (_grown || !pays || larger <= _ceiling)
        {
            return Outcome.RoundingLimited;
        }

        _grown = true;
        double growth = Math.Min(larger / _ceiling, Steps.MostGrowth);
        int steps = (int)Math.Ceiling(Math.Log(growth) / Math.Log(Steps.WidestGap));
        double ratio = Math.Pow(growth, 1.0 / steps);
        for (int i = 0; i < steps; i++)
        {
            double top = samples.Ruler.Fit(Math.Min(_ceiling * ratio, _reach), _reach);
            if (!samples.TryTake(top, _question.Side))
            {
                return Outcome.EvaluationLimit;
            }

            if (!samples.ReadLatest(_question).IsUsable)
            {
                return Outcome.RoundingLimited;
            }

            _top = _ceiling = top;
        }

        return GoOn;
    }
}
