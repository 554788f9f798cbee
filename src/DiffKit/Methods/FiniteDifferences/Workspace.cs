using DiffKit.Results;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The working memory of one derivative: the line, the samples on it, and the table that extrapolates them.</summary>
internal sealed class Workspace<TLine>(TLine line) where TLine : Line
{
    private readonly Samples _samples = new();
    private readonly Tableau _tableau = new();

    private (Question Question, int Accuracy, Stencil? Stencil) _kept;

    public TLine Line => line;

    /// <summary>What several lines, asked one after the other in this memory, have in common.</summary>
    public Centre Centre { get; } = new();

    /// <summary>The derivative of the one output.</summary>
    public Estimate Estimate(DiffKit.FiniteDifferences method, int order, Centre? shared = null)
    {
        if (method.IsAdaptive)
        {
            _samples.Begin(line, method.MaxEvaluations, shared);
            _tableau.Clear();
        }
        else
        {
            _samples.BeginWithoutCentre(line, shared);
        }

        (Candidate best, Outcome outcome) = Solve(method, order, 0);
        return new(best.Value, best.Error, _samples.OwnEvaluations, outcome);
    }

    /// <summary>The derivatives of all outputs, from samples that they share.</summary>
    public Estimate<double[]> EstimateAll(DiffKit.FiniteDifferences method, int order, Centre? shared = null)
    {
        _samples.Begin(line, method.IsAdaptive ? method.MaxEvaluations : int.MaxValue, shared);
        _tableau.Clear();
        var value = new double[_samples.Outputs];
        var error = new double[_samples.Outputs];
        var worst = Outcome.Converged;
        for (int i = 0; i < value.Length; i++)
        {
            (Candidate best, Outcome outcome) = Solve(method, order, i);
            (value[i], error[i]) = (best.Value, best.Error);
            worst = Outcomes.Worst(worst, outcome);
        }

        return new(value, error, _samples.OwnEvaluations, worst);
    }

    private (Candidate Best, Outcome Outcome) Solve(DiffKit.FiniteDifferences method, int order, int output)
    {
        if (line.Ruler.IsPoint)
        {
            return (Candidate.Zero, Outcome.Converged);
        }

        if (method.IsAdaptive && !double.IsFinite(_samples.Centre(output)))
        {
            return (Candidate.None, Outcome.NotFinite);
        }

        var question = new Question(order, output, Steps.Side(method.Sides, line.Ruler, order), method.Noise);
        (Candidate Best, Outcome Outcome) answer = Search(question, method);
        if (question.Side != 0 || answer.Outcome != Outcome.NotFinite || _samples.OnlyFiniteSide(output) is not { } side)
        {
            return answer;
        }

        return Search(question with { Side = side }, method);
    }

    private (Candidate Best, Outcome Outcome) Search(Question question, DiffKit.FiniteDifferences method)
    {
        if (!method.IsAdaptive)
        {
            Candidate only = SingleStep.Of(_samples, question, Stencil(question, method.Accuracy), method);
            return (only, only.Steps > 0 ? Outcome.NotConverged : Outcome.NotFinite);
        }

        var goal = Goal.Of(method, question.Order, line.Ruler.Epsilon);
        return line.Ruler.Reach(question.Side) > 0
            ? new Search(_samples, _tableau, question, goal).Run()
            : (Candidate.None, Outcome.NotConverged);
    }

    private Stencil Stencil(Question question, int accuracy)
    {
        if (_kept.Stencil is null || _kept.Question != question || _kept.Accuracy != accuracy)
        {
            _kept = (question, accuracy, SingleStep.StencilOf(question, accuracy));
        }

        return _kept.Stencil;
    }
}
