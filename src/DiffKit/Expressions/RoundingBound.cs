
namespace DiffKit.Expressions;

/// <summary>What rounding can do to a formula's value: a running error analysis (Higham, Accuracy and Stability of Numerical Algorithms,
/// 2nd ed., section 3.3), to first order. Sums of terms that cancel have a bound larger than themselves.</summary>
internal static class RoundingBound
{
    /// <summary>Half an ulp, relative to the number.</summary>
    private const double Unit = 1.0 / (1L << 53);

    /// <summary>What an elementary function of the runtime or of ours may be off by, in ulps.</summary>
    private const double FunctionUlps = 4;

    public static double Of(Expr formula, (string Name, double Value)[] at)
    {
        var program = Program.Of([formula], [.. at.Select(pair => pair.Name)]);
        var values = new double[program.Steps.Length];
        var bounds = new double[program.Steps.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Step step = program.Steps[i];
            (double a, double b, double ea, double eb) = step.Operation is Operation.Constant or Operation.Input
                ? default : (values[step.A], values[step.B], bounds[step.A], bounds[step.B]);
            (values[i], bounds[i]) = step.Operation switch
            {
                Operation.Constant => Rounded(Program.Constant<double>(step.Source), 0, 1),
                Operation.Input => (at[step.A].Value, 0),
                Operation.Add => Rounded(a + b, ea + eb, 1),
                Operation.Subtract => Rounded(a - b, ea + eb, 1),
                Operation.Multiply => Rounded(a * b, Math.Abs(a) * eb + Math.Abs(b) * ea, 1),
                Operation.Divide => Rounded(a / b, (ea + Math.Abs(a / b) * eb) / Math.Abs(b), 1),
                Operation.Negate => (-a, ea),
                Operation.Power => Rounded(Math.Pow(a, b), Slopes(Dual<double>.Apply2<DiffKit.Rules.Pow>, a, b, ea, eb), FunctionUlps),
                _ => Rounded(
                    Program.FunctionOf(step.Source).Apply(a, b), Slopes(Program.FunctionOf(step.Source).Apply, a, b, ea, eb), FunctionUlps),
            };
        }

        return bounds[program.Outputs[0]];
    }

    private static (double Value, double Bound) Rounded(double value, double propagated, double ulps) =>
        (value, propagated + ulps * Unit * Math.Abs(value));

    private static double Slopes(Func<Dual<double>, Dual<double>, Dual<double>> f, double a, double b, double ea, double eb) =>
        (ea == 0 ? 0 : Math.Abs(f(new(a, 1), b).Tangent) * ea) + (eb == 0 ? 0 : Math.Abs(f(a, new(b, 1)).Tangent) * eb);
}
