using DiffKit.Results;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The working memory of one derivative: the line, the samples on it, and the table that extrapolates them.</summary>
internal sealed class Bench<TLine>(TLine line) where TLine : Line
{
    private readonly Samples _samples = new();
    private readonly Tableau _tableau = new();

    public TLine Line => line;

    /// <summary>The derivative of the one output.</summary>
    public Estimate Estimate(DiffKit.FiniteDifferences method, int order)
    {
        _samples.Begin(line);
        (Candidate best, Outcome outcome) = Search(method, order, 0);
        return new(best.Value, best.Error, _samples.Evaluations, outcome);
    }

    /// <summary>The derivatives of all outputs, from samples that they share.</summary>
    public Estimate<double[]> EstimateAll(DiffKit.FiniteDifferences method, int order)
    {
        _samples.Begin(line);
        var value = new double[_samples.Outputs];
        var error = new double[_samples.Outputs];
        var worst = Outcome.Converged;
        for (int i = 0; i < value.Length; i++)
        {
            (Candidate best, Outcome outcome) = Search(method, order, i);
            (value[i], error[i]) = (best.Value, best.Error);
            worst = Outcomes.Worst(worst, outcome);
        }

        return new(value, error, _samples.Evaluations, worst);
    }

    private (Candidate Best, Outcome Outcome) Search(DiffKit.FiniteDifferences method, int order, int output) =>
        line.Ruler.IsPoint
            ? (new Candidate(0, 0, 0), Outcome.Converged)
            : new Search(_samples, _tableau, method, order, output).Run();
}
