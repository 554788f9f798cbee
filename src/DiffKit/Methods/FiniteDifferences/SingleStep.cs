namespace DiffKit.Methods.FiniteDifferences;

/// <summary>One stencil at one step: the cheapest derivative, of which nothing is checked.</summary>
internal static class SingleStep
{
    /// <param name="samples">Where f is called.</param>
    /// <param name="question">The derivative wanted.</param>
    /// <param name="stencil">The stencil.</param>
    /// <param name="wide">The step, if the domain leaves room.</param>
    /// <returns>The derivative, or NaN where f is not finite or the domain leaves no room.</returns>
    public static Estimate Of(Samples samples, in Question question, Stencil stencil, double wide)
    {
        ref readonly Ruler ruler = ref samples.Ruler;
        int reach = Math.Max(-stencil.Offsets[0], stencil.Offsets[^1]);
        double room = ruler.Reach(question.Side) / reach;
        double h = ruler.Fit(Math.Min(wide, room), room);
        double sum = 0;
        double size = 0;
        for (int j = 0; j < stencil.Offsets.Length; j++)
        {
            double value = samples.Take(stencil.Offsets[j] * h, question.Output);
            sum += stencil.Weights[j] * value;
            size += Math.Abs(stencil.Weights[j] * value);
        }

        double perStep = Powers.Of(h, question.Order);
        double largest = size / SumOfWeights(stencil);
        double truncation = Math.Abs(stencil.ErrorConstant) * Powers.Of(h / ruler.Unit, stencil.Accuracy)
            * largest / Powers.Of(ruler.Unit, question.Order);
        double rounding = (ruler.Epsilon / 2 * size + question.Noise * SumOfWeights(stencil)) / perStep;
        return double.IsFinite(sum) && h > 0
            ? new(sum / perStep, truncation + rounding, samples.OwnEvaluations, Outcome.Unchecked)
            : new(double.NaN, double.NaN, samples.OwnEvaluations, Outcome.NotFinite);
    }

    private static double SumOfWeights(Stencil stencil)
    {
        double sum = 0;
        foreach (double weight in stencil.Weights)
        {
            sum += Math.Abs(weight);
        }

        return sum;
    }

    /// <summary>ε^(1/(order + accuracy)), the step at which truncation and rounding are equal where f and x are about 1.</summary>
    public static double Balanced(double epsilon, int order, int accuracy) => Math.Pow(epsilon, 1.0 / (order + accuracy));

    /// <summary>The shortest stencil for the side asked for.</summary>
    public static Stencil StencilOf(Question question, int accuracy) => question.Side switch
    {
        0 => Stencil.Central(question.Order, accuracy),
        > 0 => Stencil.Forward(question.Order, accuracy),
        _ => Stencil.Backward(question.Order, accuracy),
    };
}
