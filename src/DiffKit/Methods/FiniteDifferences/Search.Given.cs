namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Steps of the user's own, in place of a choice.</summary>
internal sealed partial class Search
{
    /// <summary>The user's steps, the largest first; those beyond the domain become one at its bound.</summary>
    private Outcome Follow(ReadOnlySpan<double> steps)
    {
        if (steps.Length < _rungs)
        {
            throw new ArgumentException(
                $"Steps has {steps.Length} step(s), but a derivative of order {_question.Order} needs {_rungs} here; give more, or none.");
        }

        (_top, _ceiling, _bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        for (double next = Below(steps, _bottom); next > 0; next = Below(steps, next))
        {
            double fitted = samples.Ruler.Fit(next * samples.Ruler.Unit, _reach);
            if (!samples.TryTake(fitted, _question.Side))
            {
                return Outcome.EvaluationLimit;
            }

            _bottom = fitted;
            (_top, _ceiling) = double.IsInfinity(_top) ? (fitted, fitted) : (_top, _ceiling);
            Look();
            if (IsGoodEnough())
            {
                return Outcome.Converged;
            }
        }

        return Best.Steps == 0 || Best.Truncation <= Best.Rounding ? Outcome.RoundingLimited
            : IsLost(Best) ? Outcome.NotConverged
            : Outcome.EvaluationLimit;
    }

    /// <summary>The largest of these below a bound; 0 if there is none.</summary>
    private static double Below(ReadOnlySpan<double> steps, double bound)
    {
        double largest = 0;
        foreach (double step in steps)
        {
            largest = step < bound ? Math.Max(largest, step) : largest;
        }

        return largest;
    }
}
