namespace DiffKit;

/// <summary>Where a formula is 0.</summary>
public static class FormulaRoots
{
    private const int MostSteps = 100;

    /// <summary>A root of f(x) = 0 near a start, by Newton's method with the exact derivative; a step that makes |f| larger is halved.</summary>
    /// <param name="f">A formula of x alone.</param>
    /// <param name="variable">x.</param>
    /// <param name="start">Where to begin.</param>
    /// <returns>The root; its error is the last step, its outcome NotConverged where the steps did not settle.</returns>
    /// <exception cref="ArgumentException">The formula has a variable beside x.</exception>
    public static Estimate Solve(this Expr f, string variable, double start)
    {
        ArgumentNullException.ThrowIfNull(f);
        CompiledFormula compiled = f.Compile(variable);
        var slope = new double[1];
        double x = start;
        double value = compiled.ValueAndGradient([x], slope);
        for (int evaluations = 1; evaluations < MostSteps;)
        {
            double step = value == 0 ? 0 : -value / slope[0];
            double next = x + step;
            double nextValue = compiled.ValueAndGradient([next], slope);
            evaluations++;
            for (; !(Math.Abs(nextValue) <= Math.Abs(value)) && next != x && evaluations < MostSteps; evaluations++)
            {
                step /= 2;
                next = x + step;
                nextValue = compiled.ValueAndGradient([next], slope);
            }

            bool settled = Math.Abs(next - x) <= 2 * (Math.BitIncrement(Math.Abs(x)) - Math.Abs(x)) || nextValue == 0;
            (x, value) = (next, nextValue);
            if (settled || !double.IsFinite(x))
            {
                bool isRoot = double.IsFinite(x) && Math.Abs(value) <= Math.Abs(slope[0]) * 4 * Math.Abs(Math.BitIncrement(x) - x) + double.Epsilon;
                return new Estimate(x, Math.Abs(step), evaluations, !double.IsFinite(x) ? Outcome.NotFinite : isRoot ? Outcome.Converged : Outcome.NotConverged);
            }
        }

        return new Estimate(x, double.NaN, MostSteps, Outcome.EvaluationLimit);
    }
}
