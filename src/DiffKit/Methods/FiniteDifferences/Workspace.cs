using DiffKit.Results;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The working memory of one derivative: the line, the samples on it, and the table that extrapolates them.</summary>
internal sealed class Workspace<TLine> where TLine : Line
{
    private readonly Samples _samples = new();
    private readonly Search _search;

    private (Question Question, int Accuracy, Stencil? Stencil, double Balanced) _kept;

    public Workspace(TLine line)
    {
        Line = line;
        _search = new(_samples);
    }

    public TLine Line { get; }

    /// <summary>What several lines, asked one after the other in this memory, have in common.</summary>
    public Centre Centre { get; } = new();

    /// <summary>The derivative of the one output.</summary>
    public Estimate Estimate(DiffKit.FiniteDifferences method, int order, Centre? shared = null)
    {
        if (method.IsAdaptive)
        {
            _samples.Begin(Line, method.MaxEvaluations, shared);
        }
        else
        {
            _samples.BeginWithoutCentre(Line, shared);
        }

        return Solve(method, order, 0);
    }

    /// <summary>The derivatives of all outputs, from samples that they share.</summary>
    public Estimate<double[]> EstimateAll(DiffKit.FiniteDifferences method, int order, Centre? shared = null)
    {
        _samples.Begin(Line, method.IsAdaptive ? method.MaxEvaluations : int.MaxValue, shared);
        var value = new double[_samples.Outputs];
        var error = new double[_samples.Outputs];
        var worst = Outcome.Converged;
        for (int i = 0; i < value.Length; i++)
        {
            Estimate answer = Solve(method, order, i);
            (value[i], error[i]) = (answer.Value, answer.Error);
            worst = Outcomes.Worst(worst, answer.Outcome);
        }

        return new(value, error, _samples.OwnEvaluations, worst);
    }

    /// <summary>f(x) and the derivatives of orders 1, 2, ... of the one output, from samples that they share.</summary>
    public void EstimateOrders(DiffKit.FiniteDifferences method, Span<Estimate> estimates)
    {
        _samples.Begin(Line, int.MaxValue, null);
        estimates[0] = DiffKit.Estimate.Exact(_samples.Centre(0));
        for (int order = 1; order < estimates.Length; order++)
        {
            int before = _samples.Evaluations;
            _samples.AllowMore(method.IsAdaptive ? method.MaxEvaluations - 1 : int.MaxValue - before);
            estimates[order] = Solve(method, order, 0) with { Evaluations = _samples.Evaluations - before };
        }
    }

    private Estimate Solve(DiffKit.FiniteDifferences method, int order, int output)
    {
        if (Line.Ruler.IsPoint)
        {
            return new(0, 0, _samples.OwnEvaluations, Outcome.Converged);
        }

        if (method.IsAdaptive && !double.IsFinite(_samples.Centre(output)))
        {
            return Nothing(Outcome.NotFinite);
        }

        var question = new Question(order, output, Steps.Side(method.Sides, Line.Ruler, order), method.Noise);
        return method.IsAdaptive
            ? Search(question, method)
            : Single(question, method);
    }

    private Estimate Search(in Question question, DiffKit.FiniteDifferences method)
    {
        if (Line.Ruler.Reach(question.Side) <= 0)
        {
            return Nothing(Outcome.NotConverged);
        }

        Outcome outcome = _search.Run(question, method);
        if (question.Side == 0 && outcome == Outcome.NotFinite && _samples.OnlyFiniteSide(question.Output) is { } side)
        {
            outcome = _search.Run(question with { Side = side }, method);
        }

        return new(_search.Best.Value, _search.Best.Error, _samples.OwnEvaluations, outcome);
    }

    private Estimate Nothing(Outcome outcome) => new(double.NaN, double.PositiveInfinity, _samples.OwnEvaluations, outcome);

    private Estimate Single(in Question question, DiffKit.FiniteDifferences method)
    {
        ref readonly Ruler ruler = ref Line.Ruler;
        if (_kept.Stencil is null || _kept.Question != question || _kept.Accuracy != method.Accuracy)
        {
            Stencil stencil = SingleStep.StencilOf(question, method.Accuracy);
            _kept = (question, method.Accuracy, stencil, SingleStep.Balanced(ruler.Epsilon, question.Order, stencil.Accuracy));
        }

        double wide = method.Step * ruler.Unit ?? _kept.Balanced * Math.Max(ruler.Unit, ruler.Magnitude);
        return SingleStep.Of(_samples, question, _kept.Stencil, wide);
    }
}
