using DiffKit.Results;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The working memory of one derivative: the line, the samples on it, and the table that extrapolates them.</summary>
internal sealed class Workspace<TLine>(TLine line) where TLine : Line
{
    private readonly Samples _samples = new();
    private readonly Tableau _tableau = new();

    public TLine Line => line;

    /// <summary>The derivative of the one output.</summary>
    public Estimate Estimate(DiffKit.FiniteDifferences method, int order)
    {
        _samples.Begin(line, method.MaxEvaluations);
        (Candidate best, Outcome outcome) = Solve(method, order, 0);
        return new(best.Value, best.Error, _samples.Evaluations, outcome);
    }

    /// <summary>The derivatives of all outputs, from samples that they share.</summary>
    public Estimate<double[]> EstimateAll(DiffKit.FiniteDifferences method, int order)
    {
        _samples.Begin(line, method.MaxEvaluations);
        var value = new double[_samples.Outputs];
        var error = new double[_samples.Outputs];
        var worst = Outcome.Converged;
        for (int i = 0; i < value.Length; i++)
        {
            (Candidate best, Outcome outcome) = Solve(method, order, i);
            (value[i], error[i]) = (best.Value, best.Error);
            worst = Outcomes.Worst(worst, outcome);
        }

        return new(value, error, _samples.Evaluations, worst);
    }

    private (Candidate Best, Outcome Outcome) Solve(DiffKit.FiniteDifferences method, int order, int output)
    {
        if (line.Ruler.IsPoint)
        {
            return (Candidate.Zero, Outcome.Converged);
        }

        if (!double.IsFinite(_samples.Centre(output)))
        {
            return (Candidate.None, Outcome.NotFinite);
        }

        var goal = Goal.Of(method, order, line.Ruler.Epsilon);
        return new Search(_samples, _tableau, new Question(order, output, 0, method.Noise), goal).Run();
    }
}
